import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../commands/run-command';

const run = promisify(execFile);

export interface Load {
  /** Requests a second. */
  rps: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Connections and requests that failed; a status is no failure. */
  errors: number;
  requests: number;
}

/** @throws UsageError where the load generator is missing */
export function requireWrk(): void {
  if (spawnSync('wrk', ['-v']).error) {
    throw new UsageError('wrk is not installed: `apt install wrk` or `brew install wrk`.');
  }
}

/** Asks for one address over and over, each connection as soon as it has its answer. */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
  const args = [`-c${connections}`, '-t1', `-d${seconds}s`, '--timeout', '10s', '-s', 'tools/bench/report.lua'];
  const { stdout } = await run('wrk', [...args, '-H', 'Accept-Encoding: br', url]);
  return JSON.parse(/^RESULT (.*)$/m.exec(stdout)?.[1] ?? '{}') as Load;
}
