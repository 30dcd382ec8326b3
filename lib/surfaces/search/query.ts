import { KINDS, type Kind } from './kinds';

/** In characters. Enough for the start of a headline, short enough for any address. */
const LONGEST_QUERY = 100;
const MOST_WORDS = 12;

const PREFIX = '/search/';

const YEAR = /^[12]\d{3}$/;
const PAGE = /^[1-9]\d{0,3}$/;
const PATH = new RegExp(
  `^${PREFIX}(?<query>[0-9a-f]+)(?:-(?<kind>${KINDS.join('|')}))?(?:-y(?<year>[12]\\d{3}))?(?:-p(?<page>[1-9]\\d{0,3}))?$`,
);

/** Two digits for each byte, of which a character has four at most, and what narrows it. */
const LONGEST_PATH = PREFIX.length + 8 * LONGEST_QUERY + 30;

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

/** What a visitor searches for. */
export interface Search {
  /** Normalised; not empty. */
  query: string;
  kind?: Kind | undefined;
  year?: number | undefined;
  /** Counted from 1. */
  page: number;
}

/** A search in one of the languages of a site: its code, where there are several. */
export type LanguageSearch = Search & { language?: string | undefined };

/** A search from the parameters of a request; undefined without a query. What cannot be used is ignored. */
export function searchOf(parameters: URLSearchParams): Search | undefined {
  const query = normaliseQuery(parameters.get('q') ?? '');
  if (!query) return undefined;
  const kind = KINDS.find((known) => known === parameters.get('kind'));
  const year = YEAR.exec(parameters.get('year') ?? '')?.[0];
  const page = PAGE.exec(parameters.get('page') ?? '')?.[0];
  return { query, kind, year: year ? Number(year) : undefined, page: Number(page ?? 1) };
}

/** The address under which visitors reach a search. */
export function searchAddress({ query, kind, year, page }: Search): string {
  const parameters = new URLSearchParams({ q: query });
  if (kind) parameters.set('kind', kind);
  if (year) parameters.set('year', String(year));
  if (page > 1) parameters.set('page', String(page));
  return `/search?${parameters}`;
}

/**
 * The internal path of the results: one for all spellings of a search. The query is written as the hex digits of its
 * UTF-8, since Next takes an ending such as `.rsc` or `.segment.rsc` for a request of its own, whatever route it is in.
 */
export function searchPath({ query, kind, year, page }: Search): string {
  const narrowed = [kind, year && `y${year}`, page > 1 && `p${page}`].filter(Boolean).map((part) => `-${part}`);
  return PREFIX + Buffer.from(query).toString('hex') + narrowed.join('');
}

/** The search of a path; undefined unless `searchPath` gives exactly this path. */
export function searchOfPath(path: string): Search | undefined {
  if (path.length > LONGEST_PATH) return undefined;
  const { query: hex = '', kind, year, page } = PATH.exec(path)?.groups ?? {};
  const query = normaliseQuery(Buffer.from(hex, 'hex').toString());
  if (!query) return undefined;
  const search = {
    query,
    kind: kind as Kind | undefined,
    year: year ? Number(year) : undefined,
    page: Number(page ?? 1),
  };
  return searchPath(search) === path ? search : undefined;
}
