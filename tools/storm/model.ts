import { EVENT_NAMES, EVENTS, noteOf, pathOf, RELEASES, type ReleaseVersion } from './texts';

/** What lies in the content directory: the newest version of each file, by its path. */
export type OnDisk = ReadonlyMap<string, ReleaseVersion>;

/** What a file is for the public: the marker of its version, or the note that stands in its place. */
export interface Public {
  marker: string;
  id: string;
  withdrawn?: string | undefined;
}

/** What is public, or was until it was withdrawn, by its path. */
export type PublicFiles = ReadonlyMap<string, Public>;

/**
 * What must be public once files have settled: the rules of docs/content.md once more, in as few words as they can be
 * said in.
 * @param before what was public last
 */
export function publicAfter(before: PublicFiles, disk: OnDisk): PublicFiles {
  const after = new Map<string, Public>();
  const put = (path: string, isAnnounced: boolean) => {
    const now = publicFile(before.get(path), disk.get(path), isAnnounced);
    if (now) after.set(path, now);
  };
  for (const name of RELEASES) put(pathOf('releases', name), true);
  for (const name of EVENT_NAMES) {
    const announcement = EVENTS[name];
    put(pathOf('events', name), announcement === undefined || after.has(pathOf('releases', announcement)));
  }
  return after;
}

function publicFile(
  before: Public | undefined,
  newest: ReleaseVersion | undefined,
  isAnnounced: boolean,
): Public | undefined {
  if (!newest || newest.mark === 'draft' || newest.mark === 'later') return undefined;
  if (newest.mark === 'withdrawn') {
    // A note that was understood stays until another one is.
    const note = newest.isBroken ? (before?.withdrawn ?? noteOf(newest)) : noteOf(newest);
    return before && { ...before, withdrawn: note };
  }
  if (newest.isBroken && before?.withdrawn) return before;
  if (!isAnnounced) return undefined;
  return newest.isBroken ? before : { marker: newest.marker, id: newest.id };
}
