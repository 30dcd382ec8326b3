import { type Change, Journal } from '@/lib/content/state/journal';
import { stateDirectory } from '@/lib/content/state/state-directory';
import type { Instant } from '@/lib/domain/instant';
import { words } from '../words';
import type { Stop } from './stops';

/** So many stops before and after an instant: there are as many as there were changes. */
const AROUND = 6;

/** Of the changes of an instant, so many are named. */
const NAMED = 3;

/**
 * Changes of what was public around an instant, as the site recorded them: each instant once, sorted.
 * @param at undefined for the latest
 */
export function pastStops(at: Instant | undefined): Stop[] {
  const directory = stateDirectory();
  if (directory === undefined) return [];
  const byInstant = new Map<Instant, Change[]>();
  for (const change of new Journal(directory).changes()) {
    const instant = Date.parse(change.at);
    const others = byInstant.get(instant);
    if (others) others.push(change);
    else byInstant.set(instant, [change]);
  }
  const stops = [...byInstant].map(([at, changes]) => ({ at, what: whatOf(changes) })).sort((a, b) => a.at - b.at);
  const last = at === undefined ? stops.length - 1 : stops.findLastIndex((stop) => stop.at <= at);
  return stops.slice(Math.max(0, last - AROUND), last + AROUND + 1);
}

function whatOf(changes: readonly Change[]): string {
  const named = changes.slice(0, NAMED).map(({ path, state }) => words.past.changed(path, state));
  const rest = changes.length - named.length;
  return [...named, ...(rest > 0 ? [words.past.more(rest)] : [])].join(' · ');
}
