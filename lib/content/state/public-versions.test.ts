import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@/testing/unit';
import type { PublicEntry, PublicRecord } from '../accept/types';
import { PublicVersions } from './public-versions';

const NOW = Date.parse('2012-01-20T15:00:00Z');

const entry = (text: string, more: Partial<PublicEntry> = {}): PublicEntry => ({
  source: `source of ${text}`,
  id: `id-${text.length}`,
  text: () => text,
  ...more,
});

const RECORD: PublicRecord = new Map([
  ['company.yaml', entry('name: Company\n', { id: undefined })],
  ['releases/a.mdx', entry('---\nid: a\n---\n\nWords of a – ü.\n')],
  ['releases/b.mdx', entry('Words of b.', { withdrawn: { at: NOW, note: 'Gone.' } })],
]);

const plain = (record: PublicRecord) =>
  [...record].map(([path, { text, ...rest }]) => [path, { ...rest, text: text() }]);

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

test('what one process has kept the next one knows, in its order', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  const versions = PublicVersions.open(directory);
  expect([...versions.record]).toEqual([]);
  versions.save(RECORD, NOW);
  expect(plain(PublicVersions.open(directory).record)).toEqual(plain(RECORD));
});

test('nobody else can read it', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  PublicVersions.open(directory).save(RECORD, NOW);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  for (const file of filesIn(directory)) expect(statSync(file).mode & 0o077, file).toBe(0);
});

test('the journal only grows, by what has changed', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  const journal = () => readFileSync(join(directory, 'journal.jsonl'), 'utf8');
  PublicVersions.open(directory).save(RECORD, NOW);
  const first = journal();
  expect(first.trim().split('\n')).toHaveLength(3);
  // Another process, other objects, the same things.
  PublicVersions.open(directory).save(new Map(RECORD), NOW + 1);
  expect(journal()).toBe(first);
  const changed = new Map(RECORD).set('releases/a.mdx', entry('Other words.'));
  changed.delete('releases/b.mdx');
  PublicVersions.open(directory).save(changed, NOW + 2);
  expect(journal().startsWith(first)).toBe(true);
  const added = journal()
    .slice(first.length)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(added).toMatchObject([
    { at: '2012-01-20T15:00:00.002Z', path: 'releases/a.mdx', state: 'public', bytes: 12 },
    { at: '2012-01-20T15:00:00.002Z', path: 'releases/b.mdx', state: 'gone' },
  ]);
  expect(plain(PublicVersions.open(directory).record)).toEqual(plain(changed));
});

test('a process that is killed at any byte of the journal loses its last line and no other', ({
  zone: _,
}, testInfo) => {
  const directory = testInfo.outputPath('state');
  const file = join(directory, 'journal.jsonl');
  PublicVersions.open(directory).save(RECORD, NOW);
  const whole = readFileSync(file);
  const lines = String(whole).split('\n').slice(0, 3);
  for (let length = whole.length - 1; length > 0; length -= 7) {
    writeFileSync(file, whole);
    truncateSync(file, length);
    const known = [...PublicVersions.open(directory).record.keys()];
    const left = lines.filter((_line, index) => lines.slice(0, index + 1).join('\n').length <= length);
    expect(known).toEqual([...RECORD.keys()].slice(0, left.length));
    PublicVersions.open(directory).save(RECORD, NOW);
    expect(plain(PublicVersions.open(directory).record).sort()).toEqual(plain(RECORD).sort());
  }
});

test('a version that is lost or damaged stands for nothing, and is written again', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  const words = () => PublicVersions.open(directory).record.get('releases/a.mdx')?.text();
  const file = () =>
    filesIn(join(directory, 'versions')).find((path) => readFileSync(path, 'utf8').includes('Words of a')) ?? '';
  PublicVersions.open(directory).save(RECORD, NOW);
  rmSync(file());
  expect(words()).toBeUndefined();
  PublicVersions.open(directory).save(RECORD, NOW);
  expect(words()).toContain('Words of a');
  // The same length, other bytes.
  writeFileSync(file(), readFileSync(file(), 'utf8').replace('Words of a', 'Words of e'));
  expect(words()).toBeUndefined();
  truncateSync(join(directory, 'journal.jsonl'), 10);
  appendFileSync(join(directory, 'journal.jsonl'), 'nonsense\n\0\n[]\n{}\n"a"\nnull\n');
  expect([...PublicVersions.open(directory).record]).toEqual([]);
});

test('nothing unfinished is left behind', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  PublicVersions.open(directory).save(RECORD, NOW);
  expect(readdirSync(directory).sort()).toEqual(['journal.jsonl', 'versions']);
});

test('what is not public any more is known with when that was found, until it is public again', ({
  zone: _,
}, testInfo) => {
  const directory = testInfo.outputPath('state');
  const gone = () => [...PublicVersions.read(directory).gone];
  PublicVersions.open(directory).save(RECORD, NOW);
  expect(gone()).toEqual([]);
  const fewer = new Map(RECORD);
  fewer.delete('releases/a.mdx');
  PublicVersions.open(directory).save(fewer, NOW + 1000);
  expect(gone()).toEqual([['releases/a.mdx', NOW + 1000]]);
  PublicVersions.open(directory).save(RECORD, NOW + 2000);
  expect(gone()).toEqual([]);
});

test('reading makes nothing where nothing was kept', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  expect([...PublicVersions.read(directory).record]).toEqual([]);
  expect(existsSync(directory)).toBe(false);
});
