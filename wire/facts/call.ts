import type { CalendarDate } from '@/lib/domain/instant';
import { daysBetween } from '@/lib/domain/wall-time';
import { inArizona } from './arizona';
import { type Block, blocksOf } from './blocks';
import { WEEKDAYS } from './dates';
import { type DayOfTime, dayOf } from './day-of-time';
import { statedEvent } from './event-form';
import { firstLanguage, lastLanguage } from './languages';
import { agrees, apart, ianaZone, place, withOffset } from './moments';
import { phoneRole } from './numbers';
import { type AnalysedRelease, sentenceAt, spans, within } from './release';
import { type TimeRole, timeRole } from './time-role';
import { clock, type TimeGroup, type TimeMention } from './times';
import type { Call, Contradiction, ContradictionKind, Moment } from './types';

/** The time of a call with the day that was found for it. */
interface Candidate {
  group: TimeGroup;
  time: TimeMention;
  day: DayOfTime;
  moment?: Moment;
  refused?: 'clock-change' | 'no-such-time' | 'no-zone';
  language?: string;
}

export interface CallTimes {
  call?: Omit<Call, 'dialIn'>;
  calls: Omit<Call, 'dialIn'>[];
  /** Where each of several calls is announced, in the order of `calls`: their numbers stand behind it. */
  blocks: Block[];
  contradictions: Contradiction[];
}

/** Words for a call beside the one for investors. */
const SECOND_CALL =
  /\b(?:media call|press (?:call|conference)|journalists|for (?:the )?(?:media|press)|second call|separate call|two calls|employees?)\b/i;

const ADDED = /\b(?:in addition|additionally|also|a further|another)\b/i;

/** When the call begins, and what of its time contradicts itself. */
export function callTimes(release: AnalysedRelease, issued: CalendarDate | undefined): CallTimes {
  const contradictions: Contradiction[] = [];
  const candidatesOf = (role: TimeRole) =>
    release.times
      .filter((group) => timeRole(release, group) === role)
      .map((group) => candidate(release, group, issued));
  const calls = candidatesOf('call');
  // A briefing, a fireside chat or a meeting is what is announced where no call is.
  const candidates = calls.length > 0 ? calls : candidatesOf('meeting');
  const main = choose(release, candidates);
  if (!main) return { calls: [], blocks: [], contradictions };
  const several = separateCalls(release, candidates);
  compare(release, main, several.length > 1 ? [] : candidates, contradictions);
  const call = callOf(release, main, contradictions);
  const separate = several.length > 1 ? several.map((each) => (each === main ? call : callOf(release, each, []))) : [];
  return { call, calls: separate, blocks: several.length > 1 ? announcements(release, several) : [], contradictions };
}

function candidate(release: AnalysedRelease, group: TimeGroup, issued: CalendarDate | undefined): Candidate {
  const day = dayOf(release, group, issued);
  const time = group.times[0] as TimeMention;
  const found: Candidate = { group, time, day };
  if (day.date) {
    const placed = place(day.date, inArizona(time, day.date, group, release.plain));
    if ('moment' in placed) found.moment = placed.moment;
    else found.refused = placed.refused;
  } else if (time.impossible) found.refused = 'no-such-time';
  const language = languageOf(release, group);
  if (language) found.language = language;
  return found;
}

/** The language named between the time before and this one, else behind it, else in the heading above. */
function languageOf(release: AnalysedRelease, group: TimeGroup): string | undefined {
  const { plain, times, sentences } = release;
  const index = times.indexOf(group);
  const sentence = sentences[sentenceAt(release, group.start)];
  const from = Math.max(times[index - 1]?.end ?? 0, group.start - 160);
  const to = Math.min(times[index + 1]?.start ?? plain.length, group.end + 60, sentence?.end ?? plain.length);
  const own = Math.max(from, sentence?.start ?? 0);
  return (
    lastLanguage(plain.slice(own, group.start)) ??
    firstLanguage(plain.slice(group.end, to)) ??
    lastLanguage(plain.slice(from, group.start))
  );
}

/** The English call where languages are named, else the first one whose time is whole. */
function choose(release: AnalysedRelease, candidates: Candidate[]): Candidate | undefined {
  const forInvestors = candidates.filter(({ group }) => {
    const sentence = release.sentences[sentenceAt(release, group.start)];
    return (
      !sentence || !SECOND_CALL.test(release.plain.slice(Math.max(sentence.start, group.start - 100), group.start))
    );
  });
  const pool = forInvestors.length > 0 ? forInvestors : candidates;
  const english = pool.filter(({ language }) => language === 'en');
  // "In addition, a conference call in English will be held": the call before it is in another language.
  const others =
    pool.some(({ language }) => language && language !== 'en') || english.some(({ group }) => isAdded(release, group));
  const ranked =
    others && english.length > 0 ? english : pool.filter(({ language }) => !others || !language || language === 'en');
  const list = ranked.length > 0 ? ranked : pool;
  return (
    list.find(({ moment }) => moment) ??
    list.find(({ time }) => ianaZone(time)) ??
    list.find(({ day }) => day.date) ??
    list[0]
  );
}

function isAdded(release: AnalysedRelease, group: TimeGroup): boolean {
  const sentence = release.sentences[sentenceAt(release, group.start)];
  return sentence !== undefined && ADDED.test(release.plain.slice(sentence.start, group.start));
}

/** Calls of their own: in other languages, for the press beside that for investors, or each with its own numbers. */
function separateCalls(release: AnalysedRelease, candidates: Candidate[]): Candidate[] {
  const distinct: Candidate[] = [];
  for (const each of candidates) {
    if (each.moment && !distinct.some(({ moment }) => moment?.instant === each.moment?.instant)) distinct.push(each);
  }
  const languages = new Set(distinct.map(({ language }) => language).filter(Boolean));
  const separate = distinct.some(({ group }) => {
    const sentence = release.sentences[sentenceAt(release, group.start)];
    return sentence && SECOND_CALL.test(release.plain.slice(sentence.start, sentence.end));
  });
  return distinct.length > 1 &&
    (languages.size > 1 ||
      separate ||
      haveOwnNumbers(release, distinct) ||
      distinct.some(({ language, group }) => language === 'en' && isAdded(release, group)))
    ? distinct
    : [];
}

/** Where each call is announced: a block of its own if it has its own numbers, else from its time to that of the next. */
function announcements(release: AnalysedRelease, calls: Candidate[]): Block[] {
  const times = calls.map(({ group }) => group.start);
  if (haveOwnNumbers(release, calls)) return blocksOf(release, times);
  return times.map((start, index) => ({ start, end: times[index + 1] ?? release.plain.length, others: [] }));
}

/** Each announcement is followed by numbers that no other has: two calls in blocks. */
function haveOwnNumbers(release: AnalysedRelease, calls: Candidate[]): boolean {
  const blocks = blocksOf(
    release,
    calls.map(({ group }) => group.start),
  );
  const numbers = blocks.map((block) => {
    const own = within(release.phones, block).filter((phone) => phoneRole(release, phone) === 'live');
    return new Set(own.flatMap(({ number }) => number ?? []));
  });
  const count = numbers.reduce((sum, { size }) => sum + size, 0);
  return numbers.every(({ size }) => size > 0) && new Set(numbers.flatMap((own) => [...own])).size === count;
}

function compare(
  release: AnalysedRelease,
  main: Candidate,
  candidates: Candidate[],
  contradictions: Contradiction[],
): void {
  const { moment } = main;
  if (moment && main.day.date) {
    for (const other of main.group.times.slice(1)) {
      if (agrees(moment, main.day.date, other)) continue;
      contradictions.push({
        kind: 'zones-disagree',
        message: `${words(release, main.time)} and ${words(release, other)} are not the same instant on ${main.day.date}.`,
        at: spans(release, main.time, other),
        values: [main.day.date],
      });
    }
  }
  for (const each of candidates) {
    if (each === main || !each.moment || !moment || each.moment.instant === moment.instant) continue;
    const elsewhere = each.moment.timeZone !== moment.timeZone;
    if (elsewhere && main.day.date && agrees(moment, main.day.date, each.time)) continue;
    const kind = disagreement(main, each);
    if (!kind) continue;
    contradictions.push({
      kind,
      message: `The call is at ${withOffset(moment)} in one place and at ${withOffset(each.moment)} in another: ${apart(moment.instant, each.moment.instant)} apart.`,
      at: spans(release, main.time, each.time),
      instants: [moment.instant, each.moment.instant],
    });
  }
}

/** How many days apart two statements of one call may be; what is further apart are two events. */
const NEAR_DAYS = 2;

/** In what two statements differ that can be meant for one call. Other days with other times are other events. */
function disagreement(one: Candidate, other: Candidate): ContradictionKind | undefined {
  const [day, otherDay] = [one.day.date, other.day.date];
  if (!day || !otherDay) return undefined;
  const sameTime = clock(one.time) === clock(other.time);
  if (day === otherDay) return sameTime ? 'zones-disagree' : 'times-disagree';
  const sameZone = one.moment?.timeZone === other.moment?.timeZone;
  const near = Math.abs(daysBetween(day, otherDay)) <= NEAR_DAYS;
  return sameTime && sameZone && near ? 'dates-disagree' : undefined;
}

function words(release: AnalysedRelease, { start, end }: { start: number; end: number }): string {
  return release.plain.slice(start, end).trim();
}

function callOf(release: AnalysedRelease, main: Candidate, contradictions: Contradiction[]): Omit<Call, 'dialIn'> {
  const { time, day, moment, group } = main;
  const call: Omit<Call, 'dialIn'> = {};
  const at = spans(release, time, ...day.at);
  const timeZone = moment?.timeZone ?? ianaZone(time);
  if (timeZone && time.zone) call.timeZone = { value: timeZone, at: spans(release, time) };
  const event = statedEvent(release, group.start);
  if (event) call.event = event;
  if (main.language) call.language = { value: main.language, at: spans(release, group) };
  if (moment) {
    call.start = { value: moment, at };
    const end =
      group.until && day.date ? place(day.date, { ...group.until, ...(time.zone && { zone: time.zone }) }) : undefined;
    if (group.until && end && 'moment' in end && end.moment.instant > moment.instant) {
      call.end = { value: end.moment, at: spans(release, group.until, ...day.at) };
    }
    return call;
  }
  if (main.refused === 'no-such-time') {
    contradictions.push({
      kind: 'no-such-time',
      message: `"${words(release, time)}" is no time of day.`,
      at: spans(release, time),
    });
  } else if (!time.midnight) {
    call.localTime = { value: clock(time), at: spans(release, time) };
    if (main.refused === 'clock-change') {
      contradictions.push({
        kind: 'clock-change',
        message: `${clock(time)} on ${day.date} names no single instant in ${timeZone}: clocks change there on that day.`,
        at,
      });
    }
  }
  if (day.date) {
    if (call.localTime) call.localDateTime = { value: `${day.date}T${clock(time)}`, at };
    call.localDate = { value: day.date, at: spans(release, ...day.at) };
  } else if (day.mention?.weekday !== undefined) {
    call.weekday = { value: titled(WEEKDAYS[day.mention.weekday] ?? ''), at: spans(release, day.mention) };
  }
  return call;
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
