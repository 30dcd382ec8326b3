import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '@/tools/commands/usage-error';

const run = promisify(execFile);

export interface Load {
  /** Requests a second. */
  rps: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Failed connections and requests; an error status does not count. */
  errors: number;
  requests: number;
}

/** @throws UsageError if the load generator is not installed */
export function requireWrk(): void {
  if (spawnSync('wrk', ['-v']).error) {
    throw new UsageError('wrk is not installed: `apt install wrk` or `brew install wrk`.');
  }
}

/** Requests one URL repeatedly; each connection sends its next request as soon as it has an answer. */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
  const args = [`-c${connections}`, '-t1', `-d${seconds}s`, '--timeout', '10s', '-s', 'tools/bench/report.lua'];
  const { stdout } = await run('wrk', [...args, '-H', 'Accept-Encoding: br', url]);
  return JSON.parse(/^RESULT (.*)$/m.exec(stdout)?.[1] ?? '{}') as Load;
}
