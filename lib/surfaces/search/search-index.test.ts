import { readFileSync, statSync } from 'node:fs';
import { expect, test } from '@/testing/unit';
import type { SearchDocument } from './document';
import { find } from './find';
import { SearchIndex } from './search-index';

const document = (slug: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  key: `release/${slug}`,
  title: slug,
  details: [],
  body: 'Words.',
  at: Date.parse('2012-01-20T15:00:00Z'),
  year: 2012,
  digest: JSON.stringify(more),
  ...more,
});

const found = (index: SearchIndex, query: string) => find(index, { query, page: 1 }).documents.map(({ key }) => key);

function scrubbed(index: SearchIndex): void {
  for (let isFirst = true; index.scrub(isFirst); isFirst = false);
}

test('what one process has indexed the next one finds, without indexing it again', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('index.db');
  const first = new SearchIndex(file);
  first.put([document('siskin', { body: 'A goldcrest.' }), document('wren')]);
  first.close();
  const next = new SearchIndex(file);
  expect(found(next, 'goldcrest')).toEqual(['release/siskin']);
  expect(next.keys().sort()).toEqual(['release/siskin', 'release/wren']);
  const changes = () => Number(next.database.value('select total_changes()'));
  const before = changes();
  next.put([document('siskin', { body: 'A goldcrest.' }), document('wren')]);
  expect(changes()).toBe(before);
  next.put([document('siskin', { body: 'A dunnock.' })]);
  expect(changes()).toBeGreaterThan(before);
  expect([found(next, 'goldcrest'), found(next, 'dunnock')]).toEqual([[], ['release/siskin']]);
  next.close();
});

test('documents of one day and of all times have places of their own', () => {
  const index = new SearchIndex(':memory:');
  const days = ['0001-01-01', '1969-12-31', '1970-01-01', '2012-01-20', '9999-12-31'].map(Date.parse);
  const all = days.flatMap((at, day) =>
    Array.from({ length: 2 }, (_, number) => document(`d${day}-${number}`, { at })),
  );
  index.put(all);
  index.put(all.map((each) => ({ ...each, body: 'Other words.', digest: 'other' })));
  expect(found(index, 'other').sort()).toEqual(all.map(({ key }) => key).sort());
  index.close();
});

test('of thousands of matches the newest are first', () => {
  const index = new SearchIndex(':memory:');
  const at = (day: number) => Date.parse('2000-01-01') + day * 86_400_000;
  const all = Array.from({ length: 3100 }, (_, day) => document(`d${day}`, { at: at(day) }));
  index.put(all.toReversed());
  const { total, pages, documents } = find(index, { query: 'words', page: 2 });
  expect([total, pages, documents[0]?.key]).toEqual([3100, 310, 'release/d3089']);
  index.close();
});

/** Letters alone, so that each is a word that could be misspelt. */
const word = (number: number) =>
  `siskin${number.toString(36).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`;

test('what is taken back leaves no trace in the file, not even the beginning of a word', ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('index.db');
  const index = new SearchIndex(file);
  const others = Array.from({ length: 400 }, (_, number) =>
    document(`other-${number}`, {
      body: Array.from({ length: 100 }, (_, each) => `r${(number * 100 + each).toString(36)}x t${each}`).join(' '),
    }),
  );
  index.put(others.slice(0, 200));
  const words = Array.from({ length: 20_000 }, (_, number) => word(number));
  index.put([document('secret', { title: 'Siskin', details: ['Siskin'], body: words.join(' ') })]);
  index.put(others.slice(200));
  expect(found(index, 'siskin')).toEqual(['release/secret']);
  const traces = () => readFileSync(file, 'latin1').match(/siski?n?\w*/gi) ?? [];
  expect(traces().length).toBeGreaterThan(1000);
  index.remove(['release/secret']);
  expect(found(index, 'siskin')).toEqual([]);
  // It held the pages as they were.
  expect(statSync(`${file}-journal`).size).toBe(0);
  scrubbed(index);
  // As it is while the site runs, and after it has stopped.
  expect(traces()).toEqual([]);
  index.close();
  expect(traces()).toEqual([]);
  const next = new SearchIndex(file);
  expect(found(next, 't99')).toHaveLength(10);
  next.close();
});

test('words of a corrected document are forgotten with it', () => {
  const index = new SearchIndex(':memory:');
  index.put([document('a', { body: 'Siskins.' }), document('b', { body: 'Siskins.' })]);
  expect(index.words.alike('siskims')).toEqual(['siskins']);
  index.put([document('a', { body: 'Wrens.' })]);
  expect(index.words.alike('siskims')).toEqual(['siskins']);
  index.remove(['release/b']);
  expect(index.words.alike('siskims')).toEqual([]);
  index.close();
});

test('a document that is no MDX is named, and not found', () => {
  const index = new SearchIndex(':memory:');
  index.put([document('siskin')]);
  expect(index.put([document('siskin', { body: '<b>' }), document('wren')])).toEqual(['release/siskin']);
  expect([found(index, 'siskin'), found(index, 'wren')]).toEqual([[], ['release/wren']]);
  index.close();
});
