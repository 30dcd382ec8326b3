import type { Instant } from '@/lib/domain/instant';
import { calendarDateAt } from '@/lib/domain/wall-time';
import { firstInstantFrom } from '@/lib/domain/window-end';
import type { CallEvent } from './types';

/** Years after that of its start or its last change for which an event stays in the calendar of all events. */
const YEARS = 2;

/** As many stay, whatever their age. */
const LEAST = 20;

const turns = new Map<string, Instant>();

/** The New Year at which an event leaves the calendar of all events, and the list for machines. */
export function recentUntil({ startAt, history, timeZone }: CallEvent): Instant {
  const last = Math.max(startAt, history.at(-1)?.at ?? startAt);
  // Its file has a problem, and is not used.
  if (Number.isNaN(last)) return last;
  const key = `${calendarDateAt(last, timeZone).slice(0, 4)} ${timeZone}`;
  let turn = turns.get(key);
  if (turn === undefined) {
    turn = firstInstantFrom(`${Number(key.slice(0, 4)) + YEARS + 1}-01-01`, timeZone);
    turns.set(key, turn);
  }
  return turn;
}

/**
 * Events to come, of this year and the two before, by their start or last change; and never fewer than the newest. Those
 * of all years stand in files by year.
 * @param events latest start first
 */
export function recentEvents(events: readonly CallEvent[], now: Instant): CallEvent[] {
  return events.filter((event, index) => index < LEAST || now < recentUntil(event));
}
