import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCalledOff } from '@/lib/domain/phase';
import { EVENT_KINDS } from '@/lib/domain/types';
import type { ContentCopy } from './content';
import { png } from './samples/picture';

// Content with an event of every kind in every status, and whatever else pages have words for. Its own words are
// Greek, so that Latin letters on a page are not from it.

const STATUSES = ['confirmed', 'tentative', 'postponed', 'cancelled'] as const;
/** Each in every status; the other kinds have their words from the same place, and one status each. */
const IN_EVERY_STATUS: readonly string[] = ['conference call', 'webcast', 'meeting', 'conference'];

export const EVENTS = EVENT_KINDS.flatMap((kind, index) =>
  STATUSES.filter((_, turn) => IN_EVERY_STATUS.includes(kind) || index % STATUSES.length === turn).map((status) => ({
    kind,
    status,
    slug: slugOf(kind, status),
  })),
);

/** Instants at which the events are in each of their phases, and historical. */
export const INSTANTS = {
  scheduled: '2012-01-20T15:00:00Z',
  starting: '2012-01-27T12:50:00Z',
  live: '2012-01-27T13:10:00Z',
  overrun: '2012-01-27T14:10:00Z',
  ended: '2012-01-27T15:30:00Z',
  replay: '2012-01-28T15:00:00Z',
  archived: '2012-06-01T12:00:00Z',
  historical: '2026-01-01T00:00:00Z',
} as const;

export const SPOKEN = 'webcast-confirmed';
export const CORRECTED = 'corrected';
export const NUMBERS = 'many-numbers';
const FURTHER = 'further';
export const WITHDRAWN = 'withdrawn';

const COMPANY = `name: Ωμέγα
legalName: Ωμέγα Α.Ε.
ticker: "7203"
exchange: Αθήνα
mic: XATH
website: https://www.example.com
timeZone: America/New_York
embeds: [https://w.example.com]
boilerplate: Η Ωμέγα κάνει παραδείγματα.
categories: {results: {label: Αποτελέσματα}, notices: {label: Ειδοποιήσεις, home: false}}
contacts:
  one: {desk: Επενδυτές, name: Άννα, role: Διευθύντρια, organization: Ωμέγα Α.Ε., phone: "+17818950600", email: info@example.com}
  two: {desk: Τύπος, name: Βασίλης}
`;

const PERIODS = { confirmed: 'Q2 FY2012', tentative: '9M 2011', postponed: 'FY2011', cancelled: 'H1 2010/11' };

/** Meetings and conferences have a place, calls and webcasts numbers; a webcast has a recording, a transcript and files. */
function eventOf(kind: (typeof EVENT_KINDS)[number], status: (typeof STATUSES)[number]): string {
  if (kind === 'key date') return KEY_DATE;
  const meets = kind !== 'conference call' && kind !== 'webcast';
  return `id: ${slugOf(kind, status)}
title: Ένα γεγονός
kind: ${kind}
period: ${PERIODS[status]}
${kind === 'event' ? 'label: Εκδήλωση' : ''}
status: ${status}
start: 2012-01-27T08:00
${kind === 'meeting' || status === 'tentative' ? '' : `durationMinutes: ${status === 'confirmed' ? 45 : 90}`}
${kind === 'webcast' && status === 'confirmed' ? 'delayedTo: 2012-01-27T08:05' : ''}
publishAt: 2012-01-18T09:00
${meets && kind === 'annual meeting' ? 'venue: {name: Μέγαρο, latitude: 37.97, longitude: 23.73, address: [Πλατεία 1], city: Αθήνα, map: https://m.example.com, directions: Με το μετρό.}' : meets ? 'location: Πλατεία Συντάγματος' : 'dialIn: [{label: Ζωντανά, number: "+19133121231", passcode: "5537853"}]'}
webcast: {url: https://w.example.com}
${kind === 'presentation' ? 'registration: {url: https://r.example.com, until: 2012-01-26T17:00}' : ''}
replay:
  opens: 2012-01-27T11:00
  ${status === 'tentative' ? 'until: 2012-02-03T17:00' : 'through: 2012-02-03'}
  ${kind === 'webcast' ? 'recording: said.mp3\n  captions: said.vtt' : 'url: https://r.example.com'}
  dialIn:
    - {label: Αργότερα, number: "+19133121232", passcode: "99", through: 2012-02-01}
    - {label: Αλλού, number: "+442079460001", until: 2012-02-02T12:00}
materials:
  - {kind: slides, title: Διαφάνειες, file: slides.pdf}
  - {kind: 10-Q, label: Αναφορά, title: Έκθεση, url: https://filings.example.com}
  - {kind: release, title: Ανακοίνωση, release: ${CORRECTED}}
  ${kind === 'webcast' ? `- {kind: transcript, title: Πρακτικά, transcript: said}` : ''}
speakers: [{name: Άννα, role: Διευθύντρια, organization: Ωμέγα}, {name: Βασίλης}]
forwardLookingStatements: {title: Κίνδυνοι, url: https://f.example.com}
history:
  - {at: 2012-01-18T09:00, note: Ανακοινώθηκε.}
  - {at: 2012-01-19T09:00, note: Άλλαξε., formerStart: 2012-01-26T08:00}
  ${isCalledOff({ status }) ? '- {at: 2012-01-19T15:00, note: Ματαιώθηκε., formerStatus: confirmed}' : ''}
`;
}

/** Days, and nothing to take part in. */
const KEY_DATE = `id: key-date
title: Μια μέρα
kind: key date
start: 2012-01-26
end: 2012-01-27
publishAt: 2012-01-18T09:00
history: [{at: 2012-01-18T09:00, note: Ανακοινώθηκε.}]
`;

/** Of two days, with sessions; on one of some days; on a day whose hour is not announced. */
export const DAYS = {
  'two-days': `kind: capital markets day
start: 2012-01-26T09:00
end: 2012-01-27
sessions:
  - {title: Πρώτη, start: 2012-01-26T09:00, durationMinutes: 45, speakers: [{name: Άννα, role: Διευθύντρια}]}
  - {title: Δεύτερη, start: 2012-01-27T08:00, note: Μόνο εκεί, webcast: {name: second, url: https://w.example.com}}`,
  'some-day': 'kind: conference call\nwebcast: {url: https://w.example.com}\nstart: 2012-01-27/2012-01-30',
  'no-hour':
    'kind: trading update\nwebcast: {url: https://w.example.com, embed: true}\nwebcasts: [{name: el, language: el, url: https://w.example.com}]\nstart: 2012-01-27',
} as const;

/** A call whose numbers are too many for a calendar. */
const MANY_NUMBERS = `id: many-numbers
title: Πολλοί αριθμοί
kind: conference call
start: 2012-01-27T08:00
publishAt: 2012-01-18T09:00
webcast: {url: https://www.example.com}
dialIn:
${Array.from({ length: 10 }, (_, index) => `  - {label: Χώρα ${index}, number: "+191331212${30 + index}", passcode: "55378${index}"}`).join('\n')}
replay:
  through: 2012-02-03
  dialIn: [{label: Αργότερα, number: "+19133121330", passcode: "220", pin: "7", through: 2012-02-03}, {label: Αλλού, number: "+442079460001", until: 2012-02-02T12:00}]
history: [{at: 2012-01-18T09:00, note: Ανακοινώθηκε.}]
`;

const ANNOUNCEMENT = `---
id: announced
title: Αναγγελία
publishAt: 2012-01-18T09:00
events: [${NUMBERS}]
---

The call begins at 8:00 a.m. ET on Friday, January 27, 2012. To access the live call by phone, dial
913-312-1230. Passcode: 553780. The call may be heard on [www.example.com](https://www.example.com). A replay will be available through February 3, 2012.
`;

const TABLES = `Λόγια με μια σημείωση.[^1] Και πάλι.[^1]

| α | β |
|---|---|
| 1 | 2 |

![Εικόνα](/files/picture.png)

[^1]: Η σημείωση.`;

const TRANSCRIPT = `speakers: [{name: Άννα, role: Διευθύντρια, organization: Ωμέγα}, {name: Βασίλης}]
`;

/** Writes the content into an empty directory. @returns the directory */
export function writeEveryKind(directory: string): string {
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  };
  const document = (path: string, fields: string, words: string) =>
    write(`${path}.mdx`, `---\n${fields.replace(/\n\s*(?=\n)/g, '').trim()}\n---\n\n${words}\n`);
  write('company.yaml', COMPANY);
  write('files/slides.pdf', `%PDF-1.4 ${'x'.repeat(1_234_567)}`);
  write('files/picture.png', png(3, 2));
  write('files/said.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nΛόγια.\n');
  write('files/said.mp3', `ID3 ${'x'.repeat(5000)}`);
  document('transcripts/said', TRANSCRIPT, '### Άννα\n\nΚαλημέρα.\n\n### Βασίλης\n\nΕυχαριστώ.');
  for (const { kind, status, slug } of EVENTS) document(`events/${slug}`, eventOf(kind, status), 'Λίγα λόγια.');
  document(`events/${NUMBERS}`, MANY_NUMBERS, 'Λίγα λόγια.');
  for (const [slug, fields] of Object.entries(DAYS)) {
    const history = 'history: [{at: 2012-01-18T09:00, note: Ανακοινώθηκε.}]';
    document(`events/${slug}`, `id: ${slug}\ntitle: Μέρες\n${fields}\npublishAt: 2012-01-18T09:00\n${history}`, '');
  }
  document(
    `releases/${CORRECTED}`,
    `id: corrected-release
title: Μια ανακοίνωση
subheads: [Και κάτι ακόμη]
period: Q2 FY2012
category: results
publishAt: 2012-01-18T09:00
events: [${EVENTS.flatMap(({ status, slug }) => (status === 'confirmed' ? slug : [])).join(', ')}]
contacts: [two]
attachments: [{title: Έκθεση, file: slides.pdf}]
filings: [{label: Κατάθεση, url: "https://filings.example.com"}]
corrections: [{at: 2012-01-20T09:00, note: Είναι πέντε.}]`,
    TABLES,
  );
  document(
    `releases/${FURTHER}`,
    `id: further\ntitle: Και άλλη ανακοίνωση\npublishAt: 2012-01-19T18:00\nevents: [${SPOKEN}, ${NUMBERS}]`,
    'Λόγια.',
  );
  const mark = 'withdrawn: {at: 2012-01-19T09:00, note: Αποσύρθηκε.}';
  document(`releases/${WITHDRAWN}`, `id: withdrawn\ntitle: Λάθος\npublishAt: 2012-01-18T09:00\n${mark}`, 'Λόγια.');
  // Of a year before, a day without a time, and enough of them for two pages.
  for (let index = 1; index <= 60; index++) {
    const date = `2010-${String(1 + (index % 12)).padStart(2, '0')}-15`;
    document(
      `releases/old-${index}`,
      `id: old-${index}\ntitle: Παλιά ανακοίνωση ${index}\ncategory: notices\npublishedOn: ${date}`,
      'Λόγια.',
    );
  }
  return directory;
}

/** Announces the call with the many numbers in a release that states its facts, in English as they are found. */
export function announce(content: ContentCopy): void {
  content.write('releases/announced.mdx', ANNOUNCEMENT);
  content.replace(`events/${NUMBERS}.mdx`, 'publishAt: 2012-01-18T09:00', 'announcement: announced');
}

export function slugOf(kind: string, status: string): string {
  return `${kind.toLowerCase().replace(/\W+/g, '-')}-${status}`;
}
