import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { freePorts } from '@/tools/nginx/front';

/** The alerts process, as `npm run serve:alerts` runs it. */
export interface AlertsChild {
  process: ChildProcess;
  port: number;
  /** Its log so far. */
  output(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function startAlertsChild(env: Record<string, string>): Promise<AlertsChild> {
  const [port = 0] = await freePorts(1);
  const child = spawn(process.execPath, ['tools/run.mjs', 'tools/commands/serve-alerts.ts'], {
    env: { ...process.env, NODE_ENV: 'production', ALERTS_ADDRESS: `127.0.0.1:${port}`, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return {
    process: child,
    port,
    output: () => output,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Waits until a process answers. */
export async function isReady({ port, output, process: child }: AlertsChild): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return;
    if (child.exitCode !== null) throw new Error(`The alerts process has ended:\n${output()}`);
    await setTimeout(50);
  }
}
