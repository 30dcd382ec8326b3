import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { writeArchive } from '@/testing/archive';

export interface BuildTime {
  releases: number;
  seconds: number;
}

const SIZES = [
  { years: 1, releasesPerYear: 10, eventsPerYear: 4 },
  { years: 2, releasesPerYear: 50, eventsPerYear: 12 },
  { years: 10, releasesPerYear: 100, eventsPerYear: 12 },
  { years: 20, releasesPerYear: 250, eventsPerYear: 20 },
];

/** Measures `npm run build` with growing content. @param most largest number of releases */
export function measureBuilds(most: number): BuildTime[] {
  const directory = resolve('node_modules/.cache/newsroom/bench-content');
  return SIZES.filter(({ years, releasesPerYear }) => years * releasesPerYear <= most).map((size) => {
    writeArchive(directory, { ...size, until: '2025-12-31' });
    const startedAt = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['tools/run.mjs', 'tools/commands/build.ts'], {
      env: { ...process.env, CONTENT_DIR: directory },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
    const time = {
      releases: size.years * size.releasesPerYear,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    };
    console.log(`build of ${time.releases} releases: ${time.seconds} s`);
    return time;
  });
}
