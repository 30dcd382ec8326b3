import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import { eventAt } from './event-at';
import { isOffered } from './material-address';
import type { CallEvent, Release } from './types';

/** The public view of a release at an instant. References to other items are not filtered here: see `published`. */
export function visibleRelease(release: Release, now: Instant): Release {
  if (release.corrections.length === 0) return release;
  const corrections = release.corrections.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
  return { ...release, corrections };
}

/** The public view of an event at an instant. References to other items are not filtered here: see `published`. */
export function visibleEvent(event: CallEvent, now: Instant): CallEvent {
  const materials = event.materials.filter((material) => isOffered(material) && isPublished(material, now));
  return { ...eventAt(event, now), materials };
}
