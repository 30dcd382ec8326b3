import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Runs a TypeScript module in a process of its own.
 * @param file where to write it
 * @param code the module, which prints something once it has begun
 * @returns the process, once it has printed something
 */
export async function runCode(file: string, code: string): Promise<ChildProcess> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
  const child = spawn(process.execPath, ['tools/run.mjs', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
