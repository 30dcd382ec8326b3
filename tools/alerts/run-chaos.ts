import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MINUTE_MS } from '@/lib/domain/instant';
import { startMailServer } from '@/testing/mail-server';
import { type AlertsChild, isReady, startAlertsChild } from './process';
import { newContent, publish, seed } from './seed';

const SECRET = 'a secret of chaos, longer than thirty-two characters';

export interface ChaosOptions {
  /** `postgres://…` of an empty database; undefined for PGlite in a directory. */
  postgres?: string | undefined;
  subscribers: number;
  kills: number;
  signal: 'SIGKILL' | 'SIGTERM';
  /** Processes at once: more than one only on PostgreSQL. */
  instances?: number;
  connections?: number;
}

export interface ChaosResult {
  missing: number;
  twice: number;
  /** Of those that came twice, how many differed from the first in Message-ID or bytes. */
  different: number;
  /** Most that the promise allows to come twice. */
  allowed: number;
  seconds: number;
}

/** Publishes a release to subscribers, ends the alerts process again and again meanwhile, and counts what came. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { postgres, subscribers, kills, signal, instances = 1, connections = 10 } = options;
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const content = newContent();
  const site = createServer((_, response) => response.end());
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const mail = await startMailServer();
  const database = postgres ?? join(folder, 'database');
  await seed(postgres ? { url: postgres, secret: SECRET } : { directory: database }, subscribers);
  const env = {
    CONTENT_DIR: content,
    STATE_DIR: join(folder, 'state'),
    ALERTS_DATABASE: database,
    ALERTS_SECRET: SECRET,
    ALERTS_FROM: 'alerts@investors.example.com',
    ALERTS_SITE: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    ALERTS_CONNECTIONS: String(connections),
    ALERTS_RATE: '5000',
    ALERTS_DOMAIN_RATE: '5000',
    SMTP_URL: mail.url,
  };
  const began = performance.now();
  publish(content, Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
  const start = () => Promise.all(Array.from({ length: instances }, () => startAlertsChild(env)));
  let children: AlertsChild[] = await start();
  try {
    for (let kill = 1; kill <= kills; kill++) {
      await until(() => mail.received.length >= (subscribers * kill) / (kills + 1), children);
      await Promise.all(children.map((child) => child.end(signal)));
      children = await start();
    }
    await until(() => new Set(mail.received.map(({ to }) => to)).size >= subscribers, children);
    // Whatever would still come twice.
    await Promise.all(children.map(isReady));
    await setTimeout(1500);
  } finally {
    await Promise.all(children.map((child) => child.end('SIGTERM')));
    await mail.stop();
    site.close();
    site.closeAllConnections();
    for (const directory of [folder, content]) rmSync(directory, { recursive: true, force: true });
  }
  return {
    ...counted(mail.received, subscribers),
    allowed: signal === 'SIGKILL' ? kills * connections * instances : 0,
    seconds: (performance.now() - began) / 1000,
  };
}

function counted(received: readonly { to: string; bytes: Buffer }[], subscribers: number) {
  const first = new Map<string, string>();
  let twice = 0;
  let different = 0;
  for (const { to, bytes } of received) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const before = first.get(to);
    if (before === undefined) first.set(to, digest);
    else {
      twice++;
      if (before !== digest) different++;
    }
  }
  return { missing: subscribers - first.size, twice, different };
}

/** Waits for something, and fails if nothing more comes. */
async function until(isSo: () => boolean, children: AlertsChild[]): Promise<void> {
  const last = performance.now() + 180_000;
  while (!isSo()) {
    if (performance.now() > last) throw new Error(children.map((child) => child.output()).join('\n'));
    await setTimeout(5);
  }
}
