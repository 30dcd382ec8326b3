import type { Category, Company, Release } from '@/lib/content/types';

// A tag URI (RFC 4151) needs a domain and a date at which its owner held it. Not the site's host, which may change. The
// year never changes.
const MINTED = 2026;

/** Permanent id of the feed of all releases, or of a category. */
export function feedId(company: Company, category?: Category): string {
  return `tag:${new URL(company.website).host},${MINTED}:releases${category ? `:${category.slug}` : ''}`;
}

/** Permanent id of a release, independent of its address and date. */
export function releaseId({ id }: Release, company: Company): string {
  return `tag:${new URL(company.website).host},${MINTED}:release:${id}`;
}
