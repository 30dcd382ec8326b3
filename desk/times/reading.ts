import type { Instant, WallTime } from '@/lib/domain/instant';
import { WallTimeError, wallTimeAt, wallTimeToInstant } from '@/lib/domain/wall-time';
import { words } from '../words';
import { clockChangeAt } from './choices';
import { TypedError, typedDay, typedHour } from './typed';

/** A time as it was typed: a day, an hour, and the zone that both are in. */
export interface TypedTime {
  day: string;
  hour: string;
  zone: string;
}

/** What was understood of it. */
export type Reading =
  | { at: Instant /** In the zone that content is written in. */; wallTime: WallTime }
  | { why: string /** Hours of that day that can be typed instead. */; choices: string[]; field: 'day' | 'hour' };

/**
 * Reads a time. What clocks skip or show twice is refused, with the nearest hours that they show once.
 * @param into the zone in which the content is written
 */
export function readTime({ day, hour, zone }: TypedTime, into: string): Reading {
  let field: 'day' | 'hour' = 'day';
  try {
    const date = typedDay(day);
    field = 'hour';
    const wallTime = `${date}T${typedHour(hour)}`;
    const at = inOneWay(wallTime, zone);
    if (typeof at !== 'number') return { ...at, field };
    const written = wallTimeAt(at, into);
    const back = inOneWay(written, into);
    return typeof back === 'number' ? { at, wallTime: written } : { ...back, field };
  } catch (error) {
    if (!(error instanceof TypedError) && !(error instanceof WallTimeError)) throw error;
    return { why: error.message, choices: [], field };
  }
}

function inOneWay(wallTime: WallTime, zone: string): Instant | { why: string; choices: string[] } {
  const change = clockChangeAt(wallTime, zone);
  if (!change) return wallTimeToInstant(wallTime, zone);
  const why = words.times[change.kind](wallTime, zone, change);
  return { why, choices: change.choices.map(words.times.choice) };
}
