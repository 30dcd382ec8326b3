import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MINUTE_MS, SECOND_MS } from '@/lib/domain/instant';
import { type RunningSite, startSite } from '@/testing/site';
import { percentile } from '@/tools/bench/statistics';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';
import type { SinkReport } from './mail-sink';
import { type AlertsChild, isReady, startAlertsChild } from './process';
import { newContent, publish, seed } from './seed';
import { KINDS_OF_A_PROCESS, noSignUps, reportOf, seedKinds, signUpKinds } from './sign-ups';

const HELP = `npm run alerts:bench -- [--subscribers 100000] [--connections 20] [--sign-ups 1000]

Publishes a release to subscribers on PGlite and measures: from the instant to the first MAIL FROM, messages a second
beside a bare nodemailer pool in the same run, the site's slowest answers meanwhile beside those before, memory.
Then signs up new, known, unconfirmed and suppressed addresses, and compares the answers in bytes and time.
`;

const OPTIONS = {
  subscribers: { type: 'string', default: '100000' },
  connections: { type: 'string', default: '20' },
  'sign-ups': { type: 'string', default: '1000' },
} as const;

/** Requests a second to the site, before and meanwhile. */
const REQUESTS_A_SECOND = 20;
/** Mails of the bare pool. */
const BARE = 5000;

await runCommand({ help: HELP, options: OPTIONS }, async (values) => {
  const [subscribers, connections] = [Number(values.subscribers), Number(values.connections)];
  await buildIfChanged(process.cwd());
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const content = newContent();
  const database = join(folder, 'database');
  const sink = spawn(process.execPath, ['tools/run.mjs', 'tools/alerts/mail-sink.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(sink, 'message')) as [SinkReport];
  const site = await startSite({ env: { CONTENT_DIR: content } });
  const seeded = performance.now();
  await seed({ directory: database }, subscribers);
  console.log(`${subscribers} subscribers in ${seconds(performance.now() - seeded)}`);
  const start = (database: string) =>
    startAlertsChild({
      CONTENT_DIR: content,
      STATE_DIR: join(folder, 'state'),
      ALERTS_DATABASE: database,
      ALERTS_FROM: 'alerts@investors.example.com',
      ALERTS_SITE: site.origin,
      ALERTS_CONNECTIONS: String(connections),
      ALERTS_RATE: '99999',
      ALERTS_DOMAIN_RATE: '99999',
      SMTP_URL: `smtp://127.0.0.1:${port}`,
    });
  const alerts = await start(database);
  try {
    await isReady(alerts);
    const before = await answerTimes(site, 10 * SECOND_MS);
    const at = Math.ceil((Date.now() + 5 * SECOND_MS) / MINUTE_MS) * MINUTE_MS;
    publish(content, at);
    await setTimeout(at - Date.now());
    const meanwhile = answerTimes(site, 10 * SECOND_MS);
    let memory = 0;
    let last = await ask(sink);
    for (let still = 0; last.mails < subscribers && still < 60; ) {
      await setTimeout(SECOND_MS);
      memory = Math.max(memory, megabytes(alerts.process));
      const next = await ask(sink);
      still = next.mails === last.mails ? still + 1 : 0;
      last = next;
    }
    const rate = perSecond(last);
    console.log(`first MAIL FROM: ${(last.firstAt ?? 0) - at} ms after the instant`);
    console.log(`${last.mails} mails, ${Math.round(rate)} a second, ${memory} MB`);
    await alerts.end('SIGTERM');
    await ask(sink, 'reset');
    await barePool(folder, port, connections);
    const bare = perSecond(await ask(sink));
    console.log(`a bare pool: ${Math.round(bare)} a second; ratio ${(rate / bare).toFixed(2)} (at least 0.8)`);
    const [p99, p99Before] = [percentile(await meanwhile, 0.99), percentile(before, 0.99)];
    const ratio = (p99 / p99Before).toFixed(2);
    console.log(
      `p99 of the site: ${p99.toFixed(1)} ms, before ${p99Before.toFixed(1)} ms; ratio ${ratio} (at most 1.5)`,
    );
    for (const line of await measureSignUps(start, join(folder, 'sign-ups'), Number(values['sign-ups']))) {
      console.log(line);
    }
  } finally {
    await alerts.end('SIGKILL');
    await site.stop();
    sink.disconnect();
    for (const directory of [folder, content]) rmSync(directory, { recursive: true, force: true });
  }
});

/** Signs up so many addresses of each kind, with another process once one has admitted what it may in an hour. */
async function measureSignUps(
  start: (database: string) => Promise<AlertsChild>,
  database: string,
  ofEach: number,
): Promise<string[]> {
  await seedKinds({ directory: database }, ofEach);
  const signUps = noSignUps();
  for (let from = 0; from < ofEach; from += KINDS_OF_A_PROCESS) {
    const alerts = await start(database);
    try {
      await isReady(alerts);
      await signUpKinds(alerts, { from, to: Math.min(ofEach, from + KINDS_OF_A_PROCESS) }, signUps);
    } finally {
      await alerts.end('SIGTERM');
    }
  }
  return reportOf(signUps);
}

async function ask(sink: ChildProcess, message = 'report'): Promise<SinkReport> {
  sink.send(message);
  const [report] = (await once(sink, 'message')) as [SinkReport];
  return report;
}

function perSecond({ mails, firstAt = 0, lastAt = 1 }: SinkReport): number {
  return (mails * SECOND_MS) / (lastAt - firstAt);
}

function seconds(ms: number): string {
  return `${(ms / SECOND_MS).toFixed(1)} s`;
}

/** Resident memory of a process. */
function megabytes({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** How long answers take, in milliseconds. */
async function answerTimes({ origin }: RunningSite, forMs: number): Promise<number[]> {
  const times: Promise<number>[] = [];
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    const began = performance.now();
    times.push(
      fetch(`${origin}/events`).then(async (response) => {
        await response.arrayBuffer();
        return performance.now() - began;
      }),
    );
    await setTimeout(SECOND_MS / REQUESTS_A_SECOND);
  }
  return Promise.all(times);
}

/** Sends a letter of the same size with nodemailer alone. */
async function barePool(folder: string, port: number, connections: number): Promise<void> {
  const file = join(folder, 'letter.json');
  const words = 'Siskin revenue rose. '.repeat(20);
  writeFileSync(
    file,
    JSON.stringify({ subject: 'Siskin revenue', text: words.repeat(2), html: `<p>${words.repeat(6)}</p>` }),
  );
  const args = ['tools/run.mjs', 'tools/alerts/bare-pool.ts', String(port), String(connections), String(BARE), file];
  await once(spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }), 'exit');
}
