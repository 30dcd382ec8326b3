import type { Instant } from '@/lib/domain/instant';
import { eventTransitions } from './event-at';
import type { Content } from './types';

/** Every instant at which any surface changes, in order: publications, phases, windows, corrections, age. */
export function contentTransitions({ releases, events }: Pick<Content, 'releases' | 'events'>): Instant[] {
  const instants = new Set<Instant>();
  for (const release of releases.values()) {
    if (release.draft) continue;
    instants.add(release.publishAt).add(release.historicalAt);
    for (const { at } of release.corrections) instants.add(at);
  }
  for (const event of events.values()) {
    if (event.draft) continue;
    instants.add(event.publishAt);
    for (const instant of eventTransitions(event)) instants.add(instant);
    for (const { publishAt } of event.materials) instants.add(publishAt);
  }
  return [...instants].sort((a, b) => a - b);
}
