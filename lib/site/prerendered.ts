import type { CallEvent } from '@/lib/content/types';
import { currentEdition } from './edition';

/** How many of the newest pages of a kind the build renders. Others are rendered at their first request. */
const PRERENDERED = 200;

/** Params of the releases that the build renders: the newest. */
export function prerenderedReleases(): { slug: string }[] {
  return newestSlugs(currentEdition().site.releases);
}

/** Params of the events that the build renders: the newest that match. */
export function prerenderedEvents(wanted: (event: CallEvent) => unknown = () => true): { slug: string }[] {
  return newestSlugs(currentEdition().site.events.filter(wanted));
}

function newestSlugs(items: readonly { slug: string }[]): { slug: string }[] {
  return items.slice(0, PRERENDERED).map(({ slug }) => ({ slug }));
}
