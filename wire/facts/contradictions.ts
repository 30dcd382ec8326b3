import type { CalendarDate } from '@/lib/domain/instant';
import { isCalendarDate } from '@/lib/domain/wall-time';
import { fullDate, isToday, roleOf } from './calendar';
import { type DateMention, isoDate, WEEKDAYS, weekdayOf } from './dates';
import { isPublication } from './publication';
import { type AnalysedRelease, sentenceAt, spans, topicAt } from './release';
import type { Contradiction, Fact, Facts, Moment, WindowEdge } from './types';
import { numberProblems, periodProblems, titleProblems } from './word-problems';

/** What the words say against themselves, beside what the rules for the call and its codes found. */
export function contradictionsOf(
  release: AnalysedRelease,
  facts: Facts,
  issued: CalendarDate | undefined,
): Contradiction[] {
  return [
    ...dateProblems(release, issued),
    ...timeProblems(release),
    ...yearProblems(release, facts, issued),
    ...issueProblems(release, facts),
    ...orderProblems(release, facts, issued),
    ...titleProblems(release, facts, issued),
    ...periodProblems(release, facts),
    ...numberProblems(release),
  ];
}

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function dateProblems(release: AnalysedRelease, issued: CalendarDate | undefined): Contradiction[] {
  const found: Contradiction[] = [];
  for (const date of release.dates) {
    const isAside = !['event', 'until'].includes(roleOf(release, date));
    const place = { at: spans(release, date), ...(isAside && { isAside }) };
    const words = release.plain.slice(date.start, date.end);
    if (date.impossible) found.push({ kind: 'no-such-date', message: `${words} does not exist.`, ...place });
    const day = date.weekday === undefined ? undefined : dayOfAnotherWeekday(date, issued);
    if (!day) continue;
    const message = `${words}: ${day} is a ${titled(WEEKDAYS[weekdayOf(day)] ?? '')}.`;
    found.push({ kind: 'weekday-and-date', message, ...place, values: [day] });
  }
  return found;
}

/** The day of a date that falls on another weekday than the words say. Without a year, a day just past may be meant. */
function dayOfAnotherWeekday(date: DateMention, issued: CalendarDate | undefined): CalendarDate | undefined {
  const day = date.date ?? (issued ? fullDate({ ...date, weekday: undefined as never }, issued) : undefined);
  if (!day || weekdayOf(day) === date.weekday) return undefined;
  const past = isoDate(Number(day.slice(0, 4)) - 1, date.month, date.day);
  return date.date || !isCalendarDate(past) || weekdayOf(past) !== date.weekday ? day : undefined;
}

function timeProblems(release: AnalysedRelease): Contradiction[] {
  return release.times
    .flatMap(({ times }) => times)
    .filter(({ impossible, start }) => impossible && ['live', 'replay'].includes(topicAt(release, start)))
    .map((time) => ({
      kind: 'no-such-time',
      message: `"${release.plain.slice(time.start, time.end).trim()}" is no time of day.`,
      at: spans(release, time),
    }));
}

function yearProblems(release: AnalysedRelease, { call }: Facts, issued: CalendarDate | undefined): Contradiction[] {
  if (!call || call.start || issued) return [];
  if (release.dates.some(({ date }) => date)) return [];
  const date = release.dates.find((each) => each.year === undefined && roleOf(release, each) === 'event');
  if (!date) return [];
  return [
    {
      kind: 'no-year',
      message: `No year is stated for ${release.plain.slice(date.start, date.end)}.`,
      at: spans(release, date),
    },
  ];
}

const CORRECTED =
  /\b(?:correct(?:s|ed|ing|ion)|replac(?:e|es|ed|ing)|supersed(?:e|es|ed|ing)|amended|reissu(?:ed|ing))\b/i;

function issueProblems(release: AnalysedRelease, { releaseDate }: Facts): Contradiction[] {
  const { heading, dates, plain } = release;
  // A corrected version has its own day, and often that of the first one too.
  if (!releaseDate || CORRECTED.test(plain.slice(0, heading.body + 400))) return [];
  const others = dates.filter(
    (date) =>
      date.date && date.date !== releaseDate.value && (isToday(plain, date) || heading.otherDates.includes(date)),
  );
  return others.slice(0, 1).map((date) => ({
    kind: 'release-date-disagrees',
    message: `The release is of ${releaseDate.value} in one place and of ${date.date} in another.`,
    at: [...releaseDate.at, ...spans(release, date)],
    values: [releaseDate.value, date.date ?? ''],
  }));
}

function dayOfEdge(edge: WindowEdge): CalendarDate {
  return edge.kind === 'day' ? edge.date : edge.wallTime.slice(0, 10);
}

function endsBefore(end: WindowEdge, start: WindowEdge): boolean {
  if (end.kind === 'moment' && start.kind === 'moment') return end.instant < start.instant;
  return dayOfEdge(end) < dayOfEdge(start);
}

/** The call, unless something else begins before it: what is too early for the one may be for the other. */
function firstStart({ call, starts }: Facts): Fact<Moment> | undefined {
  const day = call?.start?.value.wallTime.slice(0, 10);
  const isFirst = day !== undefined && !starts.some(({ value: { begins, date } }) => begins && date && date < day);
  return isFirst ? call?.start : undefined;
}

function orderProblems(release: AnalysedRelease, facts: Facts, issued: CalendarDate | undefined): Contradiction[] {
  const found: Contradiction[] = [];
  const { call, releaseDate } = facts;
  const start = firstStart(facts);
  for (const window of [facts.phoneReplay, facts.webReplay]) {
    const until = window?.availableUntil;
    if (!window || !until) continue;
    const from = window.availableFrom;
    if (start && endsBefore(until.value, { kind: 'moment', ...start.value })) {
      found.push({
        kind: 'replay-ends-before-call',
        message: `The replay ends on ${dayOfEdge(until.value)}, before the call on ${start.value.wallTime.slice(0, 10)}.`,
        at: [...until.at, ...start.at],
        values: [dayOfEdge(until.value), start.value.wallTime],
      });
    } else if (from && endsBefore(until.value, from.value)) {
      found.push({
        kind: 'replay-ends-before-call',
        message: `The replay ends on ${dayOfEdge(until.value)}, before it begins on ${dayOfEdge(from.value)}.`,
        at: [...until.at, ...from.at],
        values: [dayOfEdge(until.value), dayOfEdge(from.value)],
      });
    } else if (from && start && from.value.kind === 'moment' && from.value.instant < start.value.instant) {
      found.push({
        kind: 'replay-ends-before-call',
        message: `The replay begins at ${from.value.wallTime}, before the call at ${start.value.wallTime}.`,
        at: [...from.at, ...start.at],
        values: [from.value.wallTime, start.value.wallTime],
      });
    }
  }
  if (!start || call?.start !== start) return found;
  const day = start.value.wallTime.slice(0, 10);
  if (releaseDate && issued && day < releaseDate.value) {
    found.push({
      kind: 'call-before-release',
      message: `The call is on ${day}, before its announcement on ${releaseDate.value}.`,
      at: [...start.at, ...releaseDate.at],
      values: [day, releaseDate.value],
    });
  }
  const results = resultsDay(release, issued);
  const isOnlyDay = facts.starts.every(({ value }) => !value.begins || !value.date || value.date === day);
  if (results && isOnlyDay && results.day > day && day !== releaseDate?.value) {
    found.push({
      kind: 'results-after-call',
      message: `The results come on ${results.day}, after the call about them on ${day}.`,
      at: [...start.at, ...spans(release, results)],
      values: [results.day, day],
    });
  }
  if (
    results &&
    results.day === day &&
    results.afterClose &&
    start.value.timeZone === 'America/New_York' &&
    start.value.wallTime.slice(11) < '15:59'
  ) {
    found.push({
      kind: 'results-after-call',
      message: `The results come after the market closes on ${day}, the call about them at ${start.value.wallTime.slice(11)} before.`,
      at: [...start.at, ...spans(release, results)],
      values: [start.value.wallTime],
    });
  }
  return found;
}

/** The day on which the results will come, as the sentence of their publication says. */
function resultsDay(
  release: AnalysedRelease,
  issued: CalendarDate | undefined,
): { day: CalendarDate; start: number; end: number; afterClose: boolean } | undefined {
  for (const date of release.dates) {
    const sentence = release.sentences[sentenceAt(release, date.start)];
    if (!sentence || roleOf(release, date) !== 'event') continue;
    if (!isPublication(release, date)) continue;
    const before = release.plain.slice(sentence.start, date.start);
    const day = fullDate(date, issued);
    const near = before.slice(-90) + release.plain.slice(date.end, date.end + 60);
    const afterClose = /\bafter (?:the )?(?:\w+ )?(?:stock )?(?:markets?'?s? )?(?:close|closing)/i.test(near);
    if (day) return { day, start: date.start, end: date.end, afterClose };
  }
  return undefined;
}
