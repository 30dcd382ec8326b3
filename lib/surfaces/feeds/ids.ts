import type { Company, Release } from '@/lib/content/types';

// A tag URI (RFC 4151) needs a domain and a date at which its owner held it. Not the site's host, which may change. The
// year never changes.
const MINTED = 2026;

/** Permanent id of the feed. */
export function feedId(company: Company): string {
  return `tag:${new URL(company.website).host},${MINTED}:releases`;
}

/** Permanent id of a release, independent of its address and date. */
export function releaseId({ id }: Release, company: Company): string {
  return `tag:${new URL(company.website).host},${MINTED}:release:${id}`;
}
