import { marked, type Part, wordsNear } from './marked';
import type { LanguageSearch } from './query';
import { type Reading, readings, type Term } from './readings';
import { dayOf, facetsOf, type SearchIndex } from './search-index';
import { snippet } from './snippet';

/** Most of a search's time goes into their excerpts. */
export const HITS_A_PAGE = 10;

/** More matches than these are not ranked: the newest are first. Ranking takes 3 µs a match, in WebAssembly. */
const MOST_RANKED = 3000;

/** How much better a match is if the title has all words. */
const TITLE_WEIGHT = 2;

/** The bonus of the newest item over a very old one, and the age at which half of it is gone. */
const NEWEST_WEIGHT = 0.3;
const HALF_AS_NEW_MS = 2 * 365 * 24 * 3_600_000;

export interface FoundDocument {
  key: string;
  title: Part[];
  snippet: Part[];
}

export interface Found {
  /** Of all pages. */
  total: number;
  /** No document has the words of the query; these have similar ones. */
  approximate: boolean;
  /** Counted from 1; the last one if a later one was asked for. */
  page: number;
  pages: number;
  /** Best first. */
  documents: FoundDocument[];
}

/** A page of the documents that contain all words of a query, best first. The last word may be a prefix. */
export function find(index: SearchIndex, { query, kind, year, page: asked, language }: LanguageSearch): Found {
  const facets = facetsOf(kind, year, language);
  for (const reading of readings(query, (form) => index.words.alike(form))) {
    const match = matchIn(reading, facets);
    const total = Number(index.database.value('select count(*) from fts where fts match ?', match));
    if (total === 0) continue;
    const pages = Math.ceil(total / HITS_A_PAGE);
    const page = Math.min(asked, pages);
    const ids =
      total > MOST_RANKED
        ? newest(index, match, page)
        : ranked(index, match, matchIn(reading, facets, 'title : '), page);
    return {
      total,
      approximate: reading.approximate,
      page,
      pages,
      documents: ids.map((id) => document(index, id, reading)),
    };
  }
  return { total: 0, approximate: false, page: 1, pages: 1, documents: [] };
}

function newest({ database }: SearchIndex, match: string, page: number): number[] {
  return database
    .rows<{ id: number }>(
      'select rowid as id from fts where fts match ? order by rowid desc limit ? offset ?',
      match,
      HITS_A_PAGE,
      (page - 1) * HITS_A_PAGE,
    )
    .map(({ id }) => id);
}

/** Best first, then newest first. Needs no clock: age counts from the newest match. */
function ranked({ database }: SearchIndex, match: string, inTitle: string, page: number): number[] {
  const matches = database.rows<{ id: number; score: number }>(
    'select rowid as id, -bm25(fts, 4, 2, 1, 0) as score from fts where fts match ? order by rowid desc',
    match,
  );
  const titles = database.rows<{ id: number }>('select rowid as id from fts where fts match ?', inTitle);
  const hasTitle = new Set(titles.map(({ id }) => id));
  const latest = dayOf(matches[0]?.id ?? 0);
  return matches
    .map(({ id, score }) => {
      const age = latest - dayOf(id);
      const newness = 1 + NEWEST_WEIGHT * 0.5 ** (age / HALF_AS_NEW_MS);
      return { id, rank: score * newness * (hasTitle.has(id) ? TITLE_WEIGHT : 1) };
    })
    .sort((a, b) => b.rank - a.rank || b.id - a.id)
    .slice((page - 1) * HITS_A_PAGE, page * HITS_A_PAGE)
    .map(({ id }) => id);
}

/** https://www.sqlite.org/fts5.html#full_text_query_syntax; forms are letters, digits and dots. */
function matchIn({ terms }: Reading, facets: readonly string[], column = ''): string {
  const words = terms.map(({ anyOf, phrase, isBeginning }) => {
    const [first = '', ...others] = phrase ? [phrase.join(' ')] : anyOf;
    return `(${[`"${first}"${isBeginning ? ' *' : ''}`, ...others.map((form) => `"${form}"`)].join(' OR ')})`;
  });
  return [`${column}(${words.join(' AND ')})`, ...facets.map((facet) => `"${facet}"`)].join(' AND ');
}

function document({ database }: SearchIndex, id: number, { terms }: Reading): FoundDocument {
  const [row] = database.rows<Record<'key' | 'title' | 'details' | 'text', string>>(
    'select key, title, details, text from doc where id = ?',
    id,
  );
  if (!row) throw new Error('The search found a document that it does not have.');
  const { key, title, details, text } = row;
  const blocks = [...text.split('\n'), ...details.split('\n')].filter(Boolean);
  const forms = matchingForms([title, ...blocks], terms);
  return { key, title: marked(title, forms), snippet: snippet(blocks, forms) };
}

/** The forms of a text that a query found. If a word exists as it is, longer words that start with it are not marked. */
function matchingForms(blocks: readonly string[], terms: readonly Term[]): Set<string> {
  const near = wordsNear(terms.flatMap(({ anyOf, phrase = [] }) => [...anyOf, ...phrase]));
  const there = new Set(blocks.flatMap(near).flatMap(({ form, parts }) => [form, ...parts.map((part) => part.form)]));
  const found = new Set<string>();
  for (const { anyOf, phrase, isBeginning } of terms) {
    const [first = ''] = anyOf;
    for (const form of phrase ?? anyOf) if (there.has(form)) found.add(form);
    if (isBeginning && !there.has(first)) for (const form of there) if (form.startsWith(first)) found.add(form);
  }
  return found;
}
