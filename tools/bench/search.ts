import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SECOND_MS } from '@/lib/domain/instant';
import { writeArchive } from '@/testing/archive';
import { ask } from '@/testing/ask';
import { type RunningSite, startSite } from '@/testing/site';
import { percentile } from './statistics';

export interface Searches {
  releases: number;
  /** Seconds from the first answer to the first result: at the first start, and at a restart. */
  firstReady: number;
  ready: number;
  /** Milliseconds of a search. */
  p50: number;
  p99: number;
  /** Resident memory of the server after all searches. */
  megabytes: number;
  fileMegabytes: number;
}

const YEARS = 20;
const UNTIL = 2025;
/** Words in most documents and in few, of one word and of many, beginnings and typing errors. */
const QUERIES = [
  ...['results', 'immunogen', 'the company', 'conference call', 'net loss per share', 'audit committee', 'nasdaq'],
  ...['license agreement milestone', 'clinical trial phase', 'executive vice president', 'chief financial officer'],
  ...['form 10-k', '$1.25', 'antib', 'quart', 'oncology meeting presentation', 'forward-looking statements'],
  ...['resluts', 'milestne', 'licence agreemnt', 'shareholdrs', 'nothing of the kind', '決算'],
];
/** Each query alone, then in some years: no address is asked for twice. */
const NARROWED = ['', ...Array.from({ length: 9 }, (_, year) => `&year=${UNTIL - 2 * year}`)];

/** Measures searches of archives, on servers that nobody else asks. Linux only. */
export async function measureSearch(sizes: readonly number[]): Promise<Searches[]> {
  const measured: Searches[] = [];
  for (const releases of sizes) measured.push(await measure(releases));
  return measured;
}

async function measure(releases: number): Promise<Searches> {
  const directory = resolve('node_modules/.cache/newsroom/bench-search');
  writeArchive(directory, {
    years: YEARS,
    releasesPerYear: releases / YEARS,
    eventsPerYear: 20,
    until: `${UNTIL}-12-31`,
  });
  const state = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const start = () => startSite({ env: { CONTENT_DIR: directory, STATE_DIR: state } });
  try {
    const first = await start();
    const firstReady = await secondsUntilReady(first);
    await first.stop();
    const site = await start();
    const ready = await secondsUntilReady(site);
    const took = await searchAll(site);
    const megabytes = resident(site);
    await site.stop();
    const files = readdirSync(join(state, 'search')).map((name) => statSync(join(state, 'search', name)).size);
    const fileMegabytes = Math.max(...files) / 2 ** 20;
    return {
      releases,
      firstReady,
      ready,
      p50: percentile(took, 0.5),
      p99: percentile(took, 0.99),
      megabytes,
      fileMegabytes,
    };
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

async function secondsUntilReady({ origin }: RunningSite): Promise<number> {
  const since = performance.now();
  while ((await ask(portOf(origin), '/search?q=call')).status !== 200) await setTimeout(50);
  return Math.round((performance.now() - since) / 100) / (SECOND_MS / 100);
}

async function searchAll({ origin }: RunningSite): Promise<number[]> {
  const took: number[] = [];
  for (const narrowed of NARROWED) {
    for (const query of QUERIES) {
      const since = performance.now();
      const { status } = await ask(portOf(origin), `/search?q=${encodeURIComponent(query)}${narrowed}`);
      if (status !== 200) throw new Error(`The search for ${query} answered ${status}.`);
      took.push(performance.now() - since);
    }
  }
  return took;
}

const portOf = (origin: string) => Number(new URL(origin).port);

function resident({ process }: RunningSite): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1]) / 1024;
}
