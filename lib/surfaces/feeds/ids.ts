import type { Company, Release } from '@/lib/content/types';

// A tag (RFC 4151) is minted by who holds a name on a date. That is the company's own name, since the
// site may move to another host; the year is that of the first of them, and never changes.
const MINTED = 2026;

/** The permanent name of the feed. */
export function feedId(company: Company): string {
  return `tag:${new URL(company.website).host},${MINTED}:releases`;
}

/** The permanent name of a release: neither its address nor its date is in it. */
export function releaseId({ id }: Release, company: Company): string {
  return `tag:${new URL(company.website).host},${MINTED}:release:${id}`;
}
