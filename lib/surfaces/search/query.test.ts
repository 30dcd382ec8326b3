import fc from 'fast-check';
import { anyCharacters } from '@/testing/arbitrary';
import { expect, test } from '@/testing/unit';
import { normaliseQuery, queryOfPath, searchPath } from './query';

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

test('a path leads back to its query', () => {
  expect(searchPath('AT&T é')).toBe('/search/4154265420c3a9');
  fc.assert(fc.property(anyText, (text) => queryOfPath(searchPath(text)) === (normaliseQuery(text) || undefined)));
});

test('a path has nothing that Next, a proxy or a browser reads as anything else', () => {
  for (const text of ['a.rsc', 'a.segment.rsc', 'a.prefetch.rsc', 'x.json', '_next', '..', '%2e%2e', 'a/b', 'index'])
    expect(searchPath(text), text).toMatch(/^\/search\/[0-9a-f]*$/);
  fc.assert(
    fc.property(anyText, (text) => {
      const path = searchPath(text);
      return /^\/search\/[0-9a-f]*$/.test(path) && path.length < 2000;
    }),
  );
});

const hex = (text: string) => `/search/${Buffer.from(text).toString('hex')}`;

test('a query has one path, and other spellings of it are not found', () => {
  expect(queryOfPath(hex('a'))).toBe('a');
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
  ]) {
    expect(queryOfPath(path), path).toBeUndefined();
  }
});

test('no path throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('%', '2', '0', 'c', '3', 'a', '/', 'é', '\ud800', '.') }), (end) => {
      const query = queryOfPath(`/search/${end}`);
      if (query !== undefined) expect(searchPath(query)).toBe(`/search/${end}`);
    }),
  );
});
