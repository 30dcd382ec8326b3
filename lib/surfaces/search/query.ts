/** In characters, however many bytes they have: longer than a headline's beginning, short enough for any address. */
const LONGEST_QUERY = 100;
const MOST_WORDS = 12;

const PREFIX = '/search/';

/**
 * A query as it is searched for, shown and addressed: composed (NFC), on one line, without characters that
 * cannot be seen, of bounded length. Empty where nothing of it could be found: it has neither letter nor digit.
 */
export function normaliseQuery(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    // Controls, formatting characters and halves of surrogate pairs, which no address can hold.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, '')
    .normalize('NFC')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .join(' ');
  const query = [...words].slice(0, LONGEST_QUERY).join('').trimEnd();
  return /[\p{L}\p{Nd}]/u.test(query) ? query : '';
}

/** The path that the results of a query have inside the site: one for all ways of writing the query. */
export function searchPath(query: string): string {
  return PREFIX + encodeURIComponent(normaliseQuery(query));
}

/** The query whose results a path stands for, where it is exactly the path that `searchPath` makes. */
export function queryOfPath(path: string): string | undefined {
  if (!path.startsWith(PREFIX)) return undefined;
  try {
    const query = decodeURIComponent(path.slice(PREFIX.length));
    return query && searchPath(query) === path ? query : undefined;
  } catch {
    // An escape that is none: RFC 3986, section 2.1.
    return undefined;
  }
}
