import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ask } from '@/testing/ask';
import { startFront } from '@/testing/front';
import { freePorts } from '@/tools/nginx/front';
import { staticCopy } from './static-copy';
import { type Spread, spread } from './statistics';
import { type Load, load } from './wrk';

const CALL = '/events/q2-fy2012-results-call';
const ADDRESSES = {
  event: CALL,
  release: '/releases/q2-fy2012-results-call-announcement',
  'calendar file': `${CALL}/event.ics`,
  gate: `${CALL}/webcast`,
};
const SERVERS = ['bare server', 'nginx front', 'static files'] as const;
type Server = (typeof SERVERS)[number];

export interface Served {
  address: string;
  connections: number;
  /** Requests a second, by server. */
  rps: Record<Server, Spread>;
  p50: Record<Server, number>;
  p99: Record<Server, number>;
  errors: number;
  /** Request rates of nginx and of the bare server relative to static files, over all rounds. */
  frontShare: Spread;
  bareShare: Spread;
}

/** Measures, in alternating rounds, one instance, nginx with two instances, and nginx with the same bytes as files. */
export async function measureServing({ rounds, seconds }: { rounds: number; seconds: number }): Promise<Served[]> {
  const front = await startFront({});
  try {
    const [bare] = front.instances();
    const [port = 0] = await freePorts(1);
    const paths = Object.values(ADDRESSES);
    mkdirSync(join(front.folder, 'also'), { recursive: true });
    writeFileSync(join(front.folder, 'also/static.conf'), await staticCopy(front.folder, port, front.port, paths));
    execFileSync('kill', ['-HUP', readFileSync(join(front.folder, 'nginx.pid'), 'utf8').trim()]);
    await setTimeout(1000);
    for (const [index, path] of paths.entries()) {
      const headers = { 'accept-encoding': 'br' };
      const [answer, copy] = [await ask(front.port, path, { headers }), await ask(port, `/${index}`, { headers })];
      if (!answer.body.equals(copy.body)) throw new Error(`The copy of ${path} has other bytes.`);
    }

    const served: Served[] = [];
    for (const [index, [address, path]] of Object.entries(ADDRESSES).entries()) {
      for (const connections of [1, 50, 400]) {
        const loads: Record<Server, Load[]> = { 'bare server': [], 'nginx front': [], 'static files': [] };
        for (let round = 0; round < rounds; round++) {
          loads['bare server'].push(await load(`http://127.0.0.1:${bare?.port}${path}`, connections, seconds));
          loads['nginx front'].push(await load(`http://127.0.0.1:${front.port}${path}`, connections, seconds));
          loads['static files'].push(await load(`http://127.0.0.1:${port}/${index}`, connections, seconds));
        }
        served.push(summary(address, connections, loads));
        console.log(
          `${address}, ${connections} connections: ${JSON.stringify(served.at(-1)?.frontShare)} of static files`,
        );
      }
    }
    return served;
  } finally {
    await front.stop();
  }
}

function summary(address: string, connections: number, loads: Record<Server, Load[]>): Served {
  const by = <T>(of: (loads: Load[]) => T) =>
    Object.fromEntries(SERVERS.map((server) => [server, of(loads[server])])) as Record<Server, T>;
  const share = (server: Server) =>
    spread(loads[server].map(({ rps }, round) => rps / (loads['static files'][round]?.rps ?? 1)));
  return {
    address,
    connections,
    rps: by((all) => spread(all.map(({ rps }) => rps))),
    p50: by((all) => spread(all.map(({ p50 }) => p50)).median),
    p99: by((all) => spread(all.map(({ p99 }) => p99)).median),
    errors: SERVERS.flatMap((server) => loads[server]).reduce((sum, { errors }) => sum + errors, 0),
    frontShare: share('nginx front'),
    bareShare: share('bare server'),
  };
}
