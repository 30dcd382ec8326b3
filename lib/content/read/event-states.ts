import { JOIN_MINUTES_BEFORE, LONGEST_DELAY_MS } from '@/lib/domain/assumptions';
import { isStartKnown } from '@/lib/domain/days';
import { endOf } from '@/lib/domain/ending';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { hasClosed } from '@/lib/domain/window';
import { quote } from '../problem';
import type { CallEvent, Change, Company, EventState, FormerState, Replay } from '../types';
import { type StatedTime, statedTime } from './event-days';
import type { Resolver } from './resolver';
import type { EventFields } from './schema/event';
import { isByPhoneAlone } from './schema/replay';
import { checkEmbed, resolveSessions, resolveWebcasts } from './sessions';
import type { StoredFile } from './stored-file';

type ReplayFields = NonNullable<EventFields['replay']>;

interface Surroundings {
  resolver: Resolver;
  company: Company;
  timeZone: string;
  /** The history, in file order. */
  changes: readonly (Change & { former?: StatedTime | undefined })[];
  /** Looks up a file that a field names. */
  file(path: PropertyKey[], name: string | undefined): StoredFile | undefined;
}

/** A part of an event's life in which nothing was changed. */
interface Span {
  /** Exclusive. */
  until: Instant;
  status: CallEvent['status'];
  time: StatedTime;
  replay: Replay | undefined;
}

/**
 * The state in the fields, and each former state that the history names, oldest first. What an entry does not name
 * did not change, so reading the history backwards gives every state in full. When the event ended is known from then on.
 */
export function eventStates(
  fields: EventFields,
  { resolver, company, timeZone, changes, file }: Surroundings,
): { present: EventState; formerly: FormerState[] } {
  const lengthMs = lengthOf(fields);
  const doorsMs = lengthMs === 0 ? 0 : (fields.webcast?.opensMinutesBefore ?? JOIN_MINUTES_BEFORE) * MINUTE_MS;
  const stated = statedTime(fields, { start: ['start'], end: ['end'] }, timeZone, resolver);
  const announcedAt = stated.startAt;
  const sessions = resolveSessions(fields, stated, timeZone, resolver);
  const webcasts = resolveWebcasts(fields, sessions, company, resolver);
  if (fields.webcast) checkEmbed(fields.webcast, ['webcast'], company, resolver);
  const delayedTo = resolver.optionalInstant(['delayedTo'], fields.delayedTo, timeZone);
  const endedAt = resolver.optionalInstant(['ended'], fields.ended, timeZone);
  checkOnTheDay(fields, { resolver, announcedAt, delayedTo, endedAt });

  const replayOf = (path: PropertyKey[], replay: ReplayFields, time: StatedTime) => {
    const { startAt, days } = time;
    const { endAt } = endingOf(time, { lengthMs });
    // A replay that was to open after the call still does if the call starts late.
    const earliest = startAt === delayedTo || days ? Number.NEGATIVE_INFINITY : startAt + (lengthMs ?? MINUTE_MS);
    return resolveReplay(path, replay, { resolver, timeZone, endAt, earliest, file });
  };
  const stateOf = ({ time, status, replay: resolved }: Span, ended: Instant | undefined): EventState => {
    const { startAt, days } = time;
    const replayOpensAt = resolved?.opensWithEnd ? undefined : resolved?.opensAt;
    const end = endingOf(time, { lengthMs, replayOpensAt, endedAt: ended });
    const replay = resolved && replayAfter(end.endAt, resolved);
    const { year, historicalAt } = resolver.age(startAt, timeZone, company);
    const isDelayed = startAt === delayedTo;
    return {
      status,
      startAt,
      days,
      // They are those of the time in the fields.
      sessions: time === stated || isDelayed ? sessions : [],
      webcasts: time === stated || isDelayed ? webcasts : webcasts.filter(({ window }) => !window),
      ...end,
      // Nobody knows yet when it opens.
      doorsAt: (isDelayed ? announcedAt : startAt) - (isStartKnown(time) ? doorsMs : 0),
      delayedFrom: isDelayed ? announcedAt : undefined,
      endedAt: ended,
      year,
      // An event is not historical before the known end of its replay. Where none is known, its age decides.
      historicalAt: Math.max(historicalAt, replay?.closesAt ?? historicalAt),
      replay,
    };
  };

  let time = delayedTo === undefined ? stated : delayed(stated, delayedTo);
  let { status } = fields;
  let replay = fields.replay && replayOf(['replay'], fields.replay, time);
  const spans: Span[] = [{ until: Number.POSITIVE_INFINITY, status, time, replay }];
  // Nothing was public before the first entry, the announcement.
  for (let index = fields.history.length - 1; index > 0; index--) {
    const { formerStatus, formerReplay } = fields.history[index] ?? {};
    const { at = Number.NaN, former } = changes[index] ?? {};
    if (!former && formerStatus === undefined && formerReplay === undefined) continue;
    if (former) time = former;
    if (formerStatus === status) {
      const fix = 'the status before this change, which differs from the one after it';
      resolver.refuse(['history', index, 'formerStatus'], 'same-status', quote(formerStatus), fix);
    }
    status = formerStatus ?? status;
    if (formerReplay) replay = replayOf(['history', index, 'formerReplay'], formerReplay, time);
    spans.unshift({ until: at, status, time, replay });
  }
  const states = spans.flatMap((span, index) => {
    const since = spans[index - 1]?.until ?? Number.NEGATIVE_INFINITY;
    const isKnown = endedAt !== undefined && endedAt < span.until;
    return [
      ...(isKnown && endedAt <= since ? [] : [{ ...stateOf(span, undefined), until: isKnown ? endedAt : span.until }]),
      ...(isKnown ? [{ ...stateOf(span, endedAt), until: span.until }] : []),
    ];
  });
  const { until: _, ...present } = states.pop() as FormerState;
  return { present, formerly: states };
}

/** The length that was stated. That of a publication is none, unless people take part in it. */
function lengthOf({
  kind,
  durationMinutes,
  end,
  dialIn,
  webcast,
  registration,
  sessions,
}: EventFields): number | undefined {
  if (durationMinutes !== undefined) return durationMinutes * MINUTE_MS;
  const isMoment =
    kind === 'results publication' && !end && !webcast && !registration && dialIn.length + sessions.length === 0;
  return isMoment ? 0 : undefined;
}

/** The same on the day, later. */
function delayed({ startAt, endAt, ...time }: StatedTime, to: Instant): StatedTime {
  const isTime = endAt !== undefined && !time.endsWithDay;
  return { ...time, startAt: to, endAt: isTime ? endAt + (to - startAt) : endAt };
}

/** The end of an event. That of its last day is an estimate unless an hour was stated. */
function endingOf(
  { startAt, endAt, endsWithDay }: StatedTime,
  {
    lengthMs,
    replayOpensAt,
    endedAt,
  }: { lengthMs: number | undefined; replayOpensAt?: Instant | undefined; endedAt?: Instant | undefined },
): ReturnType<typeof endOf> {
  if (endsWithDay && endAt !== undefined && endedAt === undefined) return { endAt, overAt: endAt, endIsEstimate: true };
  return endOf({ startAt, lengthMs: endAt === undefined ? lengthMs : endAt - startAt, replayOpensAt, endedAt });
}

/** A start that is later than the announced one is said on the day; any other change of it is a move. */
function checkOnTheDay(
  { start, delayedTo: to, ended }: EventFields,
  {
    resolver,
    announcedAt,
    delayedTo,
    endedAt,
  }: { resolver: Resolver; announcedAt: Instant; delayedTo: Instant | undefined; endedAt: Instant | undefined },
): void {
  if (delayedTo !== undefined && !(announcedAt < delayedTo && delayedTo <= announcedAt + LONGEST_DELAY_MS)) {
    const fix = `a time after ${start}, within 12 hours; anything else is a move: change start, and add to history {at: …, note: …, formerStart: ${start}}`;
    resolver.refuse(['delayedTo'], 'delayed-to', quote(to), fix);
  }
  if (endedAt !== undefined && endedAt <= (delayedTo ?? announcedAt)) {
    resolver.refuse(['ended'], 'ended-before-start', quote(ended), 'the time at which it ended, after it started');
  }
}

interface ReplaySurroundings extends Pick<Surroundings, 'resolver' | 'timeZone' | 'file'> {
  endAt: Instant;
  /** Before it no stated opening can be right. */
  earliest: Instant;
}

function resolveReplay(
  path: PropertyKey[],
  replay: ReplayFields,
  { resolver, timeZone, endAt, earliest, file }: ReplaySurroundings,
): Replay | undefined {
  const window = resolver.window(path, replay, timeZone, endAt);
  if (replay.opens !== undefined && window.opensAt < earliest) {
    resolver.refuse(
      [...path, 'opens'],
      'replay-window',
      quote(replay.opens),
      'a time that is not before the end of the call',
    );
  }
  const recording = file([...path, 'recording'], replay.recording);
  // The recording is unusable and there is no phone replay: nothing to offer.
  if (replay.recording && !recording && replay.dialIn.length === 0) return undefined;
  return {
    ...window,
    opensWithEnd: replay.opens === undefined,
    byPhoneAlone: isByPhoneAlone({ ...replay, recording }),
    url: replay.url,
    recording,
    captions: file([...path, 'captions'], replay.captions),
    dialIn: replay.dialIn.map(({ label, number, country, passcode, pin, ...rest }, index) => ({
      label,
      number,
      country,
      passcode,
      pin,
      ...resolver.window([...path, 'dialIn', index], rest, timeZone, window.opensAt),
      opensWithEnd: (rest.opens ?? replay.opens) === undefined,
    })),
  };
}

/** The same replay after a call that ends at some instant; undefined if it would be over by then. */
function replayAfter(endAt: Instant, replay: Replay): Replay | undefined {
  const opening = ({ opensWithEnd, opensAt }: Replay | Replay['dialIn'][number]) =>
    opensWithEnd ? endAt : Math.max(opensAt, endAt);
  const opensAt = opening(replay);
  const dialIn = replay.dialIn
    .map((each) => ({ ...each, opensAt: opening(each) }))
    .filter((window) => !hasClosed(window, window.opensAt));
  const isOver = hasClosed(replay, opensAt) || (replay.byPhoneAlone && dialIn.length === 0);
  return isOver ? undefined : { ...replay, opensAt, dialIn };
}
