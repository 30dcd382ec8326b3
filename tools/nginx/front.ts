import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SECOND_MS } from '@/lib/domain/instant';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { type NginxSettings, nginxConfig } from './nginx-config';
import { Supervised } from './supervised';

/** Where to look for nginx: PATH, then the folders of Debian, the BSDs and Homebrew. */
const PLACES = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const NAMELESS_MODULE = '/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so';

const START_MS = 60 * SECOND_MS;
/** Slightly longer than an instance's drain time, `DRAIN_MS` in lib/server/run.ts. */
const STOP_MS = 12 * SECOND_MS;

/** Path of the nginx binary; undefined if it is not installed. */
export function findNginx(): string | undefined {
  return PLACES.map((place) => join(place, 'nginx')).find((path) => existsSync(path));
}

export interface FrontSettings extends Pick<NginxSettings, 'folder' | 'port' | 'tls'> {
  nginx: string;
  /** Path of the build to serve, below the project's directory. */
  build: string;
  /** Number of instances to run on this machine. */
  count: number;
  /** `host:port` of instances on other machines. */
  elsewhere: string[];
  /** Where the alerts process is, or will be. */
  alerts?: string | undefined;
}

/** nginx and its instances. */
export interface Front {
  /** The ports of the instances on this machine. */
  instances: number[];
  /** Stops nginx first, so that it drains its requests. */
  stop(): Promise<void>;
}

/** Runs instances of the built site with nginx in front, and restarts processes that end. */
export async function runFront(root: string, settings: FrontSettings): Promise<Front> {
  const { nginx, build, count, elsewhere, folder, port, tls, alerts } = settings;
  for (const name of ['temp', 'cache']) {
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name), { recursive: true });
  }
  // If root starts nginx, its workers run as another user.
  chmodSync(folder, 0o755);
  const ports = await freePorts(count);
  const file = join(folder, 'nginx.conf');
  const config = nginxConfig(root, {
    folder,
    port,
    tls,
    origin: environment().siteUrl,
    instances: [...ports.map((instance) => `127.0.0.1:${instance}`), ...elsewhere],
    nameless: existsSync(NAMELESS_MODULE),
    alerts,
  });
  writeFileSync(file, config);
  execFileSync(nginx, ['-e', 'stderr', '-q', '-t', '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });

  const { statusSocket } = environment();
  const instances = ports.map(
    (instance, index) =>
      new Supervised(
        `instance on ${instance}`,
        process.execPath,
        [join(root, 'tools/run.mjs'), join(root, 'tools/commands/serve.ts')],
        {
          // Of glibc: its threads share what they have given back, 30 MB of an instance.
          MALLOC_ARENA_MAX: '2',
          ...process.env,
          NEWSROOM_BUILD: build,
          PORT: String(instance),
          HOST: '127.0.0.1',
          TRUSTED_PROXY: 'nginx',
          ...(statusSocket && { STATUS_SOCKET: `${statusSocket}.${index + 1}` }),
        },
      ),
  );
  const front = new Supervised('nginx', nginx, ['-e', 'stderr', '-c', file, '-g', 'daemon off;'], process.env);
  const stop = async () => {
    await front.stop('SIGQUIT', STOP_MS);
    await Promise.all(instances.map((instance) => instance.stop('SIGTERM', STOP_MS)));
  };
  try {
    for (const instance of instances) instance.start();
    await Promise.all(ports.map((instance) => isHealthy(instance)));
    front.start();
    await isHealthy(port, tls && 308);
  } catch (error) {
    await stop();
    throw error;
  }
  log('info', 'Serving through nginx', { port, tlsPort: tls?.port, instances: ports });
  return { instances: ports, stop };
}

async function isHealthy(port: number, status = 200): Promise<void> {
  const until = performance.now() + START_MS;
  while (performance.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { redirect: 'manual' }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === status) return;
    await setTimeout(100);
  }
  throw new Error(`Nothing answers on port ${port}.`);
}

/** Free ports of this machine. All are opened before any is closed, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    if (address && typeof address === 'object') ports.push(address.port);
  }
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
