import type { Ageing } from '@/lib/domain/historical';
import { HOUR_MS, MINUTE_MS } from '@/lib/domain/instant';
import type { EventTimes } from '@/lib/domain/types';

const startAt = Date.parse('2012-01-27T13:00:00Z');
const endAt = startAt + HOUR_MS;

/** A call of one hour. Its replay opens when it ends and closes a week later. */
export const CALL = {
  status: 'confirmed',
  doorsAt: startAt - 15 * MINUTE_MS,
  startAt,
  endAt,
  endIsEstimate: false,
  overAt: endAt,
  historicalAt: Date.parse('2013-01-27T05:00:00Z'),
  webcast: {},
  replay: { opensAt: endAt, closesAt: Date.parse('2012-02-04T05:00:00Z') },
} as const satisfies EventTimes & Ageing & { webcast: unknown };

/** The same call with a replay that opens an hour after the end. */
export const CALL_WITH_LATE_REPLAY = {
  ...CALL,
  replay: { ...CALL.replay, opensAt: endAt + HOUR_MS },
} as const satisfies EventTimes;

/** The same call where nobody said how long it lasts. */
export const CALL_OF_UNKNOWN_LENGTH = {
  ...CALL,
  endIsEstimate: true,
  overAt: endAt + HOUR_MS,
} as const satisfies EventTimes;

/** The same call with a replay of which nobody said until when. */
export const CALL_WITH_LASTING_REPLAY = {
  ...CALL,
  replay: { opensAt: endAt + HOUR_MS },
} as const satisfies EventTimes;

/** The same call without a replay. */
export const CALL_WITHOUT_REPLAY = { ...CALL, replay: undefined } as const satisfies EventTimes;
