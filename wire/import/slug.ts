import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { periodInTitle } from '@/wire/facts/period';
import type { Facts } from '@/wire/facts/types';
import type { Purpose } from './purpose';

/** Words as part of an address: lower-case letters and digits with single hyphens, cut at a whole word. May be empty. */
export function slugify(words: string, most = 60): string {
  const slug = words
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/[\p{M}'’®™©]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= most) return slug;
  const cut = slug.slice(0, most + 1).lastIndexOf('-');
  return cut > most / 2 ? slug.slice(0, cut) : slug.slice(0, most).replace(/-$/, '');
}

const ANNOUNCES_CALL =
  /\b(?:call|webcast|to (?:host|hold|report|announce|release|publish|issue|discuss|present)|schedules?|sets?|dates?|timing|notice)\b/i;

/** What the address of a further release about an event ends with. */
const ENDINGS: Record<Purpose, string | undefined> = {
  link: undefined,
  alone: undefined,
  move: 'moved',
  correct: 'corrected',
  cancel: 'cancelled',
};

/**
 * The addresses of a release and of the event that it announces: by the period that they are about, else by the headline;
 * of one about a known event, by that and by what it does to it.
 */
export function addressesOf(
  facts: Facts,
  text: string,
  known?: { event: { slug: string }; purpose: Purpose },
  chosen?: string,
): { release: string; event: string } {
  const period = periodSlug(facts, text);
  const title = facts.title?.value ?? '';
  const form = facts.call?.event?.value;
  const isCall = form === undefined;
  if (chosen) return { release: chosen, event: isCall ? eventOf(chosen) : chosen };
  const ending = known && ENDINGS[known.purpose];
  if (known && ending) return { release: `${known.event.slug}-${ending}`, event: known.event.slug };
  if (period && (facts.call || known) && (isCall || form.form === 'briefing')) {
    const event = `${period}-results-${isCall ? 'call' : 'briefing'}`;
    return { release: ANNOUNCES_CALL.test(title) ? `${event}-announcement` : `${period}-results`, event };
  }
  const release = slugify(title) || ['release', facts.releaseDate?.value].filter(Boolean).join('-');
  const event = isCall ? eventOf(release) : slugify(form.name ?? title);
  const year = facts.call?.start?.value.wallTime.slice(0, 4);
  // The same meeting comes again next year.
  return { release, event: isCall || !year || /\b20\d\d\b/.test(event) ? event || release : `${event}-${year}` };
}

/**
 * The file of a release: the address as it is, unless another release has it. The same words are the same release, which
 * is imported once more.
 * @param isFixed a person chose the address, and is told that it is taken, or replaces what is there
 */
export function freeFile(
  contentDir: string,
  folder: string,
  slug: string,
  body: string,
  isFixed: boolean,
): { slug: string; path: string } {
  for (let count = 1; ; count++) {
    const free = count === 1 ? slug : `${slug}-${count}`;
    const path = join(contentDir, folder, `${free}.mdx`);
    if (isFixed || count > 50 || !existsSync(path) || wordsIn(path) === body.trim()) return { slug: free, path };
  }
}

function wordsIn(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^---\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m, '')
    .trim();
}

function eventOf(release: string): string {
  const event = release.replace(/-announcement$/, '');
  return event !== release || /-(?:call|webcast)$/.test(event) ? event : `${event}-call`;
}

/** The address of the event of one of several calls: by the period in the line that heads it, else by that line. */
export function addressOfCall(heading: string): string {
  const period = periodInTitle(heading);
  const named = period?.year === undefined ? undefined : nameOf({ ...period, year: period.year }, heading);
  return named ? `${named}-results-call` : slugify(heading);
}

function periodSlug({ fiscalPeriod }: Facts, text: string): string | undefined {
  const { quarter, half, year } = fiscalPeriod ?? {};
  if (!year) return undefined;
  const words = year.at.map(({ start, end }) => text.slice(start, end)).join(' ');
  return nameOf({ quarter: quarter?.value, half: half?.value, year: year.value }, words);
}

/** `q2-fy2012`; without `fy` where the words do not speak of a fiscal year. */
function nameOf(
  { quarter, half, year }: { quarter?: number | undefined; half?: number | undefined; year: number },
  words: string,
): string {
  const named = /fiscal|\bFY/i.test(words) ? `fy${year}` : `${year}`;
  if (quarter) return `q${quarter}-${named}`;
  if (half) return `h${half}-${named}`;
  return named.startsWith('fy') ? named : `full-year-${named}`;
}
