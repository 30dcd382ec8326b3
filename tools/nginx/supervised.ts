import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { log } from '@/lib/process/log';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** A child process that is restarted when it ends, with exponential backoff while it keeps ending early. */
export class Supervised {
  private child: ChildProcess | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private pause = FIRST_PAUSE_MS;

  /** @param name in the log */
  constructor(
    private readonly name: string,
    private readonly command: string,
    private readonly args: string[],
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  start(): void {
    const startedAt = performance.now();
    // Own process group: Ctrl-C then reaches only the parent, which stops its children in order.
    const child = spawn(this.command, this.args, {
      env: this.env,
      stdio: ['ignore', 'ignore', 'inherit'],
      detached: true,
    });
    this.child = child;
    log('info', 'Started', { process: this.name, pid: child.pid });
    const ended = (how: unknown) => {
      this.child = undefined;
      if (this.stopping) return;
      this.pause = performance.now() - startedAt > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : this.pause;
      log('error', 'Ended; restarting', { process: this.name, pid: child.pid, how, pauseMs: this.pause });
      this.timer = setTimeout(() => this.start(), this.pause);
      this.pause = Math.min(2 * this.pause, LONGEST_PAUSE_MS);
    };
    child.once('exit', (code, signal) => ended(signal ?? code));
    child.once('error', (error) => ended(String(error)));
  }

  get isRunning(): boolean {
    return this.child !== undefined;
  }

  /** Sends a signal, then SIGKILL if the process has not ended in time. */
  async stop(signal: NodeJS.Signals, withinMs: number): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const { child } = this;
    if (!child?.pid) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), withinMs);
    await exit;
    clearTimeout(force);
  }
}
