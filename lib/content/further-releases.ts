import type { CallEvent, NamingRelease } from './types';

/** What was published about an event besides its announcement, newest first: moves, results, corrections. */
export function furtherReleases({
  announcement,
  releases,
}: Pick<CallEvent, 'announcement' | 'releases'>): NamingRelease[] {
  return releases.filter(({ slug }) => slug !== announcement);
}
