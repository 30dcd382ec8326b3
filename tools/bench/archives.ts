import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND_MS } from '@/lib/domain/instant';
import { writeArchive } from '@/testing/archive';
import { ask } from '@/testing/ask';
import { type RunningSite, startSite } from '@/testing/site';
import { cpuSeconds, residentMegabytes } from './process-use';
import { SEARCHES } from './searches';
import { slowestAnswer } from './slowest-answer';
import { percentile } from './statistics';

/** What an archive of some size costs a server that nobody else asks. Seconds, megabytes and milliseconds. */
export interface ArchiveCost {
  releases: number;
  /** Processes that wanted a core in the minute before. */
  load: number;
  /** With nothing remembered: every file is checked. */
  first: Start;
  /** With what the first start has left behind. */
  again: Start;
  /** Share of a core while nothing happens. */
  idle: number;
  search: { p50: number; p99: number; megabytes: number; fileMegabytes: number };
  change: {
    /** From the save to the first answer that has it. */
    seconds: number;
    cpuSeconds: number;
    /** The slowest answer from memory meanwhile, and without a change. */
    slowest: { median: number; most: number };
    quiet: { median: number; most: number };
  };
}

interface Start {
  /** From the start of the process to its first page, and to the first result of a search. */
  firstAnswer: number;
  searchReady: number;
  /** Processor time until then. */
  cpuSeconds: number;
  /** Resident a while after both, and at most. */
  megabytes: number;
  peak: number;
}

const YEARS = 20;
const UNTIL = 2025;
const REST_MS = 10_000;
const CHANGES = 10;
/** What the server answers from memory without looking at the content's size. */
const PATH = '/icon.svg';
const POLL_MS = 20;
/** Longer than a change takes. */
const WATCHED_MS = 4000;

/** Linux only. */
export async function measureArchives(sizes: readonly number[]): Promise<ArchiveCost[]> {
  const measured: ArchiveCost[] = [];
  for (const releases of sizes) {
    measured.push(await measure(releases));
    console.log(JSON.stringify(measured.at(-1)));
  }
  return measured;
}

async function measure(releases: number): Promise<ArchiveCost> {
  const directory = resolve('node_modules/.cache/newsroom/bench-archive');
  const size = { years: YEARS, releasesPerYear: Math.ceil(releases / YEARS), eventsPerYear: 20 };
  writeArchive(directory, { ...size, until: `${UNTIL}-12-31` });
  const [load = 0] = loadavg();
  const state = mkdtempSync(join(tmpdir(), 'bench-archive-'));
  rmSync('node_modules/.cache/newsroom/checked-files', { force: true });
  const env = { CONTENT_DIR: directory, STATE_DIR: state };
  try {
    const { site: cold, start: first } = await measureStart(env);
    await cold.stop();
    const { site, start: again } = await measureStart(env);
    try {
      const idle = await share(site);
      const search = { ...(await measureSearch(site)), fileMegabytes: largest(join(state, 'search')) };
      return { releases, load, first, again, idle, search, change: await measureChanges(site, directory) };
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

async function measureStart(env: Record<string, string>): Promise<{ site: RunningSite; start: Start }> {
  const since = performance.now();
  const seconds = () => round((performance.now() - since) / SECOND_MS);
  const site = await startSite({ env });
  await answered(site, '/releases');
  const firstAnswer = seconds();
  await answered(site, '/search?q=call');
  const searchReady = seconds();
  const cpu = round(cpuSeconds(site.process));
  await sleep(REST_MS);
  const { resident, peak } = residentMegabytes(site.process);
  return { site, start: { firstAnswer, searchReady, cpuSeconds: cpu, megabytes: resident, peak } };
}

async function share({ process }: RunningSite): Promise<number> {
  const before = cpuSeconds(process);
  await sleep(2 * REST_MS);
  return round((cpuSeconds(process) - before) / ((2 * REST_MS) / SECOND_MS));
}

async function measureSearch(site: RunningSite) {
  const took: number[] = [];
  for (const path of SEARCHES) {
    const since = performance.now();
    const { status } = await ask(portOf(site), path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    took.push(performance.now() - since);
  }
  return {
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
    megabytes: residentMegabytes(site.process).resident,
  };
}

async function measureChanges(site: RunningSite, directory: string): Promise<ArchiveCost['change']> {
  const port = portOf(site);
  const slowest = () => slowestAnswer({ port, paths: [PATH], forMs: WATCHED_MS, everyMs: 2 });
  const names = readdirSync(join(directory, 'releases'));
  const append = (index: number, words: string) => {
    const name = names[index % names.length] as string;
    const file = join(directory, 'releases', name);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${words}\n`);
    return `/releases/${name.replace('.mdx', '')}`;
  };
  const [changed, quiet, seconds, cpu]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let change = 0; change < CHANGES; change++) {
    const before = cpuSeconds(site.process);
    quiet.push(await slowest());
    const between = cpuSeconds(site.process);
    append(97 * change, `Change ${change}.`);
    changed.push(await slowest());
    // What the same time takes without a change is that of being asked.
    cpu.push(cpuSeconds(site.process) - between - (between - before));
    const since = performance.now();
    const page = append(97 * change + 1, `News ${change}.`);
    while (!(await ask(port, page)).body.includes(`News ${change}.`)) await sleep(POLL_MS);
    seconds.push((performance.now() - since) / SECOND_MS);
    await sleep(WATCHED_MS);
  }
  const both = (all: number[]) => ({ median: percentile(all, 0.5), most: percentile(all, 1) });
  return {
    seconds: percentile(seconds, 0.5),
    cpuSeconds: percentile(cpu, 0.5),
    slowest: both(changed),
    quiet: both(quiet),
  };
}

async function answered(site: RunningSite, path: string): Promise<void> {
  while ((await ask(portOf(site), path)).status !== 200) await sleep(50);
}

function largest(folder: string): number {
  return Math.round(Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size)) / 2 ** 20);
}

/** The exponent of N by which a cost grows from the smallest archive to the largest. */
export function growth(archives: readonly ArchiveCost[], of: (cost: ArchiveCost) => number): string {
  const [least, most] = [archives[0], archives.at(-1)];
  if (!least || !most || least === most || of(least) <= 0 || of(most) <= 0) return '';
  return (Math.log(of(most) / of(least)) / Math.log(most.releases / least.releases)).toFixed(2);
}

const portOf = ({ origin }: RunningSite) => Number(new URL(origin).port);
const round = (value: number) => Math.round(value * 100) / 100;
