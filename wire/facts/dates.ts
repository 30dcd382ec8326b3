import { isCalendarDate } from '@/lib/domain/wall-time';

/** A day as the words give it. */
export interface DateMention {
  start: number;
  end: number;
  year?: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday?: number;
  /** `YYYY-MM-DD`, where the year is stated and the day exists. */
  date?: string;
  /** A day that no calendar has: "February 30". */
  impossible: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY =
  '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|(?:Sun|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat)\\b\\.?)';
const BEFORE = `(?:${WEEKDAY}\\s?,?\\s{0,2}(?:the\\s)?\\(?)?`;
const AFTER = `(?:\\s?\\(${WEEKDAY}\\))?`;
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d(?!\\d{3}))';

interface Form {
  pattern: RegExp;
  /** Which groups are weekday before, month, day, year, weekday after. */
  groups: [number, number, number, number, number];
}

const FORMS: Form[] = [
  // "Thursday, January 29, 2015", "Nov. 04, 2021", "May 7", "February 12, 2015 (Thursday)"
  {
    pattern: new RegExp(`\\b${BEFORE}${MONTH}\\s{0,2}${DAY}(?:\\s?,?\\s{0,2}(?:in\\s)?${YEAR})?${AFTER}`, 'gi'),
    groups: [1, 2, 3, 4, 5],
  },
  // "Tuesday 31 July 2012", "5th of May, 2014", "31-Jul-2012"
  {
    pattern: new RegExp(
      `(?<![\\d.,:$€£])\\b${BEFORE}(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:[ -]{0,2}|\\s)(?:of\\s)?(?:day\\sof\\s)?${MONTH}(?![a-z])(?:[\\s-]?,?[\\s-]?${YEAR})?${AFTER}`,
      'gi',
    ),
    groups: [1, 3, 2, 4, 5],
  },
  // "2012-07-31", "2012/07/31"
  {
    pattern: new RegExp(`(?<![\\d/-])${YEAR}[-/](\\d{2})[-/](\\d{2})(?![\\d/-])()${AFTER}`, 'gi'),
    groups: [4, 2, 3, 1, 5],
  },
  // "31.07.2012": with full stops the day comes first
  {
    pattern: new RegExp(`(?<![\\d.])${BEFORE}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}${AFTER}`, 'gi'),
    groups: [1, 3, 2, 4, 5],
  },
];
/** "7/31/2012", "31/7/2012": read only where one of the two cannot be a month. */
const SLASHES = new RegExp(`(?<![\\d/])${BEFORE}(\\d{1,2})/(\\d{1,2})/${YEAR}(?![\\d/])`, 'gi');

/** "-- (Marketwire) -- 04/24/12 --": the month first, as that wire writes it. */
const MARKETWIRE = /(?<=(?:--|–) )(\d{1,2})\/(\d{1,2})\/(\d{2})(?= ?(?:--|–))/g;

function twentieth(year: string): string {
  return `${Number(year) > 90 ? 19 : 20}${year}`;
}

/** The dates of a text (`plain`), in its order. */
export function datesOf(plain: string): DateMention[] {
  const found: DateMention[] = [];
  for (const { pattern, groups } of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const [weekday, month, day, year, after] = groups.map((group) => match[group]);
      found.push(mention(match.index, match[0], month ?? '', Number(day), year, weekday || after));
    }
  }
  for (const match of plain.matchAll(SLASHES)) {
    const [first, second] = [Number(match[2]), Number(match[3])];
    if (first > 12 === second > 12 && first !== second) continue;
    const [month, day] = first > 12 ? [second, first] : [first, second];
    found.push(mention(match.index, match[0], String(month), day, match[4], match[1]));
  }
  for (const match of plain.matchAll(MARKETWIRE)) {
    found.push(mention(match.index, match[0], match[1] ?? '', Number(match[2]), twentieth(match[3] ?? ''), undefined));
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  const dates = found.filter((date) => {
    if (date.start < end || (date.impossible && !isPlainImpossible(date))) return false;
    end = date.end;
    return true;
  });
  for (const date of dates) if (isRange(plain, date)) delete date.weekday;
  shareYears(plain, dates);
  return dates;
}

/** "Tuesday to Thursday, March 4-6": the weekday beside the first day is that of the last. */
function isRange(plain: string, { start, end }: DateMention): boolean {
  return (
    /^(?:,? ?(?:to|and|&|–|-) ?|, )\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d|,\d| ?[ap]\.?m)/i.test(
      plain.slice(end, end + 12),
    ) && /day,? (?:to|and|through|&|–|-) $|day ?[–-] ?$/i.test(plain.slice(Math.max(0, start - 14), start))
  );
}

/** What stands between two dates of which the second has the year of both: "April 24 and July 24, 2025". */
const ONE_YEAR = /^ ?(?:,|,? ?(?:and|or|to|until|through|&|–|-)) ?$/i;

function shareYears(plain: string, dates: DateMention[]): void {
  for (let index = dates.length - 2; index >= 0; index--) {
    const [date, next] = [dates[index] as DateMention, dates[index + 1] as DateMention];
    if (date.year !== undefined || date.impossible || next.year === undefined) continue;
    if (!ONE_YEAR.test(plain.slice(date.end, next.start))) continue;
    const isEarlier = date.month * 100 + date.day <= next.month * 100 + next.day;
    const iso = isoDate(isEarlier ? next.year : next.year - 1, date.month, date.day);
    if (isCalendarDate(iso)) Object.assign(date, { year: Number(iso.slice(0, 4)), date: iso });
  }
}

function isPlainImpossible({ month, day }: DateMention): boolean {
  return month >= 1 && month <= 12 && day >= 1;
}

function mention(
  start: number,
  words: string,
  monthWords: string,
  day: number,
  yearWords: string | undefined,
  weekdayWords: string | undefined,
): DateMention {
  const month = /^\d/.test(monthWords) ? Number(monthWords) : MONTHS.indexOf(monthWords.slice(0, 3).toLowerCase()) + 1;
  const year = yearWords ? Number(yearWords) : undefined;
  const date: DateMention = { start, end: start + words.trimEnd().length, month, day, impossible: false };
  if (weekdayWords) {
    date.weekday = WEEKDAYS.findIndex((name) => name.startsWith(weekdayWords.slice(0, 3).toLowerCase()));
  }
  if (year !== undefined) date.year = year;
  // Without a year, 29 February may exist.
  const iso = isoDate(year ?? 2024, month, day);
  if (!isCalendarDate(iso)) date.impossible = true;
  else if (year !== undefined) date.date = iso;
  return date;
}

/** `YYYY-MM-DD` of three numbers, whether the day exists or not. */
export function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The weekday of a day, 0 for Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
