import { isPublished } from '@/lib/domain/embargo';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { eventAt } from './event-at';
import { isOffered } from './material-address';
import type { CallEvent, Release, Translation } from './types';

/** The public view of a release at an instant. References to other items are not filtered here: see `published`. */
export function visibleRelease(release: Release, now: Instant): Release {
  const translations = release.translations && visibleTranslations(release.translations, now, visibleRelease);
  const all = release.corrections;
  // A copy has its body as a string of its own.
  const isSame = !translations && all.every(({ at }, index) => at <= now && at >= (all[index - 1]?.at ?? at));
  if (isSame) return release;
  const corrections = all.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
  return { ...release, corrections, ...(translations && { translations }) };
}

function visibleTranslations<T>(
  translations: readonly Translation<T>[],
  now: Instant,
  visible: (item: T, now: Instant) => T,
): Translation<T>[] {
  return translations
    .filter(({ publishAt }) => publishAt <= now)
    .map((translation) => ({ ...translation, item: visible(translation.item, now) }));
}

/** The public view of an event at an instant. References to other items are not filtered here: see `published`. */
export function visibleEvent(event: CallEvent, now: Instant): CallEvent {
  const materials = event.materials.filter((material) => isOffered(material) && isPublished(material, now));
  const translations = event.translations && visibleTranslations(event.translations, now, visibleEvent);
  return { ...eventAt(event, now), materials, ...(translations && { translations }) };
}

const visibleEvents = new WeakMap<CallEvent, { since: Instant | undefined; event: CallEvent }>();

/** As `visibleEvent`: the same object until the next transition, since most corrections are of something else. */
export function visibleSince(since: Instant | undefined, event: CallEvent, now: Instant): CallEvent {
  const before = visibleEvents.get(event);
  if (before && before.since === since) return before.event;
  const visible = visibleEvent(event, now);
  visibleEvents.set(event, { since, event: visible });
  return visible;
}

/** A visible event without the targets of gates that are closed: a target is public only while its gate is open. */
export function withoutClosedTargets(visible: CallEvent, now: Instant): object {
  const isOpen = (gate: Gate, name?: string) => gateAnswer(visible, gate, now, name).state === 'open';
  const webcast = visible.webcast && (isOpen('webcast') ? visible.webcast : {});
  const webcasts = visible.webcasts.map((each) => (isOpen('webcast', each.name) ? each : { ...each, url: '' }));
  const replay =
    visible.replay && (isOpen('replay') ? visible.replay : { ...visible.replay, url: '', recording: '', captions: '' });
  return { ...visible, webcast, webcasts, replay };
}
