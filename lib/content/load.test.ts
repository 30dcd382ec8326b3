import { COMPANY, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const NAMES = { release: 'q2-fy2012-results-call-announcement', event: 'q2-fy2012-results-call' };

test('the shipped release is of January 18, 2012, without a time', ({ content }) => {
  const release = content.load().releases.get(NAMES.release);
  expect(release?.title).toBe(
    'ImmunoGen, Inc. Announces Conference Call to Discuss its Second Quarter Fiscal Year 2012 Financial Results',
  );
  expect(release?.publication).toEqual({ kind: 'day', date: '2012-01-18' });
  expect(release?.publishAt).toBe(Date.parse('2012-01-18T05:00:00Z'));
  expect(release?.contacts.map(({ name }) => name)).toEqual(['Carol Hausner', 'Barbara Yates']);
  expect(release?.events).toEqual([NAMES.event]);
  expect(release?.draft).toBe(false);
  expect(release?.body.trim()).toMatch(/^WALTHAM, Mass\.--\(BUSINESS WIRE\)--Jan\. 18, 2012--/);
});

test('the shipped call is at 8:00 a.m. ET on January 27, 2012, its replay open through February 3', ({ content }) => {
  const event = content.load().events.get(NAMES.event);
  expect(event).toMatchObject({
    title: 'Second Quarter Fiscal Year 2012 Financial Results',
    timeZone: 'America/New_York',
    publishAt: Date.parse('2012-01-18T05:00:00Z'),
    doorsAt: Date.parse('2012-01-27T12:45:00Z'),
    startAt: Date.parse('2012-01-27T13:00:00Z'),
    endAt: Date.parse('2012-01-27T14:00:00Z'),
    endIsEstimate: true,
    dialIn: [{ label: 'Live call', number: '+19133121231', passcode: '5537853' }],
    replay: {
      opensAt: Date.parse('2012-01-27T14:00:00Z'),
      closesAt: Date.parse('2012-02-04T05:00:00Z'),
    },
  });
});

test('every field of an event is read', ({ content }) => {
  content
    .write('files/2012/slides.pdf', '%PDF-1.4')
    .replace(EVENT, 'webcast:\n', 'durationMinutes: 90\nwebcast:\n  opensMinutesBefore: 30\n')
    .replace(EVENT, '  through: 2012-02-03\n', '  opens: 2012-01-27T12:00\n  until: 2012-02-03T23:59\n')
    .replace(EVENT, 'history:\n', 'materials:\n  - {kind: slides, title: Slides, file: 2012/slides.pdf}\nhistory:\n');
  const event = content.load().events.get(NAMES.event);
  expect(event).toMatchObject({
    doorsAt: Date.parse('2012-01-27T12:30:00Z'),
    endAt: Date.parse('2012-01-27T14:30:00Z'),
    endIsEstimate: false,
    replay: { opensAt: Date.parse('2012-01-27T17:00:00Z'), closesAt: Date.parse('2012-02-04T04:59:00Z') },
    materials: [
      { file: { path: '2012/slides.pdf', size: 8 }, publishAt: Date.parse('2012-01-18T05:00:00Z'), draft: false },
    ],
  });
});

test('a replay without an end opens with the end of the call and never closes', ({ content }) => {
  const dialIn = '  dialIn:\n    - {label: Replay, number: "+19133121231"}\n';
  content.silence().replace(EVENT, '  through: 2012-02-03\n', dialIn);
  const event = content.load().events.get(NAMES.event);
  expect(event?.replay).toMatchObject({ opensAt: event?.endAt, closesAt: undefined });
  expect(event?.replay?.dialIn).toMatchObject([{ opensAt: event?.endAt, closesAt: undefined }]);
  // Its age alone makes it historical.
  expect(event?.historicalAt).toBe(Date.parse('2013-01-27T05:00:00Z'));
});

test('a replay number may have its own last day', ({ content }) => {
  const dialIn = '  dialIn:\n    - {label: Replay, number: "+19133121231", through: 2012-01-30}\n';
  content.replace(EVENT, '  through: 2012-02-03\n', `  through: 2012-02-03\n${dialIn}`);
  expect(content.load().events.get(NAMES.event)?.replay?.dialIn).toEqual([
    {
      label: 'Replay',
      number: '+19133121231',
      passcode: undefined,
      opensAt: Date.parse('2012-01-27T14:00:00Z'),
      closesAt: Date.parse('2012-01-31T05:00:00Z'),
      opensWithEnd: true,
    },
  ]);
});

test("a wall time is read in the event's own zone, a release's in the company's", ({ content }) => {
  content
    .silence()
    .replace(EVENT, 'timeZone: America/New_York', 'timeZone: Europe/London')
    .replace(RELEASE, 'publishedOn: 2012-01-18', 'publishAt: 2012-01-18T07:00');
  const { events, releases } = content.load();
  expect(events.get(NAMES.event)?.startAt).toBe(Date.parse('2012-01-27T08:00:00Z'));
  expect(events.get(NAMES.event)?.replay?.closesAt).toBe(Date.parse('2012-02-04T00:00:00Z'));
  const at = Date.parse('2012-01-18T12:00:00Z');
  expect(releases.get(NAMES.release)).toMatchObject({ publishAt: at, publication: { kind: 'instant', at } });
});

test('an event without a zone is in the zone of the company', ({ content }) => {
  content
    .silence()
    .replace(EVENT, 'timeZone: America/New_York\n', '')
    .replace(COMPANY, 'America/New_York', 'Europe/London');
  expect(content.load().events.get(NAMES.event)?.startAt).toBe(Date.parse('2012-01-27T08:00:00Z'));
});

test('an event is published at its publishAt, otherwise with its announcement', ({ content }) => {
  content.replace(EVENT, 'kind: conference call', 'kind: conference call\npublishAt: 2012-01-10T09:00');
  expect(content.load().events.get(NAMES.event)?.publishAt).toBe(Date.parse('2012-01-10T14:00:00Z'));
});

test('the call of a draft announcement is a draft too', ({ content }) => {
  content.replace(RELEASE, 'publishedOn', 'draft: true\npublishedOn');
  expect(content.load().events.get(NAMES.event)?.draft).toBe(true);
});

test('numbers keep their zeros, and text that looks like a value stays text', ({ content }) => {
  content
    .silence()
    .replace(EVENT, 'passcode: "5537853"', 'passcode: 0037')
    .replace(COMPANY, 'name: ImmunoGen\n', 'name: no\n');
  const { events, company } = content.load();
  expect(events.get(NAMES.event)?.dialIn[0]?.passcode).toBe('0037');
  expect(company.name).toBe('no');
});

test('files may have a byte order mark and Windows line ends', ({ content }) => {
  content.write(EVENT, `\uFEFF${content.read(EVENT).replaceAll('\n', '\r\n')}`);
  expect(content.load().events.get(NAMES.event)?.startAt).toBe(Date.parse('2012-01-27T13:00:00Z'));
});

test("hidden files and editors' temporary files are not content", ({ content }) => {
  for (const name of ['.DS_Store', `${NAMES.release}.mdx~`, '#draft.mdx#', '.call.mdx.swp', 'call.tmp']) {
    content.write(`releases/${name}`, 'anything');
  }
  expect([...content.load().releases.keys()]).toEqual([NAMES.release]);
});
