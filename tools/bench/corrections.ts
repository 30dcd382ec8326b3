import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '@/lib/domain/instant';
import { SECOND_MS } from '@/lib/domain/instant';
import { writeArchive } from '@/testing/archive';
import { ask } from '@/testing/ask';
import { startFront } from '@/testing/front';
import { Visitors, type Visits } from '@/testing/visitors';
import { SEARCHES } from './searches';
import { percentile } from './statistics';

export interface Corrected extends Pick<Visits, 'right' | 'failed' | 'wrong'> {
  corrections: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

interface Options {
  releases: number;
  visitors: number;
  seconds: number;
}

const YEARS = 20;
/** Releases that are corrected in turn. */
const CHANGED = 10;
/** So long may a page be that of before a correction: two instances check it on the visitors' cores. */
const LATE_MS = 8 * SECOND_MS;
const SEARCHED = 10;

/**
 * Visitors poll an archive through nginx, and search in it, while a release is corrected each second. The text of a page must be
 * that of a moment ago or later, never older and never another.
 */
export async function correctArchive({ releases, visitors, seconds }: Options): Promise<Corrected> {
  const directory = resolve('node_modules/.cache/newsroom/soak-archive');
  writeArchive(directory, {
    years: YEARS,
    releasesPerYear: Math.ceil(releases / YEARS),
    eventsPerYear: 20,
    until: '2025-12-31',
  });
  const changed = readdirSync(join(directory, 'releases'))
    .slice(0, CHANGED)
    .map((name) => ({ path: `/releases/${name.replace('.mdx', '')}`, file: join(directory, 'releases', name) }));
  const corrections = new Map(changed.map(({ path }): [string, Instant[]] => [path, []]));
  const addresses = [...changed.map(({ path }) => path), '/', '/releases', '/events', ...SEARCHES.slice(0, SEARCHED)];
  const front = await startFront({ CONTENT_DIR: directory });
  try {
    for (const { port } of front.instances()) {
      while ((await ask(port, '/search?q=call')).status !== 200) await sleep(SECOND_MS);
    }
    // Starts are measured elsewhere: here the site has been running for a while.
    for (const { port } of front.instances()) for (const path of addresses) await ask(port, path);
    const transitions: Instant[] = [];
    const present = new Visitors({
      port: front.port,
      count: visitors,
      pauseMs: 200,
      addresses,
      said: (path, { status, text }) => (corrections.has(path) ? lastCorrection(text) : String(status)),
      right: (path, at) => {
        const own = corrections.get(path);
        return own ? String(own.filter((each) => each <= at).length) : '200';
      },
      transitions,
      lateMs: LATE_MS,
    });
    for (let second = 0; second < seconds; second++) {
      const { path, file } = changed[second % CHANGED] as (typeof changed)[number];
      const own = corrections.get(path) as Instant[];
      const words = `Correction number ${own.length + 1}.`;
      const at = Date.now();
      own.push(at);
      transitions.push(at);
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n${words}\n`);
      await sleep(SECOND_MS);
    }
    await sleep(LATE_MS);
    const { right, failed, wrong, took } = await present.stop();
    return { corrections: seconds, right, failed, wrong, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
  } finally {
    await front.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

function lastCorrection(text: string): string {
  return String(
    Math.max(0, ...Array.from(text.matchAll(/Correction number (\d+)\./g), ([, number]) => Number(number))),
  );
}
