import type { Release } from '@/lib/content/types';
import { DAY_MS } from '@/lib/domain/instant';

// Samples for unit tests.

export { company, SITE } from './event';

/** A release of Wednesday, January 18, 2012 in New York, without a time. */
export const release: Release = {
  slug: 'results',
  year: 2012,
  historicalAt: Date.parse('2013-01-18T05:00:00Z'),
  id: 'example-2012-01-18',
  title: 'Results & <Outlook>',
  publishAt: Date.parse('2012-01-18T05:00:00Z'),
  publication: { kind: 'day', date: '2012-01-18' },
  draft: false,
  events: [],
  contacts: [],
  attachments: [],
  filings: [],
  pictures: [],
  corrections: [],
  follows: [],
  formerAddresses: [],
  subheads: [],
  links: [],
  body: 'See [the call](/events/call).\n',
};

/** Corrected at 9:30 a.m. the next day. */
export const corrected: Release = {
  ...release,
  corrections: [{ at: Date.parse('2012-01-19T14:30:00Z'), note: 'It is $5 & not $4.' }],
};

/** Releases one day apart, newest first. The oldest is number 1. */
export function releases(count: number): Release[] {
  return Array.from({ length: count }, (_, index) => {
    const number = count - index;
    const publishAt = Date.parse('2005-01-03T13:00:00Z') + number * DAY_MS;
    const publication = { kind: 'instant', at: publishAt } as const;
    return { ...release, id: `release-${number}`, slug: `release-${number}`, publishAt, publication };
  });
}
