import { once } from 'node:events';
import { startFront } from '@/testing/front';
import { type RunningSite, startSite } from '@/testing/site';
import type { StormedSite } from './run-storm';

/** What serves during a storm, and how to end it. */
export interface StormServer {
  serve(contentDir: string): Promise<StormedSite>;
  stop(): Promise<void>;
}

/** One process that serves the build, and starts again with what it has kept. */
export function singleSite(stateDir: string): StormServer {
  let site: RunningSite | undefined;
  const serve = async (contentDir: string): Promise<StormedSite> => {
    const start = async () => {
      site = await startSite({ env: { CONTENT_DIR: contentDir, STATE_DIR: stateDir } });
    };
    await start();
    return {
      get port() {
        return Number(new URL(site?.origin ?? '').port);
      },
      async kill() {
        const exit = site && once(site.process, 'exit');
        site?.process.kill('SIGKILL');
        await exit;
        await site?.stop();
      },
      start,
    };
  };
  return { serve, stop: async () => site?.stop() };
}

/** Two processes behind nginx, of which one is killed at a time; it is started again while the other answers. */
export function siteBehindNginx(stateDir: string): StormServer {
  let stop = async () => {};
  const serve = async (contentDir: string): Promise<StormedSite> => {
    const front = await startFront({ CONTENT_DIR: contentDir, STATE_DIR: stateDir });
    stop = front.stop;
    let turn = 0;
    let killed: { pid: number; port: number } | undefined;
    const isBack = async (port: number) => {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
      return answer?.status === 200;
    };
    return {
      port: front.port,
      async kill() {
        const instances = front.instances();
        killed = instances[turn++ % instances.length];
        if (killed) process.kill(killed.pid, 'SIGKILL');
      },
      async start() {
        // The next one that is killed is the other one: this one must be there by then.
        while (killed && !(await isBack(killed.port))) await new Promise((resolve) => setTimeout(resolve, 100));
      },
    };
  };
  return { serve, stop: () => stop() };
}
