import type { Facts } from '@/wire/facts/types';

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

/** The addresses of a release and of the call that it announces: by the period that they are about, else by the headline. */
export function addressesOf(facts: Facts, text: string, chosen?: string): { release: string; event: string } {
  const period = periodSlug(facts, text);
  const title = facts.title?.value ?? '';
  if (chosen) return { release: chosen, event: eventOf(chosen) };
  if (period && facts.call) {
    const event = `${period}-results-call`;
    return { release: ANNOUNCES_CALL.test(title) ? `${event}-announcement` : `${period}-results`, event };
  }
  const release = slugify(title) || ['release', facts.releaseDate?.value].filter(Boolean).join('-');
  return { release, event: eventOf(release) };
}

function eventOf(release: string): string {
  const event = release.replace(/-announcement$/, '');
  return event !== release || /-(?:call|webcast)$/.test(event) ? event : `${event}-call`;
}

/** `q2-fy2012`; without `fy` where the words do not speak of a fiscal year. */
function periodSlug({ fiscalPeriod }: Facts, text: string): string | undefined {
  const { quarter, half, year } = fiscalPeriod ?? {};
  if (!year) return undefined;
  const words = year.at.map(({ start, end }) => text.slice(start, end)).join(' ');
  const named = /fiscal|\bFY/i.test(words) ? `fy${year.value}` : `${year.value}`;
  if (quarter) return `q${quarter.value}-${named}`;
  if (half) return `h${half.value}-${named}`;
  return named.startsWith('fy') ? named : `full-year-${named}`;
}
