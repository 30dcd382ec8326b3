import type { DateMention } from './dates';
import { type AnalysedRelease, spans } from './release';
import type { Fact, FiscalPeriod } from './types';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const ORDINAL = '(first|second|third|fourth|1st|2nd|3rd|4th)';
const YEAR =
  "(?:of\\s|for\\s|in\\s|the\\s|its\\s|our\\s|company's\\s|fiscal\\s|financial\\s|calendar\\s|year\\s|FY\\s?|'){0,5}((?:19|20)\\d\\d(?:[/–-]\\d{2}(?!\\d))?|(?<=FY\\s?|')\\d\\d)(?![\\d,.]\\d)";
const AND_YEAR =
  '(?:\\s(?:\\(Q[1-4]\\)|(?:and|&)\\s(?:for\\s)?(?:the\\s|its\\s)?(?:full|fiscal|financial|whole|half|nine[- ]months?|six[- ]months?|first half|year)(?:[ -](?:year|end))?(?:\\s(?:results|end))?))?';

interface PeriodMention {
  start: number;
  end: number;
  quarter?: number;
  half?: number;
  year?: number;
}

type Reader = (match: RegExpMatchArray) => Omit<PeriodMention, 'start' | 'end'> | undefined;

const quarterOf = (words: string) => (/^\d/.test(words) ? Number(words[0]) : ORDINALS.indexOf(words.toLowerCase()) + 1);

/** Forms of a period with the words that each was made for; the longer before the shorter. */
const FORMS: [RegExp, Reader][] = [
  // "third quarter of fiscal year 2013", "second-quarter 2018", "fourth quarter and full year 2014", "first fiscal quarter"
  [
    new RegExp(
      `\\b${ORDINAL}[ -](?:fiscal[ -]|financial[ -])?quarter(?:ly)?(?:'s)?(?:\\s\\(Q[1-4]\\))?${AND_YEAR}(?:(?:\\s(?:financial\\s)?results\\sfor(?=\\sfiscal))?,?\\s${YEAR})?`,
      'gi',
    ),
    ([, ordinal, year]) => ({ quarter: quarterOf(ordinal ?? ''), ...yearOf(year) }),
  ],
  // "fiscal 2013 third quarter", "2012 second quarter", "fiscal year 2012 first quarter"
  [
    new RegExp(
      `\\b(?:fiscal\\s|FY\\s?)?(?:year\\s)?((?:19|20)\\d\\d)(?:'s)?\\s${ORDINAL}[ -](?:fiscal )?quarter`,
      'gi',
    ),
    ([, year, ordinal]) => ({ quarter: quarterOf(ordinal ?? ''), ...yearOf(year) }),
  ],
  // "Q3 FY24", "Q3 2015", "Q1/2014", "Q4 and full-year 2019", "4Q 2012", "Q2 fiscal 2020", "3Q08"
  [
    new RegExp(
      `(?<![\\w])(?:Q([1-4])|([1-4])Q)(?![\\d.%]{3})(?:(?:\\s?(?:and|&|/)\\s?(?:full[- ]year|FY|H[12]|year[- ]end))?(?:[\\s/-]{0,2}${YEAR}|\\s?'?(\\d\\d)(?!\\d|[.,]\\d|%|\\s?(?:am|pm|a\\.m|p\\.m)))?)`,
      'gi',
    ),
    ([, first, second, year, short]) => ({ quarter: Number(first ?? second), ...yearOf(year ?? short) }),
  ],
  // "half-year 2012", "first half of 2014", "half-yearly report 2012", "H1 2015", "1H FY22"
  [
    new RegExp(
      `\\b(?:${ORDINAL}[ -]half(?:[ -]year)?(?:ly)?|H([12])|([12])H)(?![\\w])(?:'s)?(?:\\s(?:results|report))?(?:[,\\s/-]{0,2}${YEAR})?`,
      'gi',
    ),
    ([, ordinal, first, second, year]) => {
      const half = ordinal ? quarterOf(ordinal) : Number(first ?? second);
      return half <= 2 ? { half, ...yearOf(year) } : undefined;
    },
  ],
  // "2014 half-year results"
  [
    /\b((?:19|20)\d\d)\s(?:half[- ]year|first[- ]half|interim)(?:ly)?\s(?:financial\s)?(?:results|report|earnings)/gi,
    ([, year]) => ({ half: 1, ...yearOf(year) }),
  ],
  // "half-year results 2012", "interim results for 2012": the first half, unless it ends otherwise
  [
    new RegExp(
      `\\b(?:half[- ]year(?:ly)?(?: financial)?(?: results| report)?|interim results|interims)(?:[,\\s/-]{1,2}(?:for\\s)?${YEAR})?`,
      'gi',
    ),
    ([, year]) => ({ half: 1, ...yearOf(year) }),
  ],
  // "full year 2014", "fiscal year 2018", "annual results 2014", "year-end results for fiscal 2014", "year-end report 2014"
  [
    new RegExp(
      `\\b(?:(?:full[- ]|fiscal |financial )(?:fiscal |financial )?year(?:'s)?(?:[- ]end)?|annual(?: financial)?|preliminary|final|year[- ]end)(?: results| report| accounts)?[,\\s-]{1,2}${YEAR}`,
      'gi',
    ),
    ([, year]) => ({ ...yearOf(year) }),
  ],
  // "its fiscal 2025 results"
  [/\bfiscal\s((?:19|20)\d\d)\s(?:financial\s)?results/gi, ([, year]) => ({ ...yearOf(year) })],
  [
    /\b((?:19|20)\d\d)\s(?:full[- ]year|annual|year[- ]end|fiscal year) (?:financial )?(?:results|report|earnings)/gi,
    ([, year]) => ({ ...yearOf(year) }),
  ],
  // "FY22 full year results", "results for FY2023"
  [/\bFY\s?'?((?:20)?\d\d)(?![\d/–-])/g, ([, year]) => ({ ...yearOf(year) })],
];

function yearOf(words: string | undefined): { year?: number } {
  if (!words) return {};
  // "2012/13" and "2012-13" are named by the year in which they end.
  const [, first, second] = /^(\d{2,4})(?:[/–-](\d\d))?$/.exec(words) ?? [];
  if (!first) return {};
  const year = first.length === 2 ? 2000 + Number(first) : Number(first);
  if (second && (year + 1) % 100 === Number(second)) return { year: year + 1 };
  return second ? {} : { year };
}

/** The period that a headline or the title of an event names, if it names one. */
export function periodInTitle(title: string): { quarter?: number; half?: number; year?: number } | undefined {
  const mention = preferred(mentionsOf(title));
  if (!mention) return undefined;
  const { start: _start, end: _end, ...period } = mention;
  return period;
}

/** Every period that the words name. */
export function periodsOf(release: AnalysedRelease): Fact<{ quarter?: number; half?: number; year?: number }>[] {
  return mentionsOf(release.plain).map(({ start, end, ...period }) => fact(release, period, { start, end }));
}

const QUARTER_END =
  /\bthree months to\s(?:the\s)?$|\b(?:quarter|quarters|three[- ]months?|3 months|thirteen[- ]weeks?|13[- ]weeks?|three[- ]month period|quarterly period)\b(?:(?!\b(?:six|nine|twelve|half)[- ]months?\b)[^.\n;]){0,70}?\b(?:ended|ending|ends)\s(?:on\s)?(?:the\s)?$/i;
const HALF_END =
  /\b(?:six[- ]months?|half[- ]year|first half|second half|26[- ]weeks?|half year period|interim period)\b[^.\n;]{0,50}?\b(?:ended|ending|to)\s(?:on\s)?$/i;
const YEAR_END =
  /\b(?:(?:full |fiscal |financial |whole )?year|twelve[- ]months?|52[- ]weeks?|53[- ]weeks?)\b[^.\n;]{0,50}?\b(?:ended|ending|to)\s(?:on\s)?$/i;
/** "three and nine months ended", "quarter and year ended" */
const QUARTER_AND_LONGER =
  /\b(?:(?:three|3)(?: months?)? and (?:six|nine|twelve|6|9|12)[- ]months?|quarter and (?:for )?(?:the )?(?:(?:six|nine|twelve)[- ]months?|first half|half|(?:fiscal |full |financial )?year))\b(?: period| periods)?,? (?:that )?(?:ended|ending)\s$/i;
const LONGER_THAN_QUARTER =
  /\b(?:(?:six|nine|twelve)[- ]months?|half|year)\b[^.\n;]{0,20}(?:ended|ending)\s(?:on\s)?$/i;

/** The fiscal period that the release is about: what its title says first, else what its body says first. */
export function fiscalPeriodOf(release: AnalysedRelease): FiscalPeriod | undefined {
  const mentions = mentionsOf(release.plain);
  const main = mainMention(release, mentions);
  const period: FiscalPeriod = {};
  if (main) {
    if (main.quarter) period.quarter = fact(release, main.quarter, main);
    else if (main.half) period.half = fact(release, main.half, main);
    const dated = main.year ? main : sameWithYear(release.plain, mentions, main);
    if (dated?.year) period.year = fact(release, dated.year, dated);
  }
  const end = periodEnd(release, period);
  if (end?.date) {
    period.periodEnd = fact(release, end.date, end);
    endsYear(release, period, end);
  }
  return Object.keys(period).length > 0 ? period : undefined;
}

function fact<T>(release: AnalysedRelease, value: T, at: { start: number; end: number }): Fact<T> {
  return { value, at: spans(release, at) };
}

export function mentionsOf(plain: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const [pattern, read] of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const mention = read(match);
      if (mention) found.push({ start: match.index, end: match.index + match[0].trimEnd().length, ...mention });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}

/** Words before a period that the release does not report on: outlook, comparison. */
const NOT_THIS =
  /\b(?:outlook|guidance|expects?(?! to (?:release|report|announce|publish|issue))|forecast|compared (?:to|with)|versus|vs\.?|against|from|over|up from|down from|prior|last|dividend|previous|same period|before|in the|for the coming)\b(?:[^.\n]|\.(?=\d)){0,60}$/i;

function mainMention(
  { plain, heading, cues, sentences }: AnalysedRelease,
  mentions: PeriodMention[],
): PeriodMention | undefined {
  const { title } = heading;
  const inTitle = title ? mentions.filter(({ start, end }) => start >= title.start && end <= title.end) : [];
  const best = preferred(inTitle);
  const from = Math.max(heading.body, title?.end ?? 0);
  const lead = mentions.filter(
    ({ start }) => start >= from && start < from + 900 && !NOT_THIS.test(plain.slice(Math.max(0, start - 70), start)),
  );
  // "Year-end report for 2014" covers "the fourth quarter and the full year 2014".
  const last =
    best?.quarter || best?.half
      ? undefined
      : lead.find(({ quarter, year }) => quarter === 4 && year && year === best?.year);
  if (best) return last ?? best;
  if (lead.length > 0) return preferred(lead.slice(0, 2));
  const called = sentences.find(
    (sentence, index) =>
      sentence.start >= from &&
      cues[index]?.some(({ strength }) => strength === 'call') &&
      mentions.some(({ start }) => start >= sentence.start && start < sentence.end),
  );
  return called && mentions.find(({ start }) => start >= called.start && start < called.end);
}

/** Of "fourth quarter and full year" the quarter counts; else the first. */
function preferred(mentions: PeriodMention[]): PeriodMention | undefined {
  return mentions.find(({ quarter }) => quarter) ?? mentions.find(({ half }) => half) ?? mentions[0];
}

function sameWithYear(plain: string, mentions: PeriodMention[], main: PeriodMention): PeriodMention | undefined {
  const years = mentions.filter(
    ({ quarter, half, year, start }) =>
      year &&
      quarter === main.quarter &&
      half === main.half &&
      !NOT_THIS.test(plain.slice(Math.max(0, start - 70), start)),
  );
  const [first] = years;
  // "third quarter of 2014 ... third quarter of 2013": the comparison stands behind, with the lower year.
  const latest = years.reduce<PeriodMention | undefined>(
    (best, each) => (!best || (each.year ?? 0) > (best.year ?? 0) ? each : best),
    undefined,
  );
  if (first && latest && first.year === latest.year) return first;
  if (first && latest && (latest.year ?? 0) - (first.year ?? 0) === 1) return undefined;
  return main.quarter || main.half ? first : undefined;
}

/** "our Form 10-K for the fiscal year ended January 31, 2024": what was filed before. */
const REPORT_OF_LAW = /\b(?:Form (?:10|20|40|8|6)-\w|annual report on|annual report for)\b[^.\n]*$/i;

function periodEnd(release: AnalysedRelease, period: FiscalPeriod): DateMention | undefined {
  const { plain, dates } = release;
  const fullYear = !period.quarter && !period.half;
  const ends = dates.filter((date) => {
    if (!date.date || REPORT_OF_LAW.test(plain.slice(Math.max(0, date.start - 160), date.start))) return false;
    // "second quarter of fiscal year 2026 (ended 30 September 2025)": the year only tells which quarter.
    const before = plain
      .slice(Math.max(0, date.start - 130), date.start)
      .replace(/\n/g, '. ')
      .replace(/\bquarter of (?:its |the )?(?:company's )?(?:fiscal |financial )?(?:year )?(?:20\d\d)?/gi, 'quarter ');
    if (period.half) return HALF_END.test(before);
    if (period.quarter) {
      if (period.quarter.value === 4 && YEAR_END.test(before) && !/\bhalf/i.test(before.slice(-60))) return true;
      if (QUARTER_AND_LONGER.test(before)) return true;
      return QUARTER_END.test(before) && !LONGER_THAN_QUARTER.test(before.slice(-60));
    }
    return (
      fullYear &&
      (YEAR_END.test(before) || QUARTER_END.test(before)) &&
      !/\b(?:half|six months|nine months)\b/i.test(before.slice(-50))
    );
  });
  const ended = ends.filter((date) =>
    /\bended\s(?:on\s)?$/i.test(plain.slice(Math.max(0, date.start - 12), date.start)),
  );
  if (ended.length > 0) ends.splice(0, ends.length, ...ended);
  const [first] = ends;
  if (!first) return undefined;
  // A comparison names the same day a year earlier; anything else leaves the end unsettled.
  const later = ends.find((date) => (date.date ?? '') > (first.date ?? ''));
  return later ? undefined : first;
}

/** A quarter, half or year that ends where the calendar's does has the calendar's year. */
function endsYear(release: AnalysedRelease, period: FiscalPeriod, end: DateMention): void {
  if (period.year || end.year === undefined) return;
  const month = period.quarter ? period.quarter.value * 3 : period.half ? period.half.value * 6 : 0;
  if (month && month === end.month) period.year = fact(release, end.year, end);
  // "results for the year ended 30 June 2014"
  else if (!month && YEAR_END.test(release.plain.slice(Math.max(0, end.start - 130), end.start)))
    period.year = fact(release, end.year, end);
}
