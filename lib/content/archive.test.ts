import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { type ArchiveSize, writeArchive } from '@/testing/archive';
import { test as base, expect } from '@/testing/unit';
import { loadContent } from './load';

const SMALL: ArchiveSize = { years: 2, releasesPerYear: 16, eventsPerYear: 6, until: '2024-02-29' };
/** Large enough to use every sentence of the vocabulary. */
const LARGE: ArchiveSize = { years: 3, releasesPerYear: 40, eventsPerYear: 12, until: '2024-02-29' };
const NEW_YORK = 'America/New_York';

/** Makes directories that are removed after the test. */
const test = base.extend<{ directory: () => string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the required fixtures from this pattern
  directory: async ({}, use) => {
    const made: string[] = [];
    await use(() => {
      const directory = mkdtempSync(join(tmpdir(), 'archive-'));
      made.push(directory);
      return directory;
    });
    for (const directory of made) rmSync(directory, { recursive: true });
  },
});

function filesOf(directory: string): [string, string][] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((path) => statSync(join(directory, path)).isFile())
    .map((path) => [path, readFileSync(join(directory, path), 'latin1')]);
}

for (const { name, size, from, tag } of [
  { name: 'a small archive', size: SMALL, from: '2022-02-28T00:00', tag: [] },
  { name: 'a large archive', size: LARGE, from: '2021-02-28T00:00', tag: ['@slow'] },
]) {
  test(`${name} has the releases and events asked for, within its years, without a problem`, { tag }, ({
    directory,
  }) => {
    const path = directory();
    writeArchive(path, size);
    const { releases, events } = loadContent(path, wallTimeToInstant('2024-03-01T00:00', NEW_YORK)).content;
    expect([releases.size, events.size]).toEqual([size.years * size.releasesPerYear, size.years * size.eventsPerYear]);
    const instants = [...releases.values()].map(({ publishAt }) => publishAt);
    expect(Math.min(...instants)).toBeGreaterThanOrEqual(wallTimeToInstant(from, NEW_YORK));
    expect(Math.max(...instants)).toBeLessThan(wallTimeToInstant('2024-03-01T00:00', NEW_YORK));
  });
}

test('an archive is byte-identical wherever it is written', ({ directory }) => {
  const [one, other] = [directory(), directory()];
  writeArchive(one, SMALL);
  writeArchive(other, SMALL);
  expect(filesOf(one).length).toBeGreaterThan(40);
  expect(filesOf(one)).toEqual(filesOf(other));
});

test('an archive with fewer releases than events has some events without a release', ({ directory }) => {
  const path = directory();
  writeArchive(path, { ...SMALL, releasesPerYear: 2 });
  const { releases, events } = loadContent(path, wallTimeToInstant('2024-03-01T00:00', NEW_YORK)).content;
  expect([releases.size, events.size]).toEqual([4, 12]);
});
