import type { Instant } from '@/lib/domain/instant';
import { calendarDateAt } from '@/lib/domain/wall-time';
import { firstInstantFrom } from '@/lib/domain/window-end';
import type { CallEvent } from './types';

/** Years after that of its start or its last change for which an event stays in the calendar of all events. */
const YEARS = 2;

/** As many stay, whatever their age. */
const LEAST = 20;

/** New Years that were worked out: thousands of events have a few dozen. */
const turns = new Map<string, Instant>();

/** The New Year until which an event stays for what happened at an instant. */
function turnAfter(at: Instant, timeZone: string): Instant {
  // Its file has a problem, and is not used.
  if (Number.isNaN(at)) return at;
  const year = calendarDateAt(at, timeZone).slice(0, 4);
  const key = `${year} ${timeZone}`;
  let turn = turns.get(key);
  if (turn === undefined) {
    turn = firstInstantFrom(`${Number(year) + YEARS + 1}-01-01`, timeZone);
    turns.set(key, turn);
  }
  return turn;
}

/** The New Year at which an event, as it is public, leaves the calendar of all events, and the list for machines. */
export function recentUntil({ startAt, history, timeZone }: CallEvent): Instant {
  return turnAfter(Math.max(startAt, history.at(-1)?.at ?? startAt), timeZone);
}

/**
 * Every New Year at which it may leave them: a change that is dated ahead keeps it longer, but only once it is public.
 */
export function recentTurns({ startAt, formerly, history, timeZone }: CallEvent): Instant[] {
  const instants = [startAt, ...formerly.map((state) => state.startAt), ...history.map(({ at }) => at)];
  return instants.map((at) => turnAfter(at, timeZone));
}

/**
 * Events to come, of this year and the two before, by their start or last change; and never fewer than the newest. Those
 * of all years stand in files by year.
 * @param events latest start first
 */
export function recentEvents(events: readonly CallEvent[], now: Instant): CallEvent[] {
  return events.filter((event, index) => index < LEAST || now < recentUntil(event));
}
