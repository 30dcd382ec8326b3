import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wallTimeToInstant } from '@/lib/domain/wall-time';
import { type ArchiveSize, writeArchive } from '@/testing/archive';
import { test as base, expect } from '@/testing/unit';
import { loadContent } from './load';

const SIZE: ArchiveSize = { years: 3, releasesPerYear: 40, eventsPerYear: 12, until: '2024-02-29' };
const NEW_YORK = 'America/New_York';

/** Directories of one test's own. */
const test = base.extend<{ directory: () => string }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner takes a fixture's needs from this pattern
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

test('an archive is content without problems, as many releases and events as were asked for, within its years', ({
  directory,
}) => {
  const path = directory();
  writeArchive(path, SIZE);
  const { releases, events } = loadContent(path);
  expect([releases.size, events.size]).toEqual([120, 36]);
  for (const { publishAt } of releases.values()) {
    expect(publishAt).toBeGreaterThanOrEqual(wallTimeToInstant('2021-02-28T00:00', NEW_YORK));
    expect(publishAt).toBeLessThan(wallTimeToInstant('2024-03-01T00:00', NEW_YORK));
  }
});

test('an archive is the same wherever it is written', ({ directory }) => {
  const [one, other] = [directory(), directory()];
  writeArchive(one, SIZE);
  writeArchive(other, SIZE);
  expect(filesOf(one).length).toBeGreaterThan(150);
  expect(filesOf(one)).toEqual(filesOf(other));
});

test('an archive with fewer releases than events tells of the others by the events alone', ({ directory }) => {
  const path = directory();
  writeArchive(path, { ...SIZE, releasesPerYear: 2 });
  const { releases, events } = loadContent(path);
  expect([releases.size, events.size]).toEqual([6, 36]);
});
