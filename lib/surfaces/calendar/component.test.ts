import ICAL from 'ical.js';
import type { CallEvent } from '@/lib/content/types';
import { defaultLanguage, languagesOf } from '@/messages/language';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { eventCalendar } from './event-calendar';

/** How to join an event, as a calendar program reads it. */
function conferences(changes: Partial<CallEvent> = {}) {
  const file = eventCalendar({ ...event, ...changes }, company, SITE, defaultLanguage);
  const [entry] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  return (entry?.getAllProperties('conference') ?? []).map((property) => ({
    feature: property.getParameter('feature'),
    label: property.getParameter('label'),
    type: property.type,
    address: property.getFirstValue(),
  }));
}

test('CONFERENCE has the number with its passcode, and the webcast’s gate', () => {
  expect(conferences()).toEqual([
    { feature: 'PHONE', label: 'Live call, passcode 5537853', type: 'uri', address: 'tel:+19133121231' },
    { feature: 'AUDIO', label: 'Webcast', type: 'uri', address: `${SITE}/events/q2-results-call/webcast` },
  ]);
});

test('a cancelled event and a meeting in person have no CONFERENCE', () => {
  expect(conferences({ status: 'cancelled' })).toEqual([]);
  expect(conferences({ status: 'postponed' })).toEqual([]);
  expect(conferences({ dialIn: [], webcast: undefined })).toEqual([]);
});

test('a label may contain separators of parameters', () => {
  const [first] = conferences({ dialIn: [{ label: 'Live: "A";^B,\nC', number: '+19133121231' }] });
  expect(first).toMatchObject({ label: 'Live: "A";^B,\nC', address: 'tel:+19133121231' });
});

test('CONFERENCE lists as many numbers as the description', () => {
  const dialIn = Array.from({ length: 9 }, (_, index) => ({ label: `Line ${index + 1}`, number: '+19133121231' }));
  expect(conferences({ dialIn }).filter(({ feature }) => feature === 'PHONE')).toHaveLength(8);
});

test('properties come before the alarm, even if a text looks like an alarm', () => {
  const lines = eventCalendar(
    { ...event, location: 'BEGIN:VALARM\nEND:VEVENT\n' },
    company,
    SITE,
    defaultLanguage,
  ).split('\r\n');
  const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
  expect(at('CONFERENCE')).toBeGreaterThan(at('LOCATION'));
  expect(at('CONFERENCE')).toBeLessThan(at('BEGIN:VALARM'));
  expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
});

test('texts say their language where it is not English, and the UID is the same in every one', () => {
  const [english, japanese] = languagesOf(['en', 'ja']).map((language) =>
    eventCalendar(event, company, SITE, language).replace(/\r\n /g, ''),
  );
  expect(japanese).toMatch(/^SUMMARY;LANGUAGE=ja:/m);
  expect(japanese).toMatch(/^DESCRIPTION;LANGUAGE=ja:/m);
  expect(english).not.toContain('LANGUAGE=');
  const uid = (file: string | undefined) => /^UID:.*$/m.exec(file ?? '')?.[0];
  expect(uid(japanese)).toBe(uid(english));
});
