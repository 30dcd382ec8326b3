import type { Instant } from '@/lib/domain/instant';
import { sha256 } from '@/lib/process/sha256';
import * as transitions from './transitions';
import type { CallEvent, Face, Release } from './types';
import { visibleEvent, visibleRelease, withoutClosedTargets } from './visible';

const known = new WeakMap<object, Face[]>();

/** The faces of a release, in order. They leave out its events, whose publication is independent. */
export function facesOfRelease(release: Release): Face[] {
  // Its age is no part of it: a face takes time to make, and is the same before and after.
  const { corrections, translations = [] } = release;
  const instants = [...corrections.map(({ at }) => at), ...translations.map(({ publishAt }) => publishAt)];
  return faces(release, instants, (now) => ({
    ...visibleRelease(release, now),
    events: undefined,
  }));
}

/** The faces of an event, in order. They leave out its releases, whose publication is independent. */
export function facesOfEvent(event: CallEvent): Face[] {
  return faces(event, transitions.ofEvent(event), (now) => {
    const visible = visibleEvent(event, now);
    const materials = visible.materials.filter(({ release }) => !release);
    return { ...withoutClosedTargets(visible, now), announcement: undefined, materials };
  });
}

/** The faces that a release had in a former process, which was the same. */
export function rememberFaces(release: Release, faces: Face[]): void {
  known.set(release, faces);
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

/** The digest of the face at an instant. The item must be public then. */
export function faceAt(faces: readonly Face[], now: Instant): string {
  // Most have one. All are asked for at each change of the content.
  const face = faces.length === 1 ? faces[0] : faces.findLast(({ from }) => from <= now);
  return face?.digest ?? '';
}

function hash(text: string): string {
  return sha256(text, 'base64url').slice(0, 22);
}
