import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

export interface RunningSite {
  origin: string;
  /** Milliseconds from the machine's clock to the site's. */
  offset: number;
  /** The current instant of the site's clock. */
  now(): number;
  /** Waits for an instant of the site's clock. */
  until(instant: number): Promise<void>;
  /** The output of the process so far. */
  output(): string;
  process: ChildProcess;
  stop(): Promise<void>;
}

interface Options {
  /** ISO instant at which the site's clock starts. */
  at?: string;
  /** A command of tools/commands that serves. */
  command?: string;
  args?: string[];
  env?: Record<string, string>;
  /** The directory of the project, if it is not this one. */
  cwd?: string;
  /** A shell script that ends by running the server, whose command is `"$@"`. */
  shell?: string;
}

/** Serves the build like `npm start`, on a free port. */
export async function startSite({
  at,
  command = 'serve',
  args = [],
  env = {},
  cwd = process.cwd(),
  shell,
}: Options = {}): Promise<RunningSite> {
  const offset = at === undefined ? Number(env.CLOCK_OFFSET_MS ?? 0) : Date.parse(at) - Date.now();
  // No test shares what was public in another.
  const stateDir = mkdtempSync(join(tmpdir(), 'state-'));
  const node = ['tools/run.mjs', `tools/commands/${command}.ts`, ...args];
  const [program, ...words] = shell
    ? ['sh', '-c', shell, 'sh', process.execPath, ...node]
    : [process.execPath, ...node];
  const child = spawn(program as string, words, {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      CLOCK_OFFSET_MS: String(offset),
      STATE_DIR: stateDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(stateDir, { recursive: true, force: true });
  };
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout })
      .on('line', (line) => {
        output += `${line}\n`;
        const found = /Serving on (\S+?),?( |$)/.exec(line)?.[1];
        if (found) resolve(found);
      })
      .on('close', () => reject(new Error(`The site did not start:\n${output}`)));
  });
  const now = () => Date.now() + offset;
  const until = (instant: number) => setTimeout(Math.max(0, instant - now()));
  return { origin, offset, now, until, output: () => output, process: child, stop };
}
