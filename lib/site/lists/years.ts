import type { PublishedSite } from '@/lib/content/published';

/** The years in which the site has anything, latest first. */
export function searchedYears({ releasesByYear, eventsByYear }: PublishedSite): number[] {
  return [...new Set([...releasesByYear.keys(), ...eventsByYear.keys()])].sort((a, b) => b - a);
}
