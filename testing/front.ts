import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx } from '@/tools/nginx/front';
import { type RunningSite, startSite } from './site';

/** Why tests of nginx are skipped, if they are. */
export const NO_NGINX = findNginx() ? '' : 'nginx is not installed on this machine';

export interface RunningFront extends RunningSite {
  port: number;
  /** Process ids of the instances that run now, the latest of each port. */
  instances(): { pid: number; port: number }[];
  /** Where nginx keeps its files. */
  folder: string;
}

/** Serves what was built through nginx, on a port of its own. */
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
