import { ESTIMATED_LENGTH_MINUTES, JOIN_MINUTES_BEFORE } from '@/lib/domain/assumptions';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { quote } from '../problem';
import type { Change, Company, EventState, FormerState, Replay } from '../types';
import type { Resolver } from './resolver';
import { type EventFields, isByPhoneAlone } from './schema';
import type { StoredFile } from './stored-file';

type ReplayFields = NonNullable<EventFields['replay']>;

interface Surroundings {
  resolver: Resolver;
  company: Company;
  timeZone: string;
  /** The history, in file order. */
  changes: readonly Change[];
  /** Looks up a file that a field names. */
  file(path: PropertyKey[], name: string | undefined): StoredFile | undefined;
}

/**
 * The present state, and the former states of the history, oldest first. A history entry gives only the former values
 * that changed, so reading it backwards from the present restores every state in full.
 */
export function eventStates(
  fields: EventFields,
  { resolver, company, timeZone, changes, file }: Surroundings,
): { present: EventState; formerly: FormerState[] } {
  const durationMs = (fields.durationMinutes ?? ESTIMATED_LENGTH_MINUTES) * MINUTE_MS;
  const doorsMs = (fields.webcast?.opensMinutesBefore ?? JOIN_MINUTES_BEFORE) * MINUTE_MS;
  const timesOf = (startAt: Instant, replay: Replay | undefined) => {
    const { year, historicalAt } = resolver.age(startAt, timeZone, company);
    return {
      startAt,
      endAt: startAt + durationMs,
      doorsAt: startAt - doorsMs,
      year,
      // An event is not historical while its replay is open.
      historicalAt: Math.max(historicalAt, replay?.closesAt ?? historicalAt),
      replay,
    };
  };
  const replayOf = (path: PropertyKey[], replay: ReplayFields, endAt: Instant) =>
    resolveReplay(path, replay, { resolver, timeZone, endAt, file });

  let startAt = resolver.instant(['start'], fields.start, timeZone);
  let { status } = fields;
  let stated = fields.replay;
  let replay = stated && replayOf(['replay'], stated, startAt + durationMs);
  const present = { status, ...timesOf(startAt, replay) };
  const formerly: FormerState[] = [];
  // Nothing was public before the first entry, the announcement.
  for (let index = fields.history.length - 1; index > 0; index--) {
    const { formerStatus, formerReplay } = fields.history[index] ?? {};
    const { at = Number.NaN, formerStartAt } = changes[index] ?? {};
    if (formerStartAt === undefined && formerStatus === undefined && formerReplay === undefined) continue;
    startAt = formerStartAt ?? startAt;
    if (formerStatus === status) {
      const fix = 'the status before this change, which differs from the one after it';
      resolver.refuse(['history', index, 'formerStatus'], 'same-status', quote(formerStatus), fix);
    }
    status = formerStatus ?? status;
    const endAt = startAt + durationMs;
    if (formerReplay) replay = replayOf(['history', index, 'formerReplay'], formerReplay, endAt);
    else replay = replay && stated && replayAfter(endAt, replay, stated);
    stated = formerReplay ?? stated;
    formerly.unshift({ until: at, status, ...timesOf(startAt, replay) });
  }
  return { present, formerly };
}

function resolveReplay(
  path: PropertyKey[],
  replay: ReplayFields,
  { resolver, timeZone, endAt, file }: Pick<Surroundings, 'resolver' | 'timeZone' | 'file'> & { endAt: Instant },
): Replay | undefined {
  const window = resolver.window(path, replay, timeZone, endAt);
  if (window.opensAt < endAt) {
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
    byPhoneAlone: isByPhoneAlone({ ...replay, recording }),
    url: replay.url,
    recording,
    captions: file([...path, 'captions'], replay.captions),
    dialIn: replay.dialIn.map(({ label, number, passcode, ...rest }, index) => ({
      label,
      number,
      passcode,
      ...resolver.window([...path, 'dialIn', index], rest, timeZone, window.opensAt),
    })),
  };
}

/** The same replay for a former end of the call; undefined if it would have closed before it opens. */
function replayAfter(endAt: Instant, replay: Replay, stated: ReplayFields): Replay | undefined {
  const opening = (opens: string | undefined, opensAt: Instant, byDefault: Instant) =>
    opens === undefined ? byDefault : Math.max(opensAt, endAt);
  const opensAt = opening(stated.opens, replay.opensAt, endAt);
  const dialIn = replay.dialIn
    .map((each, index) => ({ ...each, opensAt: opening(stated.dialIn[index]?.opens, each.opensAt, opensAt) }))
    .filter((window) => window.opensAt < window.closesAt);
  const isOver = replay.closesAt <= opensAt || (replay.byPhoneAlone && dialIn.length === 0);
  return isOver ? undefined : { ...replay, opensAt, dialIn };
}
