import { machineNow } from './clock';

type Level = 'info' | 'warn' | 'error';

/** Writes one JSON line to standard error. Never log data about visitors. */
export function log(level: Level, message: string, details: Record<string, unknown> = {}): void {
  process.stderr.write(
    `${JSON.stringify({ time: new Date(machineNow()).toISOString(), level, message, ...details })}\n`,
  );
}
