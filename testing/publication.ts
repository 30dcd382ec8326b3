import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from './archive';
import { EVENT, RELEASE } from './test';

/** An instant at which a release and a conference of the archive are new. */
export const PUBLICATION_AT = '2026-11-22T15:00:00Z';

const CALL = 'transcribed-call';

/** A call with a transcript page. */
const TRANSCRIBED = `---
id: transcribed-call
title: Second Quarter Results
kind: conference call
start: 2026-08-03T08:00
durationMinutes: 45
publishAt: 2026-07-20T08:00
replay:
  through: 2027-08-03
  url: https://replay.example.com/
materials:
  - kind: transcript
    title: Transcript of the call
    transcript: ${CALL}
    publishAt: 2026-08-04T12:00
  - kind: 10-Q
    title: Quarterly report
    url: https://filings.example.com/10-q
speakers:
  - name: Ann Example
    role: Chief Executive Officer
forwardLookingStatements:
  title: Risk factors in the annual report
  url: https://filings.example.com/10-k
history:
  - at: 2026-07-20
    note: Announced.
  - at: 2026-07-21T09:00
    note: The call begins an hour earlier.
    formerStart: 2026-08-03T09:00
---

The results of the second quarter.
`;

const TRANSCRIPT = `---
speakers:
  - name: Operator
  - name: Ann Example
    role: Chief Executive Officer
    organization: ImmunoGen, Inc.
  - name: Ben Sample
    organization: Example Securities
---

## Presentation

### Operator

Good morning, and welcome to the call.

### Ann Example

Thank you. Revenue grew in every region, and we have raised our outlook for the year.

## Questions and answers

### Ben Sample

What is behind the change of the outlook?

### Ann Example

Demand, in one word.
`;

/** Writes three years of content of a company, with every kind of page. */
export function writePublication(directory: string): string {
  writeArchive(directory, { years: 3, releasesPerYear: 60, eventsPerYear: 12, until: '2026-12-31' });
  mkdirSync(join(directory, 'transcripts'));
  writeFileSync(join(directory, 'transcripts', `${CALL}.mdx`), TRANSCRIPT);
  writeFileSync(join(directory, 'events', `${CALL}.mdx`), TRANSCRIBED);
  return directory;
}

/** One page of every kind that does not depend on the phase of a call. */
export const PAGE_KINDS = [
  '/',
  '/events',
  '/events/year/2025',
  `/events/${CALL}`,
  `/events/${CALL}/transcript`,
  '/releases',
  '/releases/page/2',
  '/releases/year/2024',
  '/releases/reports-third-quarter-2026-financial-results',
  '/search',
  '/search?q=third+quarter',
  '/search?q=nothing+of+the+kind',
  '/nothing',
];

/** One page of every kind that depends on the phase of the shipped call. */
export const PAGES_OF_PHASES = ['/', '/events', EVENT, `${EVENT}/webcast`, `${EVENT}/replay`, RELEASE];
