import type { SearchOptions } from 'minisearch';
import type { PublishedSite } from '@/lib/content/published';
import { type Item, itemOf, newsAt } from './document';
import { normaliseQuery } from './query';
import type { Index } from './search-index';
import { splitWords } from './words';

export interface FoundItem {
  item: Item;
  /** The forms of words that matched. */
  forms: ReadonlySet<string>;
}

/** Most words of a query that are looked up, however they are joined. */
const MOST_FORMS = 12;
/** Shorter prefixes match too much. */
const SHORTEST_BEGINNING = 3;
/** In shorter words, and in numbers, a similar spelling means something else. */
const SHORTEST_MISSPELT = 4;

/** The bonus of the newest item over a very old one, and the age at which half of it is gone. */
const NEWEST_WEIGHT = 0.3;
const HALF_AS_NEW_MS = 2 * 365 * 24 * 3_600_000;

/** Items that contain all words of a query, best first. */
export function findItems(
  index: Index,
  site: PublishedSite,
  query: string,
): { found: FoundItem[]; approximate: boolean } {
  for (const { forms, approximate, options } of readings(query)) {
    const results = index.search(forms.join(' '), options);
    const found = results.flatMap(({ id, score, match }) => {
      const item = itemOf(site, id);
      return item ? { item, score, forms: foundForms(Object.keys(match), forms) } : [];
    });
    if (found.length > 0) return { found: inOrder(found), approximate };
  }
  return { found: [], approximate: false };
}

interface Reading {
  forms: string[];
  approximate: boolean;
  options: SearchOptions;
}

/** Readings of a query, likeliest first. Each is tried only if those before found nothing. */
function* readings(query: string): Generator<Reading> {
  const words = splitWords(normaliseQuery(query)).slice(0, MOST_FORMS);
  const forms = words.map(({ form }) => form);
  const last = forms.at(-1);
  if (!last) return;
  // A number matches as a prefix only if it does not match whole: "2012" is not "201,234".
  const isNumber = /^[\d.]+$/.test(last);
  const asBeginning = { prefix: (_: string, at: number, all: string[]) => at === all.length - 1 && canBegin(all[at]) };
  yield { forms, approximate: false, options: isNumber ? {} : asBeginning };
  if (isNumber) yield { forms, approximate: false, options: asBeginning };
  const parts = words.flatMap((word) => (word.parts.length > 0 ? word.parts.map(({ form }) => form) : word.form));
  if (parts.length > forms.length)
    yield { forms: parts.slice(0, MOST_FORMS), approximate: false, options: asBeginning };
  if (forms.some(canBeMisspelt)) {
    const fuzzy = (form: string) => (canBeMisspelt(form) ? 0.2 : false);
    yield { forms, approximate: true, options: { ...asBeginning, fuzzy, maxFuzzy: 2 } };
  }
}

/** If the last word exists as it is, longer words that start with it are ignored. */
function foundForms(found: string[], asked: string[]): Set<string> {
  const last = asked.at(-1) ?? '';
  const isLonger = (form: string) => form.startsWith(last) && !asked.includes(form);
  return new Set(found.includes(last) ? found.filter((form) => !isLonger(form)) : found);
}

function canBegin(form = ''): boolean {
  return form.length >= SHORTEST_BEGINNING;
}

function canBeMisspelt(form: string): boolean {
  return form.length >= SHORTEST_MISSPELT && !/\d/.test(form);
}

/** Best first, then newest first. Needs no clock: age counts from the newest item. */
function inOrder(found: (FoundItem & { score: number })[]): FoundItem[] {
  const newest = found.reduce((latest, { item }) => Math.max(latest, newsAt(item)), Number.NEGATIVE_INFINITY);
  return found
    .map((each) => {
      const age = newest - newsAt(each.item);
      return { ...each, rank: each.score * (1 + NEWEST_WEIGHT * 0.5 ** (age / HALF_AS_NEW_MS)) };
    })
    .sort((a, b) => b.rank - a.rank || newsAt(b.item) - newsAt(a.item))
    .map(({ item, forms }) => ({ item, forms }));
}
