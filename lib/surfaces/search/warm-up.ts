import { normaliseQuery } from './query';
import type { SearchIndex } from './search-index';

/** Whose headlines are searched for. */
const NEWEST = 5;

/** Is spelt like nothing, so that the words of the index are looked at. */
const MISSPELT = 'qvxzj';

/**
 * Queries that bring the code of a search and the most read pages of its index into memory: with 20,000 releases the first
 * searches take a second altogether, of which nobody need wait for any.
 */
export function warmUpQueries({ database }: SearchIndex): string[] {
  const titles = database.rows<{ title: string }>('select title from doc order by id desc limit ?', NEWEST);
  const queries = titles.flatMap(({ title }) => {
    const words = title.split(' ');
    return [words.slice(0, 1), words.slice(0, 3), words.slice(-2)].map((some) => normaliseQuery(some.join(' ')));
  });
  return [...new Set([...queries, MISSPELT])];
}
