import type { CalendarDate } from '@/lib/domain/instant';
import { daysBetween, isCalendarDate } from '@/lib/domain/wall-time';
import { type DateMention, isoDate, weekdayOf } from './dates';
import { oneOf } from './one-of';
import type { AnalysedRelease } from './release';

/** What a date of the release is the date of. */
export type DateRole = 'period-end' | 'until' | 'other-business' | 'event' | 'withdrawn';

const PERIOD_END =
  /\b(?:ended|ending|ends|end of|as of|as at|at|period to|months to|year to|quarter to|weeks to)\s(?:on\s)?(?:the\s)?$/i;
const UNTIL = /\b(?:through|until|till|thru|up to|and including|expires?)\b[^.;]{0,40}$/i;
/** "On July 19, 2023, the Board declared a dividend" */
const BUSINESS_BEHIND =
  /^,?\s(?:the\s|our\s|its\s)?(?:[\w']+\s){0,3}(?:board|directors|shareholders|stockholders)\b|^,?\s[^.;]{0,60}\b(?:declared|acquired|completed|closed|sold|bought|voted|approved)\b/i;
const BUSINESS = oneOf(
  [
    /dividend|record|payable|holders|shareholders of|acquired|acquisition|sold on|bought|purchased/,
    /closed on|completed|since|joined|founded|effective|filed/,
    /(?<!\b(?:hold|holding|host|held)\s(?:its|the|our|an)\s(?:\d{4}\s)?(?:virtual\s)?(?:annual\s)?)(?:annual|general) meeting(?![^.;]*\b(?:held|hold|take place|convene))/,
  ],
  { before: /\b/, after: /\b[^.;]{0,60}$/ },
);
/** The time or date that a correction takes back: "not 10:00 a.m.", "instead of May 5", "originally scheduled for". */
export const TAKEN_BACK = oneOf(
  [
    /not(?: at| on)?/,
    /instead of|rather than|in place of/,
    /previously (?:announced|scheduled|stated|reported|given)(?: as| for| to be)?/,
    /originally (?:announced|scheduled|planned|stated|given)(?: as| for| to be)?/,
    /incorrectly (?:stated|gave|listed|given)(?: as)?/,
    /was (?:given|stated|listed) as/,
    /erroneously \w+(?: as)?/,
    /(?:moved|changed|rescheduled|postponed|brought forward)\b[^.;]{0,60}?\bfrom/,
    /replac(?:es|ing)/,
    /formerly/,
  ],
  {
    before: /\b/,
    after: /\s(?:at\s|on\s|the\s|a\s|of\s|date\s|time\s|start\s){0,4}(?:(?:(?!\bto\b)[^.;]){0,40}\b(?:on|at)\s)?$/,
  },
);

/** "has been moved up to May 4" */
const MOVED = /\b(?:rescheduled|moved|postponed|changed|brought forward)\s(?:\w+\s){0,3}$/i;

/** Shorter stretches between two days are events of several days. */
const SHORTEST_PERIOD_DAYS = 27;

/** "1 January to 30 June 2025": the days of a period. */
function isOfPeriod({ plain, dates }: AnalysedRelease, date: DateMention): boolean {
  const index = dates.indexOf(date);
  return [index - 1, index].some((at) => {
    const [first, last] = [dates[at], dates[at + 1]];
    return (
      first?.date !== undefined &&
      last?.date !== undefined &&
      /^ ?(?:to|until|through|–|-) ?$/i.test(plain.slice(first.end, last.start)) &&
      daysBetween(first.date, last.date) >= SHORTEST_PERIOD_DAYS
    );
  });
}

/** The role of a date by the words before it. */
export function roleOf(release: AnalysedRelease, date: DateMention): DateRole {
  const { plain } = release;
  if (
    isOfPeriod(release, date) &&
    !/\b(?:replay|recording|available|archived?)\b/i.test(plain.slice(Math.max(0, date.start - 90), date.start))
  )
    return 'period-end';
  const before = plain.slice(Math.max(0, date.start - 90), date.start);
  const sentence = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
  if (TAKEN_BACK.test(sentence)) return 'withdrawn';
  if (
    /\b(?:ended|ending|months to|weeks to|year to|as of|as at|period to)\s(?:on\s)?$/i.test(sentence) &&
    PERIOD_END.test(sentence)
  )
    return 'period-end';
  if (BUSINESS.test(sentence)) return 'other-business';
  if (/^on\s$/i.test(sentence.trimStart()) && BUSINESS_BEHIND.test(plain.slice(date.end, date.end + 90)))
    return 'other-business';
  if (UNTIL.test(sentence.slice(-45)) && !MOVED.test(sentence)) return 'until';
  return 'event';
}

/** The day of issue, from the dateline, a date line or "today, November 6, 2014". */
export function releaseDay(release: AnalysedRelease): DateMention | undefined {
  const { heading, dates, plain } = release;
  if (heading.date) return heading.date;
  return dates.find((date) => date.date && isToday(plain, date)) ?? signedOn(release);
}

/** How many lines at the end of a release may be those of its signature. */
const SIGNATURE_LINES = 12;

/** The day below the signature: a full date alone on one of the last lines, the only one. */
function signedOn({ dates, lines }: AnalysedRelease): DateMention | undefined {
  const signature = lines.slice(-SIGNATURE_LINES);
  const alone = dates.filter(
    ({ date, start, end }) => date && signature.some((line) => line.start === start && line.end === end),
  );
  return alone.length === 1 ? alone[0] : undefined;
}

/** "today, November 6, 2014", "today (May 4, 2011)", "May 4, 2011 (today)" */
export function isToday(plain: string, date: DateMention): boolean {
  return /\btoday,?\s?\(?$/i.test(plain.slice(Math.max(0, date.start - 12), date.start));
}

/** How long before and after a full date of the text its undated neighbours may lie. */
const NEAR_DAYS = 200;

/**
 * A date with its year: as stated, or filled in from the day of issue, when the day follows it within half a
 * year and a stated weekday agrees. Undefined where no year is settled.
 */
export function fullDate(date: DateMention, issued: CalendarDate | undefined): CalendarDate | undefined {
  if (date.impossible) return undefined;
  if (date.date) return date.date;
  if (!issued) return undefined;
  const year = Number(issued.slice(0, 4));
  const candidates = [year, year + 1]
    .map((each) => isoDate(each, date.month, date.day))
    .filter((day) => isCalendarDate(day) && day >= issued && daysBetween(issued, day) <= NEAR_DAYS);
  const [next] = candidates;
  if (!next) return undefined;
  return date.weekday === undefined || weekdayOf(next) === date.weekday ? next : undefined;
}

/** The day of issue without a stated year: the last such day on or before the first full date of an event. */
export function issuedDay(release: AnalysedRelease): { date: CalendarDate; mention: DateMention } | undefined {
  const mention = releaseDay(release);
  if (!mention || mention.impossible) return undefined;
  if (mention.date) return { date: mention.date, mention };
  const settled = (near: CalendarDate, earlier: boolean): CalendarDate | undefined => {
    const year = Number(near.slice(0, 4));
    return [year - 1, year, year + 1]
      .map((each) => isoDate(each, mention.month, mention.day))
      .find((day) => {
        const days = earlier ? daysBetween(near, day) : daysBetween(day, near);
        return isCalendarDate(day) && days >= 0 && days <= NEAR_DAYS;
      });
  };
  // An event lies ahead of its announcement; a period that has ended, behind it.
  for (const role of ['event', 'period-end', 'until'] as const) {
    for (const date of release.dates) {
      if (!date.date || date === mention || roleOf(release, date) !== role) continue;
      const day = settled(date.date, role === 'period-end');
      if (day) return { date: day, mention };
    }
  }
  return undefined;
}
