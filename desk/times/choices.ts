import { DAY_MS, type Instant, MINUTE_MS, type WallTime } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';

/** Why a wall time names no instant or two, and the nearest that names one. */
export interface ClockChange {
  kind: 'gap' | 'repeated';
  /** For a gap, the last minute before it and the first after it; for a repeated hour, its first and its last minute. */
  first: WallTime;
  last: WallTime;
  /** What can be chosen instead. */
  choices: [WallTime, WallTime];
}

/** The clock change that a wall time falls into; undefined if it names one instant. */
export function clockChangeAt(wallTime: WallTime, timeZone: string): ClockChange | undefined {
  const near = Date.parse(`${wallTime}Z`);
  for (const { before, after } of changesNear(near, timeZone)) {
    if (before < wallTime && wallTime < after) {
      const gap = minutesBetween(before, after) - 1;
      return { kind: 'gap', first: before, last: after, choices: [plus(wallTime, -gap), plus(wallTime, gap)] };
    }
    if (after <= wallTime && wallTime <= before) {
      return { kind: 'repeated', first: after, last: before, choices: [plus(after, -1), plus(before, 1)] };
    }
  }
  return undefined;
}

/** The wall times on both sides of each clock change within a day or so. Zones are at most 14 hours from UTC. */
function changesNear(near: Instant, timeZone: string): { before: WallTime; after: WallTime }[] {
  const changes: { before: WallTime; after: WallTime }[] = [];
  const step = 15 * MINUTE_MS;
  for (let at = near - 1.5 * DAY_MS; at < near + 1.5 * DAY_MS; at += step) {
    if (offsetAt(at, timeZone) === offsetAt(at + step, timeZone)) continue;
    let minute = at;
    while (offsetAt(minute, timeZone) === offsetAt(minute + MINUTE_MS, timeZone)) minute += MINUTE_MS;
    changes.push({ before: wallTimeAt(minute, timeZone), after: wallTimeAt(minute + MINUTE_MS, timeZone) });
  }
  return changes;
}

function offsetAt(at: Instant, timeZone: string): number {
  return Date.parse(`${wallTimeAt(at, timeZone)}Z`) - at;
}

function minutesBetween(from: WallTime, to: WallTime): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / MINUTE_MS;
}

function plus(wallTime: WallTime, minutes: number): WallTime {
  return new Date(Date.parse(`${wallTime}Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}
