import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread that runs a module as every command is run: see docs/decisions/0013-commands-are-bundled.md.
 * @param module its path below the project's directory
 */
export function startThread(module: string, workerData: unknown): Worker {
  return new Worker(resolve('tools/run.mjs'), { argv: [module], workerData });
}
