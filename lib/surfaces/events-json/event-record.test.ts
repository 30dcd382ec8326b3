import { published } from '@/lib/content/published';
import { defaultLanguage } from '@/messages/language';
import { type ContentCopy, EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { eventRecord } from './event-record';
import { eventJson, eventsJson } from './events-json';

const SITE = 'https://investors.example.com';
const CALL = `${SITE}/events/q2-fy2012-results-call`;

function siteAt(content: ContentCopy, at: string) {
  const now = Date.parse(at);
  const site = published(content.load(), now);
  const event = site.event('q2-fy2012-results-call');
  if (!event) throw new Error('The call is not public.');
  return { now, site, event };
}

function recordAt(content: ContentCopy, at: string) {
  const { now, site, event } = siteAt(content, at);
  return eventRecord(event, now, { site, siteUrl: SITE, language: defaultLanguage });
}

test('the shipped call is this record, in this order, while it is live', ({ content }) => {
  const { now, site, event } = siteAt(content, '2012-01-27T13:00:00Z');
  const record = {
    id: 'immunogen-q2-fy2012-results-call',
    url: CALL,
    calendarUrl: `${CALL}/event.ics`,
    title: 'Second Quarter Fiscal Year 2012 Financial Results',
    kind: 'conference call',
    label: null,
    period: null,
    status: 'confirmed',
    phase: 'live',
    timeZone: 'America/New_York',
    startAt: '2012-01-27T08:00:00-05:00',
    endAt: '2012-01-27T09:00:00-05:00',
    endIsEstimate: true,
    days: null,
    sessions: [],
    delayedFrom: null,
    location: null,
    venue: null,
    description:
      "ImmunoGen's financial results for the three-month period ended December 31, 2011, the second quarter of the Company's 2012 fiscal year, and an update on the Company by management.",
    dialIn: [{ label: 'Live call', number: '+19133121231', country: null, passcode: '5537853', pin: null }],
    registration: null,
    webcast: {
      url: `${CALL}/webcast`,
      state: 'open',
      opensAt: '2012-01-27T07:45:00-05:00',
      closesAt: '2012-01-27T10:00:00-05:00',
    },
    webcasts: [],
    replay: {
      url: `${CALL}/replay`,
      state: 'early',
      opensAt: '2012-01-27T09:00:00-05:00',
      closesAt: '2012-02-04T00:00:00-05:00',
      opensIsEstimate: true,
      dialIn: [],
    },
    announcement: {
      title:
        'ImmunoGen, Inc. Announces Conference Call to Discuss its Second Quarter Fiscal Year 2012 Financial Results',
      url: `${SITE}/releases/q2-fy2012-results-call-announcement`,
    },
    releases: [
      {
        title:
          'ImmunoGen, Inc. Announces Conference Call to Discuss its Second Quarter Fiscal Year 2012 Financial Results',
        url: `${SITE}/releases/q2-fy2012-results-call-announcement`,
        publishedAt: '2012-01-18',
      },
    ],
    materials: [],
    speakers: [],
    forwardLookingStatements: null,
    history: [{ at: '2012-01-18', note: 'Announced.', formerStartAt: null, formerDays: null, formerStatus: null }],
    updatedAt: '2012-01-27T08:00:00-05:00',
  };
  expect(eventJson(event, site, now, SITE, defaultLanguage)).toBe(`${JSON.stringify(record, null, 2)}\n`);
  expect(JSON.parse(eventsJson(site.events, site, now, SITE, defaultLanguage))).toEqual({
    company: {
      name: 'ImmunoGen',
      legalName: 'ImmunoGen, Inc.',
      ticker: 'IMGN',
      exchange: 'Nasdaq',
      mic: 'XNAS',
      listings: [{ ticker: 'IMGN', exchange: 'Nasdaq', mic: 'XNAS' }],
      website: 'https://www.immunogen.com',
      timeZone: 'America/New_York',
    },
    years: [
      {
        year: 2012,
        url: `${SITE}/events/year/2012/events.json`,
        calendarUrl: `${SITE}/calendar/2012.ics`,
      },
    ],
    events: [record],
  });
});

const LIFE = [
  ['2012-01-27T12:44:59.999Z', 'scheduled', 'early', 'early'],
  ['2012-01-27T12:45:00Z', 'starting', 'open', 'early'],
  ['2012-01-27T13:59:59.999Z', 'live', 'open', 'early'],
  ['2012-01-27T14:00:00Z', 'overrun', 'open', 'open'],
  ['2012-01-27T14:59:59.999Z', 'overrun', 'open', 'open'],
  ['2012-01-27T15:00:00Z', 'replay', 'over', 'open'],
  ['2012-02-04T04:59:59.999Z', 'replay', 'over', 'open'],
  ['2012-02-04T05:00:00Z', 'archived', 'over', 'over'],
] as const;

for (const [at, phase, webcast, replay] of LIFE) {
  test(`at ${at} the call is ${phase}, its webcast ${webcast}, its replay ${replay}`, ({ content }) => {
    expect(recordAt(content, at)).toMatchObject({ phase, webcast: { state: webcast }, replay: { state: replay } });
  });
}

test('a day is a day: no hour is invented where nobody stated one', ({ content }) => {
  expect(recordAt(content, '2012-01-20T15:00:00Z')).toMatchObject({
    history: [{ at: '2012-01-18' }],
    releases: [{ publishedAt: '2012-01-18' }],
    updatedAt: '2012-01-18',
  });
  content.replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-19, note: A speaker.}');
  expect(recordAt(content, '2012-01-20T15:00:00Z')).toMatchObject({
    history: [{ at: '2012-01-18' }, { at: '2012-01-19' }],
    updatedAt: '2012-01-19',
  });
  content.replace(EVENT, 'at: 2012-01-19', 'at: 2012-01-19T09:30');
  expect(recordAt(content, '2012-01-20T15:00:00Z').updatedAt).toBe('2012-01-19T09:30:00-05:00');
});

test('a call that starts late has both starts, and one that has ended its end', ({ content }) => {
  content.replace(EVENT, 'kind:', 'delayedTo: 2012-01-27T08:20\nended: 2012-01-27T09:12\nkind:');
  expect(recordAt(content, '2012-01-27T14:11:59.999Z')).toMatchObject({
    phase: 'live',
    startAt: '2012-01-27T08:20:00-05:00',
    delayedFrom: '2012-01-27T08:00:00-05:00',
    endAt: '2012-01-27T09:20:00-05:00',
    endIsEstimate: true,
    replay: { opensIsEstimate: true },
  });
  expect(recordAt(content, '2012-01-27T14:12:00Z')).toMatchObject({
    phase: 'replay',
    endAt: '2012-01-27T09:12:00-05:00',
    endIsEstimate: false,
    webcast: { state: 'over', closesAt: '2012-01-27T09:12:00-05:00' },
    replay: { state: 'open', opensAt: '2012-01-27T09:12:00-05:00', opensIsEstimate: false },
    updatedAt: '2012-01-27T09:12:00-05:00',
  });
});

test('a postponed call has no phase, and its gates are over', ({ content }) => {
  content
    .replace(EVENT, 'timeZone:', 'status: postponed\ntimeZone:')
    .replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-20T09:00, note: Postponed., formerStatus: confirmed}');
  expect(recordAt(content, '2012-01-27T13:00:00Z')).toMatchObject({
    status: 'postponed',
    phase: null,
    webcast: { state: 'over' },
    replay: { state: 'over' },
    history: [
      { formerStatus: null },
      { note: 'Postponed.', formerStartAt: null, formerDays: null, formerStatus: 'confirmed' },
    ],
  });
  expect(recordAt(content, '2012-01-20T13:59:59.999Z')).toMatchObject({
    status: 'confirmed',
    phase: 'scheduled',
    webcast: { state: 'early' },
  });
});

test('a moved call has its former start, and no change from the future', ({ content }) => {
  content.replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-03-12T08:00');
  content.replace(EVENT, 'through: 2012-02-03', 'through: 2012-03-20');
  content.replace(
    EVENT,
    '    note: Announced.\n',
    '    note: Announced.\n  - at: 2012-01-20T09:00\n    note: Moved.\n    formerStart: 2012-01-27T08:00\n',
  );
  const before = recordAt(content, '2012-01-20T13:59:59.999Z');
  expect(before.startAt).toBe('2012-01-27T08:00:00-05:00');
  expect(before.history).toHaveLength(1);
  // Clocks have gone forward by then: the offset is that of each day.
  expect(recordAt(content, '2012-01-20T14:00:00Z')).toMatchObject({
    startAt: '2012-03-12T08:00:00-04:00',
    history: [
      { note: 'Announced.', formerStartAt: null },
      { at: '2012-01-20T09:00:00-05:00', note: 'Moved.', formerStartAt: '2012-01-27T08:00:00-05:00' },
    ],
  });
});

const FULL = `---
id: full
title: Full
kind: conference call
start: 2012-01-27T08:00
durationMinutes: 45
publishAt: 2012-01-18T00:00
location: New York
webcast:
  url: https://webcast.example.net/secret-target
replay:
  through: 2012-02-03
  recording: secret-target.mp3
  dialIn:
    - label: Replay
      number: "+19133121231"
      through: 2012-01-31
materials:
  - kind: slides
    title: Slides
    file: q2/slides.pdf
  - kind: 10-Q
    title: Report
    url: https://www.sec.gov/report
  - kind: release
    title: Results
    release: q2-fy2012-results-call-announcement
  - kind: transcript
    title: Transcript
    file: secret-transcript.pdf
    publishAt: 2012-01-28T09:00
speakers:
  - name: Jane
    role: Chief Executive
  - name: John
forwardLookingStatements:
  title: Risk factors
  url: https://www.sec.gov/risks
history:
  - at: 2012-01-18
    note: Announced.
---

See [the report](https://www.sec.gov/report).
`;

test('documents, numbers and people are in the record, targets of gates are not', ({ content }) => {
  content.write('events/full.mdx', FULL).write('files/q2/slides.pdf', '%PDF-1.4 11');
  content.write('files/secret-target.mp3', 'ID3').write('files/secret-transcript.pdf', '%PDF-1.4');
  const now = Date.parse('2012-01-27T14:00:00Z');
  const site = published(content.load(), now);
  const event = site.event('full');
  if (!event) throw new Error('The event is not public.');
  expect(eventsJson(site.events, site, now, SITE, defaultLanguage)).not.toContain('secret');
  expect(eventRecord(event, now, { site, siteUrl: SITE, language: defaultLanguage })).toMatchObject({
    location: 'New York',
    endIsEstimate: false,
    description: 'See the report.',
    replay: {
      url: `${SITE}/events/full/replay`,
      state: 'open',
      dialIn: [
        {
          label: 'Replay',
          number: '+19133121231',
          passcode: null,
          opensAt: '2012-01-27T08:45:00-05:00',
          closesAt: '2012-02-01T00:00:00-05:00',
        },
      ],
    },
    announcement: null,
    materials: [
      { kind: 'slides', title: 'Slides', url: `${SITE}/files/q2/slides.pdf`, bytes: 11 },
      { kind: '10-Q', title: 'Report', url: 'https://www.sec.gov/report', bytes: null },
      {
        kind: 'release',
        url: `${SITE}/releases/q2-fy2012-results-call-announcement`,
        bytes: null,
        publishedAt: '2012-01-18',
      },
    ],
    speakers: [
      { name: 'Jane', role: 'Chief Executive' },
      { name: 'John', role: null },
    ],
    forwardLookingStatements: { title: 'Risk factors', url: 'https://www.sec.gov/risks' },
  });
});

test('a replay without an end is open, and closes at null', ({ content }) => {
  content
    .silence()
    .replace(EVENT, '  through: 2012-02-03\n', '  dialIn:\n    - {label: Replay, number: "+19133121231"}\n');
  expect(recordAt(content, '2012-01-27T08:59:59.999-05:00')).toMatchObject({
    replay: { state: 'early', closesAt: null },
  });
  expect(recordAt(content, '2032-01-27T09:00:00-05:00')).toMatchObject({
    phase: 'replay',
    replay: { state: 'open', closesAt: null, dialIn: [{ closesAt: null }] },
  });
});

test('an event without webcast and replay has the same keys', ({ content }) => {
  const keys = Object.keys(recordAt(content, '2012-01-27T13:00:00Z'));
  content.replace(EVENT, 'webcast:\n  url: https://www.immunogen.com\n', '');
  content.replace(EVENT, 'replay:\n  through: 2012-02-03\n  url: https://www.immunogen.com\n', '');
  const record = recordAt(content, '2012-01-27T13:00:00Z');
  expect(Object.keys(record)).toEqual(keys);
  expect(record).toMatchObject({ webcast: null, replay: null });
});

test('two instants of one edition give the same bytes, without embargoed words', ({ content }) => {
  const bytes = (at: string) => {
    const { now, site } = siteAt(content, at);
    return eventsJson(site.events, site, now, SITE, defaultLanguage);
  };
  expect(bytes('2012-01-27T13:59:59.999Z')).toBe(bytes('2012-01-27T13:00:00Z'));
  const before = Date.parse('2012-01-18T04:59:59.999Z');
  expect(JSON.parse(eventsJson([], published(content.load(), before), before, SITE, defaultLanguage)).events).toEqual(
    [],
  );
});
