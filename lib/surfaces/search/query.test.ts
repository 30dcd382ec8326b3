import fc from 'fast-check';
import { anyCharacters } from '@/testing/arbitrary';
import { expect, test } from '@/testing/unit';
import { KINDS } from './kinds';
import { normaliseQuery, searchAddress, searchOf, searchOfPath, searchPath } from './query';

const anyText = fc.oneof(
  anyCharacters(300),
  fc.string({
    unit: fc.constantFrom('a', 'é', 'e\u0301', '\ud800', '\u{1f600}', ' ', '\n', '\0', '\u200b', '%', '/', '.'),
    maxLength: 300,
    size: 'max',
  }),
);

test('a query is one line, composed, without invisible characters', () => {
  expect(normaliseQuery(' \tT-DM1\n  cafe\u0301\0 \u200b\u202eresults\ud800 ')).toBe('T-DM1 café results');
});

test('a query has at most a hundred characters and twelve words', () => {
  expect(normaliseQuery('a'.repeat(101))).toBe('a'.repeat(100));
  expect(normaliseQuery(`${'a'.repeat(99)} b`)).toBe('a'.repeat(99));
  expect(normaliseQuery(`a${'\u{1f600}'.repeat(100)}`)).toBe(`a${'\u{1f600}'.repeat(99)}`);
  expect(normaliseQuery('1 2 3 4 5 6 7 8 9 10 11 12 13')).toBe('1 2 3 4 5 6 7 8 9 10 11 12');
});

test('a text without letters and digits is no query', () => {
  for (const text of ['', ' ', '.', '..', '$ %', '\0']) expect(normaliseQuery(text)).toBe('');
});

test('normalising twice changes nothing, and the length is bounded', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const query = normaliseQuery(text);
      return normaliseQuery(query) === query && [...query].length <= 100 && query.split(' ').length <= 12;
    }),
  );
});

const pathOf = (text: string) => searchPath({ query: normaliseQuery(text), page: 1 });
const addressOf = (address: string) => searchOf(new URLSearchParams(address));

const anySearch = fc.record({
  query: anyText.map(normaliseQuery).filter(Boolean),
  kind: fc.constantFrom(undefined, ...KINDS),
  year: fc.constantFrom(undefined, 1999, 2012),
  page: fc.integer({ min: 1, max: 9999 }),
});

test('a path leads back to its search, and so does an address', () => {
  expect(pathOf('AT&T é')).toBe('/search/4154265420c3a9');
  expect(searchPath({ query: 'a', kind: 'event', year: 2012, page: 3 })).toBe('/search/61-event-y2012-p3');
  fc.assert(
    fc.property(anySearch, (search) => {
      expect(searchOfPath(searchPath(search))).toEqual(search);
      expect(addressOf(searchAddress(search).slice('/search?'.length))).toEqual(search);
    }),
  );
});

test('of an address, what cannot be used is ignored', () => {
  const a = { query: 'a', kind: undefined, year: undefined, page: 1 };
  for (const more of [
    '',
    '&kind=',
    '&kind=all',
    '&year=',
    '&year=12',
    '&year=20120',
    '&page=0',
    '&page=-1',
    '&page=1e3',
    '&page=10000',
    '&x=1',
  ])
    expect(addressOf(`q=a${more}`), more).toEqual(a);
  for (const none of ['', 'q=', 'q=%20', 'q=$', 'kind=event', 'page=2']) expect(addressOf(none), none).toBeUndefined();
  expect(addressOf('page=2&year=2012&kind=document&q=+A++b')).toEqual({
    query: 'A b',
    kind: 'document',
    year: 2012,
    page: 2,
  });
});

test('a path has nothing that Next, a proxy or a browser reads as anything else', () => {
  for (const text of ['a.rsc', 'a.segment.rsc', 'a.prefetch.rsc', 'x.json', '_next', '..', '%2e%2e', 'a/b', 'index'])
    expect(pathOf(text), text).toMatch(/^\/search\/[0-9a-f]*$/);
  fc.assert(
    fc.property(anySearch, (search) => {
      const path = searchPath(search);
      return /^\/search\/[0-9a-z-]*$/.test(path) && path.length < 2000;
    }),
  );
});

const hex = (text: string) => `/search/${Buffer.from(text).toString('hex')}`;

test('a search has one path, and other spellings of it are not found', () => {
  expect(searchOfPath(hex('a'))?.query).toBe('a');
  for (const path of [
    '/search',
    '/search/',
    '/search/a',
    '/search/61.rsc',
    '/search/61/61',
    '/search/616',
    '/search/4A',
    '/search/..',
    '/search/%36%31',
    // Not UTF-8, or cut off.
    '/search/c3',
    '/search/ff',
    '/search/eda080',
    hex('a  b'),
    hex('a '),
    hex('e\u0301'),
    hex('\0a'),
    hex('\u200ba'),
    hex('a'.repeat(101)),
    '/Search/61',
    '/search/61-',
    '/search/61-p1',
    '/search/61-p02',
    '/search/61-y2012-event',
    '/search/61-news',
    '/search/61-event-event',
    '/search/61-p10000',
    '/search/-event',
  ]) {
    expect(searchOfPath(path), path).toBeUndefined();
  }
});

test('no path throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('%', '2', '0', 'c', '3', 'a', '/', 'é', '\ud800', '.', '-p', '-event') }),
      (end) => {
        const search = searchOfPath(`/search/${end}`);
        if (search !== undefined) expect(searchPath(search)).toBe(`/search/${end}`);
      },
    ),
  );
});
