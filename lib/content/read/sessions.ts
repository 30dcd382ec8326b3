import { endOf } from '@/lib/domain/ending';
import { MINUTE_MS } from '@/lib/domain/instant';
import { quote } from '../problem';
import type { Session } from '../types';
import type { StatedTime } from './event-days';
import type { Resolver } from './resolver';
import type { EventFields } from './schema';

/** Resolves the sessions of an event. One without a length lasts until the next begins, and an estimated hour at most. */
export function resolveSessions(
  fields: EventFields,
  { startAt, endAt }: StatedTime,
  timeZone: string,
  resolver: Resolver,
): Session[] {
  const instants = fields.sessions.map(({ start }, index) =>
    resolver.instant(['sessions', index, 'start'], start, timeZone),
  );
  return fields.sessions.map(({ title, start, durationMinutes, speakers, note }, index): Session => {
    const at = instants[index] ?? Number.NaN;
    const previous = instants[index - 1];
    const refuse = (fix: string) => resolver.refuse(['sessions', index, 'start'], 'session', quote(start), fix);
    if (previous !== undefined && at < previous) refuse('sessions in order, the earliest first');
    if (at < startAt || (endAt !== undefined && at >= endAt)) {
      refuse('a time within the event: not before start, and before it ends');
    }
    const lengthMs = durationMinutes === undefined ? undefined : durationMinutes * MINUTE_MS;
    const end = endOf({ startAt: at, lengthMs });
    const next = instants[index + 1];
    return {
      title,
      startAt: at,
      endAt: lengthMs === undefined && next !== undefined && next > at ? Math.min(end.endAt, next) : end.endAt,
      endIsEstimate: end.endIsEstimate,
      speakers,
      note,
    };
  });
}
