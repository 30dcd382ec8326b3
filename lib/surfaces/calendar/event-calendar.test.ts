import { resolve } from 'node:path';
import { loadContent } from '@/lib/content/load';
import { defaultLanguage } from '@/messages/language';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { eventCalendar } from './event-calendar';

test('the shipped call is this file, byte for byte', () => {
  const content = loadContent(resolve('content'), Date.parse('2012-01-20T15:00:00Z')).content;
  const shipped = content.events.get('q2-fy2012-results-call');
  if (!shipped) throw new Error('The shipped call is gone from content/events.');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'PRODID:-//Investor Newsroom//Events//EN',
    'BEGIN:VEVENT',
    'UID:immunogen-q2-fy2012-results-call@www.immunogen.com',
    'SUMMARY:ImmunoGen: Second Quarter Fiscal Year 2012 Financial Results (confe',
    ' rence call)',
    'DTSTAMP:20120118T050000Z',
    'DTSTART:20120127T130000Z',
    'DTEND:20120127T140000Z',
    'SEQUENCE:0',
    'DESCRIPTION:Friday\\, January 27\\, 2012\\, 8:00 a.m. ET\\nLive call: +1 913-31',
    ' 2-1231\\, passcode 5537853\\nWebcast: https://investors.example.com/events/q',
    ' 2-fy2012-results-call/webcast\\nReplay\\, through Friday\\, February 3\\, 2012',
    ' : https://investors.example.com/events/q2-fy2012-results-call/replay\\nThe ',
    ' length of the conference call is an estimate.\\n\\nDetails and changes: http',
    ' s://investors.example.com/events/q2-fy2012-results-call',
    'URL:https://investors.example.com/events/q2-fy2012-results-call',
    'LOCATION:+1 913-312-1231\\, passcode 5537853',
    'STATUS:CONFIRMED',
    'CREATED:20120118T050000Z',
    'LAST-MODIFIED:20120118T050000Z',
    'CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL="Live call, passcode 5537853":tel:',
    ' +19133121231',
    'CONFERENCE;VALUE=URI;FEATURE=AUDIO;LABEL="Webcast":https://investors.exampl',
    ' e.com/events/q2-fy2012-results-call/webcast',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:ImmunoGen: Second Quarter Fiscal Year 2012 Financial Results (c',
    ' onference call)',
    'TRIGGER:-PT15M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  expect(eventCalendar(shipped, content.company, SITE, defaultLanguage)).toBe(lines.join('\r\n'));
});

test('the same event gives the same bytes a second later', () => {
  const first = eventCalendar(event, company, SITE, defaultLanguage);
  const { now } = Date;
  Date.now = () => now() + 1000;
  try {
    expect(eventCalendar(event, company, SITE, defaultLanguage)).toBe(first);
  } finally {
    Date.now = now;
  }
});

test('an event that no calendar can express fails with its name and the reason', () => {
  expect(() => eventCalendar(event, company, 'nowhere', defaultLanguage)).toThrow(/q2-results-call: url must match/);
});
