import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { SECOND_MS } from '@/lib/domain/instant';
import { writeArchive } from '@/testing/archive';
import { familyMegabytes } from './process-use';

export interface BuildCost {
  releases: number;
  seconds: number;
  /** Of all its processes at most, in megabytes. */
  peak: number;
}

const SIZES = [
  { years: 1, releasesPerYear: 10, eventsPerYear: 4 },
  { years: 2, releasesPerYear: 50, eventsPerYear: 12 },
  { years: 10, releasesPerYear: 100, eventsPerYear: 12 },
  { years: 20, releasesPerYear: 250, eventsPerYear: 20 },
];
const LOOK_EVERY_MS = 200;

/** Measures `npm run build` with growing content. Linux only. @param most largest number of releases */
export async function measureBuilds(most: number): Promise<BuildCost[]> {
  const directory = resolve('node_modules/.cache/newsroom/bench-content');
  const costs: BuildCost[] = [];
  for (const size of SIZES) {
    const releases = size.years * size.releasesPerYear;
    if (releases > most) break;
    writeArchive(directory, { ...size, until: '2025-12-31' });
    costs.push({ releases, ...(await measureBuild(directory)) });
    console.log(`build: ${JSON.stringify(costs.at(-1))}`);
  }
  return costs;
}

async function measureBuild(directory: string): Promise<Omit<BuildCost, 'releases'>> {
  const startedAt = performance.now();
  const build = spawn(process.execPath, ['tools/run.mjs', 'tools/commands/build.ts'], {
    env: { ...process.env, CONTENT_DIR: directory },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let peak = 0;
  const looks = setInterval(() => {
    peak = Math.max(peak, familyMegabytes(build));
  }, LOOK_EVERY_MS);
  const [errors, [status]] = await Promise.all([text(build.stderr), once(build, 'exit')]);
  clearInterval(looks);
  if (status !== 0) throw new Error(`The build failed:\n${errors}`);
  return { seconds: Math.round((performance.now() - startedAt) / (SECOND_MS / 10)) / 10, peak };
}
