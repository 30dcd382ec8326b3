import type { Instant } from '@/lib/domain/instant';
import { eventTransitions } from './event-at';
import { isOffered } from './material-address';
import { recentTurns } from './recent-events';
import type { CallEvent, Content, Release } from './types';

/** The instants at which a release changes, unsorted. */
export function ofRelease({ publishAt, historicalAt, corrections, translations = [] }: Release): Instant[] {
  return [publishAt, historicalAt, ...corrections.map(({ at }) => at), ...translations.map((each) => each.publishAt)];
}

/** The instants at which an event changes, unsorted. Materials that are releases have instants of their own. */
export function ofEvent(event: CallEvent): Instant[] {
  const documents = event.materials.filter((material) => isOffered(material) && !material.release);
  const registration = event.registration?.closesAt === undefined ? [] : [event.registration.closesAt];
  return [
    event.publishAt,
    ...(event.translations ?? []).map(({ publishAt }) => publishAt),
    ...eventTransitions(event),
    ...recentTurns(event),
    ...registration,
    ...documents.map(({ publishAt }) => publishAt),
  ];
}

/**
 * Every instant at which any surface changes, sorted: publications, phases, windows, corrections, age. An item has none
 * before its publication, so a past transition reveals nothing that is under embargo.
 */
export function contentTransitions({ releases, events }: Pick<Content, 'releases' | 'events'>): Instant[] {
  const instants = new Set<Instant>();
  const add = (item: Release | CallEvent, own: Instant[]) => {
    for (const instant of shown(item, own)) instants.add(instant);
  };
  for (const release of releases.values()) add(release, ofRelease(release));
  for (const event of events.values()) {
    const ofReleases = event.materials.flatMap((material) => {
      const release = releases.get(material.release ?? '');
      return release && !release.draft ? [Math.max(release.publishAt, material.publishAt)] : [];
    });
    add(event, [...ofEvent(event), ...ofReleases]);
  }
  return [...instants].sort((a, b) => a - b);
}

/** The transitions of a content, with those of further releases. */
export function withTransitionsOf(transitions: readonly Instant[], further: readonly Release[]): readonly Instant[] {
  const more = further.flatMap((release) => shown(release, ofRelease(release)));
  return more.length === 0 ? transitions : [...new Set([...transitions, ...more])].sort((a, b) => a - b);
}

function shown({ draft, publishAt }: Release | CallEvent, own: readonly Instant[]): Instant[] {
  return draft ? [] : own.filter((instant) => instant >= publishAt);
}
