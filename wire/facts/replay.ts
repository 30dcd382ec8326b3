import type { CalendarDate } from '@/lib/domain/instant';
import { type Block, ownOrCommon } from './blocks';
import { fullDate } from './calendar';
import type { DateMention } from './dates';
import { durationsOf, inMinutes, isoDuration } from './durations';
import { place } from './moments';
import { type AnalysedRelease, sentenceAt, spans, topicAt, within } from './release';
import { subjectOf } from './subject';
import { timeRole } from './time-role';
import type { TimeGroup } from './times';
import type { Fact, Moment, Span, StatedWindow, WindowEdge } from './types';

/** What a window holds for: the recording on the telephone, on the web, or what its sentence does not say. */
type Medium = 'phone' | 'web' | 'both' | 'unsaid';

interface Stated {
  medium: Medium;
  window: StatedWindow;
}

/** A window that is empty: a recording is promised, and nothing is said of its end. Undefined: none is. */
export interface ReplayWindows {
  phone?: StatedWindow;
  web?: StatedWindow;
  unsaid?: StatedWindow;
  /** Every stated end, in the order of the text. */
  ends: Fact<WindowEdge>[];
}

/** Date and time that stand together: "7:15 P.M. ET on Tuesday, November 5, 2013". */
interface Edge {
  start: number;
  end: number;
  date?: DateMention;
  time?: TimeGroup;
}

const BETWEEN = /^(?:[\s,;()]|\b(?:at|on|the|end|of|day|midnight|by|a\.m\.|p\.m\.)\b)*$/i;
const FROM_WORDS =
  /\b(?:from|beginning|begins?|starting|starts?|commencing|commences?|after|as of|opens?|available|accessible|between|on|at|posted|beginning at)[\s,:]*(?:(?:approximately|about|around|at|on|from|the|or|after|live|shortly|later|day of the call,?|today,?|same day,?|that day,?|by)\s?)*[\s,(]*$/i;
const UNTIL_WORDS =
  /\b(?:through|thru|until|till|to|ending|ends|end|expires?|expiring|closes?|up to|and including|inclusive|concluding|concludes|for access until|removed|taken down)[\s,:]*(?:(?:approximately|about|around|at|on|the|of|and|including|midnight|end|day|close|business|up|later|than|no|of business|inclusive of)\s?)*[\s,(]*$|[–-]\s?$/i;

const PHONE_SIGN =
  /\b(?:tele)?phones?\b|\btelephon\w+|\bdial\w*|\bby calling|\bcalling\b|toll[- ]free|\bpass\s?code|\baccess code|conference id|\bnumbers?\b|audio replay/gi;
const WEB_SIGN =
  /\bweb\s?-?casts?\b|\bweb\s?sites?\b|\bweb pages?\b|\bonline\b|\binternet\b|\barchived?\b|\bon[- ]demand\b|\bwww\.|https?:|\bweb\b|\bthere for\b|\b(?:on|at) (?:the|our|its) (?:\w+ )?(?:site|page)\b|\binvestor (?:relations )?(?:pages?|section|site)\b/gi;

/** "after the end of the webcast": the webcast is no place of the recording. */
const ONLY_NAMED =
  /\b(?:(?:end|conclusion|completion|close) of|after|following)\s(?:the|this|our|its)?\s?(?:live\s)?$/i;

/** "A recording will be on our website": that there will be one. */
const PROMISED =
  /\b(?:will|shall|can|may|is|are|to) (?:also |then |subsequently |later )?(?:be )?(?:made )?(?:available|accessible|accessed|archived|posted|heard|kept|stored|viewed|watched|found|offered|provided|stay|remain|on the|on our|at|listened)\b/i;

/**
 * The windows of the recordings.
 * @param block where the call is announced, if it is one of several
 */
export function replayWindows(
  release: AnalysedRelease,
  issued: CalendarDate | undefined,
  start: Moment | undefined,
  block: Block | undefined,
): ReplayWindows {
  const windows: ReplayWindows = { ends: [] };
  const about = release.sentences.filter((sentence, index) => {
    const topics = [release.topics[index], topicAt(release, sentence.end)];
    return topics.includes('replay') && topics[0] !== 'contact';
  });
  for (const sentence of ownOrCommon(release, about, block)) {
    const stated = statedIn(release, sentence, issued, start);
    if (stated.length === 0) stated.push(...promisedIn(release, sentence));
    for (const { medium, window } of stated) {
      const targets = medium === 'both' ? (['phone', 'web'] as const) : [medium];
      for (const target of targets) merge(windowOf(windows, target), window);
      if (window.availableUntil) windows.ends.push(window.availableUntil);
    }
  }
  return windows;
}

/** A recording that will be there, as a window without ends. */
function promisedIn(release: AnalysedRelease, sentence: Span): Stated[] {
  const cue = release.cues[sentenceAt(release, sentence.start)]?.findLast(({ topic }) => topic === 'replay');
  if (!cue || !PROMISED.test(release.plain.slice(sentence.start, sentence.end))) return [];
  return [{ medium: mediumAt(release, sentence, { start: cue.start, end: cue.at }), window: {} }];
}

function windowOf(windows: ReplayWindows, medium: 'phone' | 'web' | 'unsaid'): StatedWindow {
  windows[medium] ??= {};
  return windows[medium];
}

function merge(into: StatedWindow, window: StatedWindow): void {
  into.availableFrom ??= window.availableFrom as NonNullable<StatedWindow['availableFrom']>;
  into.availableUntil ??= window.availableUntil as NonNullable<StatedWindow['availableUntil']>;
  into.availableFor ??= window.availableFor as NonNullable<StatedWindow['availableFor']>;
  into.opensAfterCall ??= window.opensAfterCall as NonNullable<StatedWindow['opensAfterCall']>;
  for (const key of Object.keys(into) as (keyof StatedWindow)[]) if (into[key] === undefined) delete into[key];
}

function statedIn(
  release: AnalysedRelease,
  sentence: { start: number; end: number },
  issued: CalendarDate | undefined,
  start: Moment | undefined,
): Stated[] {
  const { plain } = release;
  const stated: Stated[] = [];
  const callDay = start?.wallTime.slice(0, 10);
  const edges = edgesOf(release, sentence).filter((edge) => subjectOf(release, edge) === 'replay');
  for (const edge of edges) {
    if (edge.time && timeRole(release, edge.time) === 'call') continue;
    const before = plain.slice(Math.max(sentence.start, edge.start - 70), edge.start);
    const isUntil = UNTIL_WORDS.test(before);
    const isFrom = !isUntil && FROM_WORDS.test(before);
    if (!isUntil && !isFrom) continue;
    const day = edge.date
      ? fullDate(edge.date, callDay ?? issued)
      : isUntil
        ? undefined
        : relativeDay(before, edge, plain, callDay, start);
    const value = edgeOf(day, edge, start);
    // What began before the release is none of its recordings: a spin-off, a former call.
    if (!value || (issued && isFrom && (day ?? issued) < issued)) continue;
    const at = spans(release, ...[edge.date, edge.time].filter((each) => each !== undefined));
    const window: StatedWindow = isUntil ? { availableUntil: { value, at } } : { availableFrom: { value, at } };
    stated.push({ medium: mediumAt(release, sentence, edge), window });
  }
  for (const duration of durationsOf(plain.slice(sentence.start, sentence.end), sentence.start)) {
    const before = plain.slice(Math.max(sentence.start, duration.start - 50), duration.start);
    const after = plain.slice(duration.end, duration.end + 40);
    const medium = mediumAt(release, sentence, duration);
    const at = spans(release, duration);
    if (
      subjectOf(release, duration) !== 'replay' ||
      /business|trading|working/i.test(plain.slice(duration.start, duration.end + 10))
    )
      continue;
    if (
      /^\s?(?:after|following|from|of|later|upon)\b/i.test(after) &&
      !/\b(?:for|until)\s(?:a period of |approximately |about |at least |up to |the )*$/i.test(before)
    ) {
      if (
        /\b(?:call|webcast|conference|conclusion|end|completion|event|presentation|it|broadcast)\b/i.test(
          plain.slice(duration.end, duration.end + 60),
        ) &&
        (duration.unit === 'hour' || duration.unit === 'minute')
      ) {
        stated.push({ medium, window: { opensAfterCall: { value: inMinutes(duration), at } } });
      }
    } else if (
      /\b(?:for|during|until|through|over|within|least|next|following|of|to)\s(?:a (?:period|minimum|total) of |approximately |about |at least |up to |a further |the (?:next|following|first|subsequent) |next |another |only )*$/i.test(
        before,
      ) &&
      !/\b(?:within|first|last|early|earlier|ended)\s(?:the\s)?(?:first |next )?$/i.test(before)
    ) {
      stated.push({ medium, window: { availableFor: { value: isoDuration(duration), at } } });
    } else if (/^\s(?:replay|archive|recording)\b/i.test(after))
      stated.push({ medium, window: { availableFor: { value: isoDuration(duration), at } } });
  }
  return stated;
}

/** Puts the times and dates of a sentence together. */
function edgesOf(release: AnalysedRelease, sentence: { start: number; end: number }): Edge[] {
  const { plain } = release;
  const parts = [
    ...within(release.dates, sentence).map((date) => ({ start: date.start, end: date.end, date })),
    ...within(release.times, { start: sentence.start, end: sentence.end + 1 }).map((time) => ({
      start: time.start,
      end: time.end,
      time,
    })),
  ].sort((a, b) => a.start - b.start);
  const edges: Edge[] = [];
  for (const part of parts) {
    const last = edges.at(-1);
    const isDate = 'date' in part;
    const joins = last && (isDate ? !last.date : !last.time) && BETWEEN.test(plain.slice(last.end, part.start));
    if (last && joins) Object.assign(last, part, { start: last.start });
    else edges.push({ ...part });
  }
  return edges;
}

function relativeDay(
  before: string,
  edge: Edge,
  plain: string,
  callDay: CalendarDate | undefined,
  start: Moment | undefined,
): CalendarDate | undefined {
  const after = plain.slice(edge.end, edge.end + 30);
  if (
    /\b(?:same day|that (?:day|evening|afternoon)|day of the call|later (?:that|in the) day)\b/i.test(
      before.slice(-50) + after,
    )
  )
    return callDay;
  // "after 8:45 p.m. ET through midnight on May 11": the day of the call, behind its start.
  const time = edge.time?.times[0];
  if (!start || !callDay || !time?.zone) return undefined;
  const placed = place(callDay, time);
  return 'moment' in placed && placed.moment.instant > start.instant ? callDay : undefined;
}

/** A replay's time without letters is in the zone of its call. */
function zoneOfCall({ timeZone }: Moment) {
  return { start: 0, end: 0, words: '', timeZone };
}

/** Midnight on a day, and a day without an hour, are given as the bare day. */
function edgeOf(day: CalendarDate | undefined, edge: Edge, start: Moment | undefined): WindowEdge | undefined {
  if (!day) return undefined;
  const time = edge.time?.times[0];
  if (!time || time.midnight) return { kind: 'day', date: day };
  const placed = place(day, time.zone ? time : { ...time, ...(start && { zone: zoneOfCall(start) }) });
  if ('moment' in placed) return { kind: 'moment', ...placed.moment };
  return undefined;
}

/** Which recording a phrase speaks of: by the words before it in the sentence, else by those behind it. */
function mediumAt(
  release: AnalysedRelease,
  sentence: { start: number; end: number },
  at: { start: number; end: number },
): Medium {
  const { plain, phones, web } = release;
  const signs = (from: number, to: number) => {
    const words = plain.slice(from, to);
    const phone = [...words.matchAll(PHONE_SIGN)].map(({ index }) => from + index);
    const online = [...words.matchAll(WEB_SIGN)]
      .filter(({ index }) => !ONLY_NAMED.test(words.slice(Math.max(0, index - 30), index)))
      .map(({ index }) => from + index);
    for (const each of within(phones, { start: from, end: to })) phone.push(each.start);
    for (const each of within(web, { start: from, end: to })) online.push(each.start);
    return {
      phone: Math.max(-1, ...phone),
      online: Math.max(-1, ...online),
      phoneFirst: Math.min(...phone),
      onlineFirst: Math.min(...online),
    };
  };
  const before = signs(sentence.start, at.start);
  if (before.phone >= 0 || before.online >= 0) {
    if (before.phone < 0) {
      const after = signs(at.end, sentence.end);
      // "A webcast replay will be available until May 5 and by phone at 877-...": both
      return after.phone >= 0 && !/webcast|archiv|there for\s$/i.test(plain.slice(sentence.start, at.start))
        ? 'phone'
        : 'web';
    }
    return before.phone > before.online ? 'phone' : 'web';
  }
  const after = signs(at.end, sentence.end);
  if (after.phone >= 0 && after.online >= 0) return after.phoneFirst < after.onlineFirst ? 'phone' : 'both';
  if (after.phone >= 0) return 'phone';
  return after.online >= 0 ? 'web' : 'unsaid';
}
