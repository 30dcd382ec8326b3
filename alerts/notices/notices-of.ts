import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Material, Release } from '@/lib/content/types';
import { isHistorical } from '@/lib/domain/historical';
import { DAY_MS, HOUR_MS, type Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import type { EventStatus } from '@/lib/domain/types';
import { hasHour } from '@/lib/surfaces/event-when';
import type { Notice } from './notice';

/**
 * Everything that people are told of what is public, those to come too: which of it is due, the caller decides. What
 * is not among them any more is not true any more: a reminder of a call that was moved, a release that was withdrawn.
 */
export function noticesOf({ releases, events }: PublishedSite, now: Instant): Notice[] {
  return [...releases.flatMap(ofRelease), ...events.flatMap((event) => ofEvent(event, now))];
}

function ofRelease(release: Release): Notice[] {
  const { id, publishAt, corrections } = release;
  return [
    { kind: 'release', id: `release ${id}`, topic: 'releases', at: publishAt, release },
    ...corrections
      .filter(({ at }) => at > publishAt)
      .map(
        (correction): Notice => ({
          kind: 'correction',
          id: `correction ${id} ${correction.at}`,
          topic: 'releases',
          at: correction.at,
          release,
          correction,
        }),
      ),
  ];
}

function ofEvent(event: CallEvent, now: Instant): Notice[] {
  if (isHistorical(event, now)) return [];
  return [
    ...announcementOf(event),
    ...changesOf(event),
    ...delayOf(event, now),
    ...(event.status === 'confirmed' ? remindersOf(event) : []),
    ...replayOf(event),
    ...documentsOf(event),
  ];
}

/** An event without a history was recorded after it took place. */
function announcementOf(event: CallEvent): Notice[] {
  if (event.history.length === 0 || event.publishAt >= event.endAt) return [];
  return [{ kind: 'announced', id: `announced ${event.id}`, topic: 'events', at: event.publishAt, event }];
}

/** What changed of an event's time: each entry of its history says what applied before it. */
function changesOf(event: CallEvent): Notice[] {
  const [, ...changes] = event.history;
  return changes.flatMap((change, index): Notice[] => {
    const after: EventStatus =
      changes.slice(index + 1).find(({ formerStatus }) => formerStatus)?.formerStatus ?? event.status;
    const common = { topic: 'events', at: change.at, event, change } as const;
    const { formerStatus, formerStartAt } = change;
    if (formerStatus && formerStatus !== after && (after === 'cancelled' || after === 'postponed')) {
      return [{ ...common, kind: after, id: `${after} ${event.id} ${change.at}` }];
    }
    const isBack = formerStatus === 'cancelled' || formerStatus === 'postponed';
    return formerStartAt !== undefined || isBack
      ? [{ ...common, kind: 'moved', id: `moved ${event.id} ${change.at}` }]
      : [];
  });
}

/** On the day, it starts later than announced. It is news until it has started, and each further delay is another. */
function delayOf(event: CallEvent, now: Instant): Notice[] {
  const { id, startAt, delayedFrom } = event;
  if (delayedFrom === undefined || now >= startAt || isCalledOff(event)) return [];
  return [{ kind: 'delayed', id: `delayed ${id} ${startAt}`, topic: 'events', at: undefined, event }];
}

/** Named by the start that they are of: a move makes new ones, and the old are not true any more. */
function remindersOf(event: CallEvent): Notice[] {
  const { id, startAt, delayedFrom: announcedAt = startAt, days } = event;
  // It takes place on one of several days: nobody knows yet which is the day before.
  if (days?.isOneOf) return [];
  const changed = event.history.filter(({ formerStartAt, formerStatus }) => formerStartAt ?? formerStatus);
  const knownSince = Math.max(event.publishAt, ...changed.map(({ at }) => at));
  const reminder = (kind: 'dayBefore' | 'hourBefore' | 'starting', at: Instant, of = announcedAt): Notice[] =>
    // What was announced within the last day is news enough.
    at < knownSince ? [] : [{ kind, id: `${kind} ${id} ${of}`, topic: 'reminders', at, event }];
  return [
    // Whoever was reminded of the announced start is not reminded again of a later one on the same day.
    ...reminder('dayBefore', announcedAt - DAY_MS),
    // Without an hour there is none before it.
    ...(hasHour(event)
      ? [...reminder('hourBefore', announcedAt - HOUR_MS), ...reminder('starting', startAt, startAt)]
      : []),
  ];
}

/** An estimate opens the door, but does not say that there is a replay: that waits until the event is over. */
function replayOf(event: CallEvent): Notice[] {
  const { replay, endIsEstimate, overAt } = event;
  if (!replay || replay.byPhoneAlone || isCalledOff(event)) return [];
  const at = replay.opensWithEnd && endIsEstimate ? overAt : replay.opensAt;
  return [{ kind: 'replay', id: `replay ${event.id}`, topic: 'documents', at, event }];
}

/** Documents that come after the announcement. Releases among them have notices of their own. */
function documentsOf(event: CallEvent): Notice[] {
  const notices = new Map<string, Notice & { kind: 'documents' }>();
  for (const material of event.materials) {
    if (material.release) continue;
    const id = documentId(event, material);
    const known = notices.get(id);
    if (known) known.materials.push(material);
    else {
      const at = hasOwnInstant(event, material) ? material.publishAt : undefined;
      notices.set(id, { kind: 'documents', id, topic: 'documents', at, event, materials: [material] });
    }
  }
  return [...notices.values()];
}

/** One without an instant of its own has that of its event, and is new when it is first seen. */
function hasOwnInstant(event: CallEvent, { publishAt }: Material): boolean {
  return publishAt > event.publishAt;
}

/** A document that is replaced keeps its title, and is not new. */
function documentId(event: CallEvent, material: Material): string {
  return hasOwnInstant(event, material)
    ? `documents ${event.id} ${material.publishAt}`
    : `document ${event.id} ${material.kind} ${material.title}`;
}
