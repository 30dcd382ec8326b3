import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeArchive } from '@/testing/archive';
import { ask } from '@/testing/ask';
import { startSite } from '@/testing/site';
import { slowestAnswer } from './slowest-answer';
import { percentile } from './statistics';

export interface Holds {
  releases: number;
  /** Milliseconds of the slowest answer in the seconds after each change, and in as many without one. */
  changed: { median: number; most: number };
  quiet: { median: number; most: number };
}

const CHANGES = 20;
/** After each change, and before it. */
const WATCHED_MS = 4000;
/** What the server answers from memory without looking at the content's size. */
const PATH = '/icon.svg';

/** Measures how long the answering thread is held while a public release of a large archive is changed. */
export async function measureHolds(releasesPerYear: number): Promise<Holds> {
  const directory = resolve('node_modules/.cache/newsroom/bench-holds');
  const size = { years: 20, releasesPerYear, eventsPerYear: 20 };
  writeArchive(directory, { ...size, until: '2025-12-31' });
  const site = await startSite({ env: { CONTENT_DIR: directory } });
  try {
    const port = Number(new URL(site.origin).port);
    const slowest = () => slowestAnswer({ port, paths: [PATH], forMs: WATCHED_MS, everyMs: 2 });
    // The search index is made after the start.
    await ask(port, '/search?q=call');
    const files = readdirSync(join(directory, 'releases'));
    const [changed, quiet]: [number[], number[]] = [[], []];
    for (let change = 0; change < CHANGES; change++) {
      quiet.push(await slowest());
      const file = join(directory, 'releases', files[(change * 97) % files.length] as string);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, `${text}\nChange ${change}.\n`);
      changed.push(await slowest());
    }
    const both = (all: number[]) => ({ median: percentile(all, 0.5), most: percentile(all, 1) });
    return { releases: size.years * releasesPerYear, changed: both(changed), quiet: both(quiet) };
  } finally {
    await site.stop();
  }
}
