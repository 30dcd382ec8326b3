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
  expect(searchPath('AT&T 50% / $1.25?')).toBe('/search/AT%26T%2050%25%20%2F%20%241.25%3F');
  fc.assert(fc.property(anyText, (text) => queryOfPath(searchPath(text)) === (normaliseQuery(text) || undefined)));
});

test('a path is a single segment that survives URL resolution', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const path = searchPath(text);
      const isSegment = path.lastIndexOf('/') === '/search/'.length - 1;
      return new URL(path, 'https://www.example.com').pathname === path && isSegment && path.length < 2000;
    }),
  );
});

test('a query has one path, and other spellings of it are not found', () => {
  for (const path of [
    '/search',
    '/search/',
    '/search/%',
    '/search/%E0%A4%A',
    '/search/%C3',
    '/search/a%20%20b',
    '/search/a%20',
    '/search/a b',
    '/search/%61',
    '/search/%c3%a9',
    '/search/e%CC%81',
    '/search/a/b',
    '/search/..',
    '/search/%00a',
    `/search/${'a'.repeat(101)}`,
    '/Search/a',
  ]) {
    expect(queryOfPath(path), path).toBeUndefined();
  }
});

test('no path throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('%', '2', '0', 'C', '3', 'a', '/', 'é', '\ud800') }), (end) => {
      const query = queryOfPath(`/search/${end}`);
      if (query !== undefined) expect(searchPath(query)).toBe(`/search/${end}`);
    }),
  );
});
