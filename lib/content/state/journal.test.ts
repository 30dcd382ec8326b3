import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@/testing/unit';
import type { PublicEntry } from '../accept/types';
import { Journal } from './journal';
import { PublicVersions } from './public-versions';

const TAKEN = { at: '2012-01-20T15:00:00.000Z', by: 'site@host', build: '0123456789ab' };
const CHANGES = 10_000;
const MOST_MS = 10_000;

test('of 10,000 changes, a flipped bit in any file, a changed, missing or moved line is named in ten seconds @slow', ({
  zone: _,
}, testInfo) => {
  test.setTimeout(180_000);
  const directory = testInfo.outputPath('state');
  const entry = (index: number): PublicEntry => ({
    source: `source of ${index}`,
    id: `id-${index}`,
    text: () => `${'Words of a release. '.repeat(200)}${index}`,
  });
  const releases = Array.from({ length: CHANGES }, (_, index) => [`releases/r-${index}.mdx`, entry(index)] as const);
  PublicVersions.open(directory).save(new Map(releases), TAKEN);
  const journal = new Journal(directory);
  const problems = () => {
    const began = performance.now();
    const found = journal.problems();
    expect(performance.now() - began).toBeLessThan(MOST_MS);
    return found;
  };
  expect(problems()).toEqual([]);

  const versions = join(directory, 'versions');
  for (const folder of ['00', '7f', 'ff']) {
    const name = readdirSync(join(versions, folder))[0] ?? '';
    const file = join(versions, folder, name);
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed[1000] = (changed[1000] as number) ^ 4;
    writeFileSync(file, changed);
    expect(problems()).toEqual([`The file ${folder}${name} is not what was written.`]);
    writeFileSync(file, bytes);
  }

  const file = join(directory, 'journal');
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const [one = '', two = ''] = lines.slice(7000, 7002);
  const others = (...changed: string[]) => [...lines.slice(0, 7000), ...changed, ...lines.slice(7002)].join('\n');
  for (const [changed, named] of [
    [others(one.replace('site@host', 'site@most'), two), ['Entry 7001 is not what was written.']],
    [others(two), ['Entry 7001 is not where it was written.']],
    [others(two, one), [7001, 7002, 7003].map((number) => `Entry ${number} is not where it was written.`)],
  ] as const) {
    writeFileSync(file, changed);
    // A line that is gone or changed leaves its file without a name: it is still looked at.
    expect(problems()).toEqual(named);
  }
});
