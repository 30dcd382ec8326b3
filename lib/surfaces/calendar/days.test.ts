import ICAL from 'ical.js';
import type { CallEvent } from '@/lib/content/types';
import { defaultLanguage } from '@/messages/language';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { addLinks } from './add-links';
import { calendarFeed } from './calendar-feed';
import { withdrawnEntry } from './withdrawn-entry';

// Entries without hours, as another program reads them.

const DAYS = { first: '2012-01-27', last: '2012-01-28', isOneOf: false, hasStart: false };
const twoDays: CallEvent = { ...event, days: DAYS };
const day: CallEvent = { ...event, days: { ...DAYS, last: DAYS.first } };

function entryOf(call: CallEvent): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(calendarFeed([call], company, SITE, defaultLanguage)));
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent') as ICAL.Component);
}

test('an event without hours is an entry of its days, in any zone', () => {
  const entry = entryOf(twoDays);
  expect(entry.startDate.isDate).toBe(true);
  expect([entry.startDate, entry.endDate].map(String)).toEqual(['2012-01-27', '2012-01-29']);
  expect(entry.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
});

test('an entry that gets its hour stays the same entry, changed', () => {
  const [announced] = event.history;
  const told = { at: announced.at + 1000, note: 'The time.', formerStartAt: event.startAt, formerDays: day.days };
  const [before, after] = [entryOf(day), entryOf({ ...event, history: [announced, told] })];
  expect(after.uid).toBe(before.uid);
  expect([before.sequence, after.sequence]).toEqual([0, 1]);
  expect([before.startDate, after.startDate].map(String)).toEqual(['2012-01-27', '2012-01-27T13:00:00Z']);
});

test('what is not announced yet stands in the entry, and no hour', () => {
  const { description } = entryOf(day);
  expect(description).toContain('Friday, January 27, 2012. Time to be announced.');
  expect(description).not.toMatch(/\d:\d\d/);
  const range = entryOf({ ...twoDays, days: { ...DAYS, isOneOf: true } });
  expect(range.description).toContain('January 28, 2012. Day to be announced.');
});

test('a moment is an entry without an end', () => {
  const entry = entryOf({ ...event, kind: 'results publication', endAt: event.startAt, overAt: event.startAt });
  expect(entry.component.getFirstProperty('dtend')).toBeNull();
});

test('links to web calendars name days', () => {
  const links = addLinks(twoDays, company, SITE, event.startAt - 1, defaultLanguage).map(({ href }) => href);
  expect(links.find((href) => href.includes('google'))).toContain('dates=20120127%2F20120129');
  for (const outlook of links.filter((href) => href.includes('outlook'))) {
    expect(outlook).toContain('startdt=2012-01-27&enddt=2012-01-29&allday=true');
  }
});

test('an event that is withdrawn is cancelled on the days that calendars have', () => {
  const { slug, id, startAt, endAt, days } = twoDays;
  const entry = withdrawnEntry({ slug, id, startAt, endAt, days, revision: 1, at: startAt }, company, defaultLanguage);
  expect(entry).toMatchObject({ start: [2012, 1, 27], end: [2012, 1, 29] });
});
