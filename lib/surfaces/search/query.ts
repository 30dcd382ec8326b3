/** In characters. Enough for the start of a headline, short enough for any address. */
const LONGEST_QUERY = 100;
const MOST_WORDS = 12;

const PREFIX = '/search/';

/** Two digits for each byte, of which a character has four at most. */
const LONGEST_PATH = PREFIX.length + 8 * LONGEST_QUERY;

/**
 * Normalises a query for searching, display and its address: composed (NFC), on one line, no invisible characters,
 * bounded length. Empty if it has no letter or digit.
 */
export function normaliseQuery(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    // Control and formatting characters, and lone surrogates, which an address cannot contain.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, '')
    .normalize('NFC')
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .join(' ');
  const query = [...words].slice(0, LONGEST_QUERY).join('').trimEnd();
  return /[\p{L}\p{Nd}]/u.test(query) ? query : '';
}

/**
 * The internal path of the results: one for all spellings of a query. The query is written as the hex digits of its
 * UTF-8, since Next takes an ending such as `.rsc` or `.segment.rsc` for a request of its own, whatever route it is in.
 */
export function searchPath(query: string): string {
  return PREFIX + Buffer.from(normaliseQuery(query)).toString('hex');
}

/** The query of a path; undefined unless `searchPath` gives exactly this path. */
export function queryOfPath(path: string): string | undefined {
  if (!path.startsWith(PREFIX) || path.length > LONGEST_PATH) return undefined;
  const query = Buffer.from(path.slice(PREFIX.length), 'hex').toString();
  return query && searchPath(query) === path ? query : undefined;
}
