import { newestFirst } from './order';
import type { CallEvent, Material, NamingRelease, Release } from './types';
import { hiddenLinks, withoutLinks } from './without-links';

interface References {
  releases: ReadonlyMap<string, Release>;
  events: ReadonlyMap<string, CallEvent>;
  /** The releases that name each event. */
  named: ReadonlyMap<string, Release[]>;
}

const eventsWithReferences = new WeakMap<CallEvent, { to: readonly unknown[]; event: CallEvent }>();

/** A visible event with its references to what is public: the same object as long as that is the same. */
export function withReferences(event: CallEvent, { releases, events, named }: References): CallEvent {
  const announced = releases.get(event.announcement ?? '');
  const naming = [...new Set([...(announced ? [announced] : []), ...(named.get(event.slug) ?? [])])].sort(newestFirst);
  const ofReleases = event.materials.map(({ release }) => release && releases.get(release));
  const hidden = hiddenLinks(event, releases, events);
  const to = [announced, naming.length, ...naming, ...ofReleases, ...hidden];
  const before = eventsWithReferences.get(event);
  if (before?.to.length === to.length && before.to.every((each, index) => each === to[index])) return before.event;
  const materials = event.materials.flatMap((material, index): Material[] => {
    if (!material.release) return [material];
    const release = ofReleases[index];
    if (!release) return [];
    const { publication, language: own } = release;
    const publishAt = Math.max(material.publishAt, release.publishAt);
    return [{ ...material, publishAt, publication, ...(own && { language: own }) }];
  });
  const announcement = announced && event.announcement;
  const made = withoutLinks({ ...event, announcement, releases: naming.map(namingRelease), materials }, hidden);
  eventsWithReferences.set(event, { to, event: made });
  return made;
}

function namingRelease({ slug, title, publishAt, publication, language }: Release): NamingRelease {
  // JSON of an edition is compared: no property is undefined.
  return { slug, title, publishAt, publication, ...(language && { language }) };
}
