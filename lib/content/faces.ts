import { createHash } from 'node:crypto';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import * as transitions from './transitions';
import type { CallEvent, Face, Release } from './types';
import { visibleEvent, visibleRelease } from './visible';

const known = new WeakMap<object, Face[]>();

/** What the public sees of a release, by when. Whether the events that it names are public is no part of it. */
export function facesOfRelease(release: Release): Face[] {
  return faces(release, transitions.ofRelease(release), (now) => ({
    ...visibleRelease(release, now),
    events: undefined,
  }));
}

/** What the public sees of an event, by when. What it has of releases is no part of it, since they have instants of their own. */
export function facesOfEvent(event: CallEvent): Face[] {
  return faces(event, transitions.ofEvent(event), (now) => {
    const visible = visibleEvent(event, now);
    const materials = visible.materials.filter(({ release }) => !release);
    const isOpen = (gate: Gate) => gateAnswer(visible, gate, now).state === 'open';
    // Where a gate leads is public while it is open.
    const webcast = visible.webcast && (isOpen('webcast') ? visible.webcast : {});
    const replay =
      visible.replay && (isOpen('replay') ? visible.replay : { ...visible.replay, url: '', recording: '' });
    return { ...visible, announcement: undefined, materials, webcast, replay };
  });
}

function faces(item: Release | CallEvent, instants: readonly Instant[], see: (now: Instant) => unknown): Face[] {
  let all = known.get(item);
  if (!all) {
    all = [];
    for (const from of [item.publishAt, ...instants].sort((a, b) => a - b)) {
      const digest = hash(JSON.stringify(see(from)));
      if (all.at(-1)?.digest !== digest) all.push({ from, digest });
    }
    known.set(item, all);
  }
  return all;
}

/** The face at an instant at which the item is public. */
export function faceAt(faces: readonly Face[], now: Instant): string {
  return faces.findLast(({ from }) => from <= now)?.digest ?? '';
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
