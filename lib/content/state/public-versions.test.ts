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
import { Journal } from './journal';
import { PublicVersions } from './public-versions';

const NOW = Date.parse('2012-01-20T15:00:00Z');

const entry = (text: string, more: Partial<PublicEntry> = {}): PublicEntry => ({
  source: `source of ${text}`,
  id: `id-${text.length}`,
  text: () => text,
  ...more,
});

/** Who took a change over, and when. */
const taken = (now: number) => ({ at: new Date(now).toISOString(), by: 'site@host', build: '0123456789ab' });

const RECORD: PublicRecord = new Map([
  ['company.yaml', entry('name: Company\n', { id: undefined })],
  ['releases/a.mdx', entry('---\nid: a\n---\n\nWords of a – ü.\n')],
  ['releases/b.mdx', entry('Words of b.', { withdrawn: { at: NOW, note: 'Gone.' } })],
]);

const plain = (record: PublicRecord) =>
  [...record].map(([path, { text, isWhole: _, ...rest }]) => [path, { ...rest, text: text() }]);

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

test('what one process has kept the next one knows, in its order', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  const versions = PublicVersions.open(directory);
  expect([...versions.record]).toEqual([]);
  versions.save(RECORD, taken(NOW));
  expect(plain(PublicVersions.open(directory).record)).toEqual(plain(RECORD));
});

test('nobody else can read it', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  for (const file of filesIn(directory)) expect(statSync(file).mode & 0o077, file).toBe(0);
});

test('the journal only grows, by what has changed', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  const journal = () => readFileSync(join(directory, 'journal'), 'utf8');
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  const first = journal();
  expect(first.trim().split('\n')).toHaveLength(3);
  // Another process, other objects, the same things; a later build.
  PublicVersions.open(directory).save(new Map(RECORD), { ...taken(NOW + 1), by: 'other', build: 'later' });
  expect(journal()).toBe(first);
  const changed = new Map(RECORD).set('releases/a.mdx', entry('Other words.'));
  changed.delete('releases/b.mdx');
  PublicVersions.open(directory).save(changed, taken(NOW + 2));
  expect(journal().startsWith(first)).toBe(true);
  const { by, build } = taken(NOW);
  expect(new Journal(directory).changes().slice(3)).toMatchObject([
    { at: '2012-01-20T15:00:00.002Z', by, build, path: 'releases/a.mdx', state: 'public', bytes: 12 },
    { at: '2012-01-20T15:00:00.002Z', by, build, path: 'releases/b.mdx', state: 'gone' },
  ]);
  expect(plain(PublicVersions.open(directory).record)).toEqual(plain(changed));
  expect(new Journal(directory).problems()).toEqual([]);
});

test('a process that is killed at any byte of the journal loses its last line and no other', ({
  zone: _,
}, testInfo) => {
  const directory = testInfo.outputPath('state');
  const file = join(directory, 'journal');
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  const whole = readFileSync(file);
  const head = `0 ${'0'.repeat(64)} 0 0\n`;
  const lines = String(whole).split('\n').slice(0, 3);
  for (let length = whole.length - 1; length > 0; length -= 7) {
    writeFileSync(file, whole.subarray(0, length));
    writeFileSync(`${file}.head`, head);
    const known = [...PublicVersions.open(directory).record.keys()];
    const left = lines.filter((_, index) => Buffer.byteLength(`${lines.slice(0, index + 1).join('\n')}\n`) <= length);
    expect(known).toEqual([...RECORD.keys()].slice(0, left.length));
    expect(new Journal(directory).problems()).toEqual([]);
    PublicVersions.open(directory).save(RECORD, taken(NOW));
    expect(plain(PublicVersions.open(directory).record).sort()).toEqual(plain(RECORD).sort());
    expect(new Journal(directory).problems()).toEqual([]);
  }
});

test('a version that is lost or damaged stands for nothing, and is written again', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  const words = () => PublicVersions.open(directory).record.get('releases/a.mdx')?.text();
  const file = () =>
    filesIn(join(directory, 'versions')).find((path) => readFileSync(path, 'utf8').includes('Words of a')) ?? '';
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  rmSync(file());
  expect(words()).toBeUndefined();
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  expect(words()).toContain('Words of a');
  // The same length, other bytes.
  writeFileSync(file(), readFileSync(file(), 'utf8').replace('Words of a', 'Words of e'));
  expect(words()).toBeUndefined();
  const journal = new Journal(directory);
  expect(journal.problems()).toEqual([expect.stringMatching(/^The file [0-9a-f]{64} is not what was written\.$/)]);
  truncateSync(join(directory, 'journal'), 10);
  appendFileSync(join(directory, 'journal'), 'nonsense\n\0\n[]\n{}\n"a"\nnull\n');
  expect([...PublicVersions.open(directory).record]).toEqual([]);
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  expect(words()).toContain('Words of a');
  expect(journal.problems()[0]).toBe('Entry 1 is not what was written.');
});

test('nothing unfinished is left behind', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  expect(readdirSync(directory).sort()).toEqual(['journal', 'journal.head', 'versions']);
  expect(readdirSync(join(directory, 'versions')).every((name) => /^[0-9a-f]{2}$/.test(name))).toBe(true);
});

test('what is not public any more is known with when that was found, until it is public again', ({
  zone: _,
}, testInfo) => {
  const directory = testInfo.outputPath('state');
  const gone = () => [...PublicVersions.read(directory).gone];
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  expect(gone()).toEqual([]);
  const fewer = new Map(RECORD);
  fewer.delete('releases/a.mdx');
  PublicVersions.open(directory).save(fewer, taken(NOW + 1000));
  expect(gone()).toEqual([['releases/a.mdx', NOW + 1000]]);
  PublicVersions.open(directory).save(RECORD, taken(NOW + 2000));
  expect(gone()).toEqual([]);
});

test('reading makes nothing where nothing was kept', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  expect([...PublicVersions.read(directory).record]).toEqual([]);
  expect(existsSync(directory)).toBe(false);
});

test('what was kept before the journal was chained goes into it whole', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  PublicVersions.open(directory).save(RECORD, taken(NOW));
  const former = new Journal(directory).changes().map(({ by: _by, build: _build, ...line }) => line);
  for (const name of ['journal', 'journal.head']) rmSync(join(directory, name));
  writeFileSync(
    join(directory, 'journal.jsonl'),
    `${former.map((line) => JSON.stringify(line)).join('\n')}\nnonsense\n{}\nnull\n{"at":`,
  );
  // Left by a process that was killed.
  writeFileSync(join(directory, 'journal.unfinished'), 'half');
  expect(plain(PublicVersions.read(directory).record)).toEqual(plain(RECORD));
  PublicVersions.open(directory).save(new Map([...RECORD].slice(1)), taken(NOW + 1));
  expect(new Journal(directory).changes()).toEqual([
    ...former,
    { ...taken(NOW + 1), path: 'company.yaml', state: 'gone' },
  ]);
  expect(new Journal(directory).problems()).toEqual([]);
});

/** Whatever happens between two processes. */
const MEANWHILE: [what: string, happens: (directory: string) => void][] = [
  ['nothing', () => {}],
  [
    'another correction, and something new',
    (directory) => {
      const more = new Map(RECORD).set('releases/a.mdx', entry('Other words.')).set('releases/c.mdx', entry('C.'));
      PublicVersions.open(directory).save(more, taken(NOW + 1000));
    },
  ],
  [
    'something taken back, and public again',
    (directory) => {
      const fewer = new Map(RECORD);
      fewer.delete('releases/a.mdx');
      PublicVersions.open(directory).save(fewer, taken(NOW + 1000));
      PublicVersions.open(directory).save(new Map([...fewer, ...RECORD]), taken(NOW + 2000));
    },
  ],
  ['a version that is lost', (directory) => rmSync(versionOf(directory, 'Words of a'))],
  [
    'a journal that is another one',
    (directory) => {
      const others = new Journal(directory)
        .changes()
        .map((each) => ({ ...each, path: each.path.replace('form', 'farm') }));
      for (const name of ['journal', 'journal.head']) rmSync(join(directory, name));
      // Of the same length.
      new Journal(directory).add(others);
    },
  ],
  ['a journal that was cut off', (directory) => truncateSync(join(directory, 'journal'), 300)],
  ['a last line that was changed', (directory) => change(join(directory, 'journal'), '"gone"', '"gane"')],
  ['a snapshot that was changed', (directory) => change(join(directory, SNAPSHOT), 'releases/a', 'releases/e')],
];

const SNAPSHOT = 'journal.snapshot';

function versionOf(directory: string, words: string): string {
  return filesIn(join(directory, 'versions')).find((path) => readFileSync(path, 'utf8').includes(words)) ?? '';
}

function change(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'latin1').replace(from, to), 'latin1');
}

for (const [what, happens] of MEANWHILE) {
  test(`a snapshot says what the journal does, where what happened since is ${what}`, ({ zone: _ }, testInfo) => {
    const directory = testInfo.outputPath('state');
    const first = PublicVersions.open(directory);
    const former = new Map([...RECORD, ['releases/former.mdx', entry('Former.')] as const]);
    first.save(former, taken(NOW - 1000));
    first.save(RECORD, taken(NOW));
    first.saveSnapshot();
    expect(statSync(join(directory, SNAPSHOT)).mode & 0o777).toBe(0o600);
    happens(directory);
    const known = () => {
      const { record, gone } = PublicVersions.open(directory);
      return { record: plain(record), gone: [...gone] };
    };
    const withSnapshot = known();
    rmSync(join(directory, SNAPSHOT));
    expect(withSnapshot).toEqual(known());
  });
}

test('with a snapshot, a start reads the end of the journal alone', ({ zone: _ }, testInfo) => {
  const directory = testInfo.outputPath('state');
  const first = PublicVersions.open(directory);
  first.save(RECORD, taken(NOW));
  first.saveSnapshot();
  // Nobody looks at it: `npm run record` does.
  change(join(directory, 'journal'), 'company.yaml', 'nobody.yaml.');
  expect(plain(PublicVersions.open(directory).record)).toEqual(plain(RECORD));
});
