import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx } from '@/tools/nginx/front';
import { type RunningSite, startSite } from './site';

/** The reason for skipping tests of nginx, or an empty text. */
export const NO_NGINX = findNginx() ? '' : 'nginx is not installed on this machine';

export interface RunningFront extends RunningSite {
  port: number;
  /** The latest process id of each port. */
  instances(): { pid: number; port: number }[];
  /** The folder of nginx's files. */
  folder: string;
}

/** Serves the build through nginx on a free port. */
export async function startFront(env: Record<string, string>, args: string[] = []): Promise<RunningFront> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const site = await startSite({ command: 'serve-nginx', args: ['--built', '--folder', folder, ...args], env });
  const instances = () => {
    const pids = new Map<number, number>();
    for (const [, port, pid] of site.output().matchAll(/"Started","process":"instance on (\d+)","pid":(\d+)/g)) {
      pids.set(Number(port), Number(pid));
    }
    return [...pids].map(([port, pid]) => ({ port, pid }));
  };
  return { ...site, port: Number(new URL(site.origin).port), instances, folder };
}
