import { DAY_MS } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { periodInTitle } from '@/wire/facts/period';
import { type Problem, quote } from '../problem';
import type { Loaded } from '../read/loaded';
import type { CallEvent, Release } from '../types';
import { findingName, unlessAccepted } from './finding';

/** One number serves the calls of every quarter: within fewer days it is probably one call. */
const NEAR_MS = 10 * DAY_MS;

/**
 * Calls that are probably one: of the same period, or of the same number within days. Calls that one release names are
 * known to be two.
 */
export function twinEvents(
  events: ReadonlyMap<string, { used?: Loaded<CallEvent> }>,
  releases: ReadonlyMap<string, Release>,
): Problem[] {
  const used = [...events.values()].flatMap(({ used }) => used ?? []);
  const calls = used.filter(({ item }) => item.kind === 'conference call' && !isCalledOff(item));
  const byKey = new Map<string, Loaded<CallEvent>[]>();
  for (const call of calls) for (const key of keysOf(call.item)) byKey.set(key, [...(byKey.get(key) ?? []), call]);
  const problems = new Map<CallEvent, Problem[]>();
  for (const [key, alike] of byKey) {
    alike.sort((a, b) => a.item.publishAt - b.item.publishAt || a.item.startAt - b.item.startAt);
    alike.forEach((later, index) => {
      const earlier = alike[index - 1];
      if (!earlier || problems.has(later.item) || areNamedTogether(earlier.item, later.item, releases)) return;
      const isNear = Math.abs(later.item.startAt - earlier.item.startAt) < NEAR_MS;
      if (key.startsWith('+') && !isNear) return;
      const { file, document } = later.source;
      const field = key.startsWith('+') ? 'dialIn' : 'title';
      const problem: Problem = {
        file,
        line: document.lineOf([field]),
        field,
        rule: 'twin-event',
        found: `${quote(key)}, as in ${earlier.source.file.split('/').slice(-2).join('/')}`,
        fix: 'one event: what a further release says of it belongs into its fields and its history',
        why: 'readers would find two calls where there is one',
        severity: 'warning',
        finding: findingName('twin-event', [earlier.item.id, later.item.id]),
      };
      problems.set(later.item, unlessAccepted([problem], later.source));
    });
  }
  return [...problems.values()].flat();
}

/** What no other call has: its period, and its numbers. */
function keysOf({ title, dialIn }: CallEvent): string[] {
  const { quarter, half, year } = periodInTitle(title) ?? {};
  const part = quarter ? `quarter ${quarter}` : half ? `half ${half}` : 'full year';
  return [...(year ? [`${part} ${year}`] : []), ...dialIn.map(({ number }) => number)];
}

function areNamedTogether(one: CallEvent, other: CallEvent, releases: ReadonlyMap<string, Release>): boolean {
  return [one, other].some(({ announcement = '' }) => {
    const named = releases.get(announcement)?.events ?? [];
    return named.includes(one.slug) && named.includes(other.slug);
  });
}
