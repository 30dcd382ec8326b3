import ICAL from 'ical.js';
import type { CallEvent } from '@/lib/content/types';
import { DAY_MS } from '@/lib/domain/instant';
import { defaultLanguage } from '@/messages/language';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { calendarFeed, feedChangedAt } from './calendar-feed';

const another = (name: string, changes: Partial<CallEvent> = {}): CallEvent => ({
  ...event,
  slug: name,
  id: `example-${name}`,
  ...changes,
});
const EVENTS = [
  another('next', { startAt: event.startAt + 90 * DAY_MS, endAt: event.endAt + 90 * DAY_MS }),
  another('cancelled', { status: 'cancelled' }),
  another('postponed', { status: 'postponed' }),
  event,
];

const parse = (file: string) => new ICAL.Component(ICAL.parse(file));
const feed = (events: CallEvent[] = EVENTS) => parse(calendarFeed(events, company, SITE, defaultLanguage));
const text = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)?.toString();

test('the feed has all events, past and cancelled ones too', () => {
  const entries = feed().getAllSubcomponents('vevent');
  expect(entries.map((entry) => [text(entry, 'uid'), text(entry, 'status'), text(entry, 'dtstart')])).toEqual([
    ['example-next@www.example.com', 'CONFIRMED', '2012-04-26T13:00:00Z'],
    ['example-cancelled@www.example.com', 'CANCELLED', '2012-01-27T13:00:00Z'],
    ['example-postponed@www.example.com', 'CANCELLED', '2012-01-27T13:00:00Z'],
    ['example-q2-2012@www.example.com', 'CONFIRMED', '2012-01-27T13:00:00Z'],
  ]);
  expect(text(entries[1] as ICAL.Component, 'summary')).toMatch(/^CANCELLED: /);
  expect(text(entries[2] as ICAL.Component, 'summary')).toMatch(/^POSTPONED: /);
});

test('the feed has no alarms and is no invitation', () => {
  const file = calendarFeed(EVENTS, company, SITE, defaultLanguage);
  expect(file).not.toMatch(/VALARM|METHOD|ORGANIZER|secret-target/);
});

test('the feed has a name, a source and a refresh interval', () => {
  const calendar = feed();
  expect(
    calendar.getAllProperties().map((property) => [property.name, property.type, String(property.getFirstValue())]),
  ).toEqual([
    ['version', 'text', '2.0'],
    ['calscale', 'text', 'GREGORIAN'],
    ['prodid', 'text', '-//Investor Newsroom//Events//EN'],
    ['name', 'unknown', 'Example investor events'],
    ['last-modified', 'date-time', '2012-01-18T12:00:00Z'],
    ['url', 'uri', `${SITE}/events`],
    ['source', 'uri', `${SITE}/calendar.ics`],
    ['refresh-interval', 'duration', 'PT1H'],
    ['x-wr-calname', 'unknown', 'Example investor events'],
    ['x-published-ttl', 'unknown', 'PT1H'],
  ]);
});

test('the company’s name may contain anything', () => {
  const named = parse(
    calendarFeed(EVENTS, { ...company, name: 'A, B; C\\D\r\nMETHOD:REQUEST' }, SITE, defaultLanguage),
  );
  // The parser does not know these two and gives them as they are written.
  for (const name of ['name', 'x-wr-calname'])
    expect(text(named, name)).toBe('A\\, B\\; C\\\\D\\nMETHOD:REQUEST investor events');
  expect(named.getFirstProperty('method')).toBeNull();
});

test('before the first announcement the feed is a valid calendar without events', () => {
  const empty = feed([]);
  expect(empty.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  expect(text(empty, 'name')).toBe('Example investor events');
  expect(empty.getFirstProperty('last-modified')).toBeNull();
});

test('lines are folded and end with CR LF, as in RFC 5545', () => {
  const file = calendarFeed(EVENTS, { ...company, name: 'é'.repeat(200) }, SITE, defaultLanguage);
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
  expect(file).toMatch(/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/);
});

test('the same events give the same bytes a day later', () => {
  const first = calendarFeed(EVENTS, company, SITE, defaultLanguage);
  const { now } = Date;
  Date.now = () => now() + DAY_MS;
  try {
    expect(calendarFeed(EVENTS, company, SITE, defaultLanguage)).toBe(first);
  } finally {
    Date.now = now;
  }
});

test('the feed changed when an event was last published or changed', () => {
  const published = event.publishAt;
  expect(feedChangedAt([])).toBeUndefined();
  expect(feedChangedAt([event])).toBe(event.history[0].at);
  const late = another('late', { publishAt: published + 5 * DAY_MS });
  expect(feedChangedAt([event, late])).toBe(published + 5 * DAY_MS);
  const moved = another('moved', { history: [...event.history, { at: published + 6 * DAY_MS, note: 'Moved.' }] });
  expect(feedChangedAt([event, moved, late])).toBe(published + 6 * DAY_MS);
});
