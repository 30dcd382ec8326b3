import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CallEvent } from '@/lib/content/types';
import { HOUR_MS } from '@/lib/domain/instant';
import { defaultLanguage } from '@/messages/language';
import { anyCharacters } from '@/testing/arbitrary';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { calendarFeed } from './calendar-feed';
import { eventCalendar } from './event-calendar';
import { calendarText } from './text';

/** The entry as a calendar program reads it, with a parser that is not the writer's. */
function read(changes: Partial<CallEvent> = {}, siteUrl = SITE) {
  const file = eventCalendar({ ...event, ...changes }, company, siteUrl, defaultLanguage);
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [entry, ...others] = calendar.getAllSubcomponents('vevent');
  if (!entry || others.length > 0) throw new Error('Not one event.');
  const text = (name: string) => entry.getFirstPropertyValue(name)?.toString();
  const instant = (name: string) => (entry.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();
  return { calendar, entry, text, instant, alarm: entry.getFirstSubcomponent('valarm') };
}

test('what no kind fits is called as people call it', () => {
  const { text } = read({ kind: 'event', label: 'R&D symposium' });
  expect(text('summary')).toBe('Example: Second Quarter Results (R&D symposium)');
});

test('registration is said before the webcast', () => {
  const { text } = read({ registration: { url: 'https://register.example.com/1' }, dialIn: [] });
  expect(text('description')).toMatch(/Register: https:\/\/register\.example\.com\/1\nWebcast: /);
});

test('a calendar program reads the call’s instants, words and addresses', () => {
  const { text, instant } = read();
  expect(instant('dtstart')).toBe(event.startAt);
  expect(instant('dtend')).toBe(event.endAt);
  expect(text('dtstart')).toMatch(/Z$/);
  expect(text('summary')).toBe('Example: Second Quarter Results (conference call)');
  expect(text('location')).toBe('+1 913-312-1231, passcode 5537853');
  expect(text('url')).toBe(`${SITE}/events/q2-results-call`);
  expect(text('status')).toBe('CONFIRMED');
  expect(text('description')).toBe(
    [
      'Friday, January 27, 2012, 8:00 a.m. ET',
      'Live call: +1 913-312-1231, passcode 5537853',
      `Webcast: ${SITE}/events/q2-results-call/webcast`,
      `Replay, through Friday, February 3, 2012: ${SITE}/events/q2-results-call/replay`,
      '',
      `Details and changes: ${SITE}/events/q2-results-call`,
    ].join('\n'),
  );
});

test('the file has the gates and never their targets', () => {
  const dialIn = [{ label: 'Replay', number: '+18005551234', ...(event.replay as NonNullable<typeof event.replay>) }];
  for (const status of ['confirmed', 'tentative', 'postponed', 'cancelled'] as const) {
    const replay = event.replay && { ...event.replay, dialIn };
    expect(eventCalendar({ ...event, status, replay }, company, SITE, defaultLanguage)).not.toContain('secret-target');
  }
});

test('neither the site’s address nor a change of the event changes the UID', () => {
  const history: CallEvent['history'] = [...event.history, { at: event.startAt, note: 'Moved.' }];
  expect(read().text('uid')).toBe('example-q2-2012@www.example.com');
  expect(read({}, 'https://elsewhere.example').text('uid')).toBe(read().text('uid'));
  expect(read({ history, title: 'Other', slug: 'other' }).text('uid')).toBe(read().text('uid'));
});

test('a change of the event is a later version of its entry', () => {
  const at = event.history[0].at + HOUR_MS;
  const moved = read({
    startAt: event.startAt + HOUR_MS,
    endAt: event.endAt + HOUR_MS,
    history: [...event.history, { at, note: 'Moved by an hour.', formerStartAt: event.startAt }],
  });
  expect(read().text('sequence')).toBe('0');
  expect(moved.text('sequence')).toBe('1');
  expect(read().instant('dtstamp')).toBe(event.history[0].at);
  expect(moved.instant('dtstamp')).toBe(at);
  expect(moved.instant('last-modified')).toBe(at);
  expect(moved.instant('created')).toBe(event.history[0].at);
  expect(moved.instant('dtstart')).toBe(event.startAt + HOUR_MS);
});

test('a cancelled call stays in the calendar, marked, with nothing to dial and no reminder', () => {
  const { text, alarm } = read({ status: 'cancelled' });
  expect(text('status')).toBe('CANCELLED');
  expect(text('transp')).toBe('TRANSPARENT');
  expect(text('summary')).toBe('CANCELLED: Example: Second Quarter Results (conference call)');
  expect(text('location')).toBeUndefined();
  expect(text('description')).toBe(
    `The conference call announced for Friday, January 27, 2012, 8:00 a.m. ET was cancelled.\n\nDetails and changes: ${SITE}/events/q2-results-call`,
  );
  expect(alarm).toBeNull();
});

test('a postponed call is CANCELLED, and its title says postponed', () => {
  const { text, alarm } = read({ status: 'postponed' });
  expect(text('status')).toBe('CANCELLED');
  expect(text('summary')).toMatch(/^POSTPONED: Example: /);
  expect(text('description')).toContain('was postponed. Its new time is not known yet.');
  expect(alarm).toBeNull();
});

test('a tentative call is tentative and says so', () => {
  const { text } = read({ status: 'tentative' });
  expect(text('status')).toBe('TENTATIVE');
  expect(text('description')).toMatch(/^Friday, January 27, 2012, 8:00 a\.m\. ET \(to be confirmed\)\n/);
});

test('a reminder comes a quarter of an hour before the start', () => {
  const { alarm } = read({ title: 'Results; outlook, and more' });
  expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT15M');
  expect(alarm?.getFirstPropertyValue('description')).toBe('Example: Results; outlook, and more (conference call)');
});

test('the location is where people meet, else the number, else the page', () => {
  const meeting = read({ location: 'Harvard Club, New York' });
  expect(meeting.text('location')).toBe('Harvard Club, New York');
  expect(meeting.text('description')).toContain('8:00 a.m. ET\nHarvard Club, New York\nLive call: ');
  expect(read({ dialIn: [] }).text('location')).toBe(`${SITE}/events/q2-results-call`);
  expect(read({ dialIn: [{ label: 'Live', number: '+6561234567' }] }).text('location')).toBe('+65 6123 4567');
});

test('an unstated length is called an estimate', () => {
  expect(read().text('description')).not.toContain('estimate');
  expect(read({ endIsEstimate: true }).text('description')).toContain(
    'The length of the conference call is an estimate.',
  );
});

test('replay numbers have their own last day', () => {
  const replay = event.replay && {
    ...event.replay,
    dialIn: [
      {
        label: 'Replay by phone',
        number: '+18005551234',
        passcode: '77',
        opensAt: event.endAt,
        closesAt: Date.parse('2012-02-02T05:00:00Z'),
        opensWithEnd: true,
      },
    ],
  };
  expect(read({ replay }).text('description')).toContain(
    'Replay by phone, through Wednesday, February 1, 2012: +1 800-555-1234, passcode 77\n',
  );
});

test('a replay without an end is offered without one', () => {
  const number = { label: 'Replay by phone', number: '+18005551234', opensAt: event.endAt, opensWithEnd: true };
  const replay = event.replay && { ...event.replay, closesAt: undefined, dialIn: [number] };
  expect(read({ replay }).text('description')).toContain(
    `Replay: ${SITE}/events/q2-results-call/replay\nReplay by phone: +1 800-555-1234\n`,
  );
});

test('releases since the announcement are in the text, newest first, and change its stamp', () => {
  const release = (slug: string, publishAt: number) => ({
    slug,
    title: `The release ${slug}`,
    publishAt,
    publication: { kind: 'instant' as const, at: publishAt },
  });
  const releases = [4, 3, 2, 1].map((day) => release(`r${day}`, event.publishAt + day * 24 * HOUR_MS));
  const entry = read({ announcement: 'r1', releases });
  expect(entry.text('description')).toContain(
    `The release r4: ${SITE}/releases/r4\nThe release r3: ${SITE}/releases/r3\nThe release r2: ${SITE}/releases/r2\n`,
  );
  expect(entry.text('description')).not.toContain('r1');
  expect(entry.instant('last-modified')).toBe(event.publishAt + 4 * 24 * HOUR_MS);
  // Neither time nor place has changed.
  expect(entry.text('sequence')).toBe('0');
});

test('a late start is in the entry, with another sequence at each delay', () => {
  const delayed = (minutes: number) => read({ startAt: event.startAt + minutes * 60_000, delayedFrom: event.startAt });
  expect(delayed(20).instant('dtstart')).toBe(event.startAt + 20 * 60_000);
  expect(delayed(20).text('description')).toMatch(/8:20 a\.m\. ET\nDelayed: it was planned for 8:00 a\.m\. ET\n/);
  expect([delayed(20), delayed(40)].map(({ text }) => Number(text('sequence')))).toEqual([20, 40]);
  expect(delayed(20).instant('last-modified')).toBe(Date.parse('2012-01-27T05:00:00Z'));
});

test('eight numbers are listed; for more, the entry points to the page', () => {
  const dialIn = Array.from({ length: 9 }, (_, index) => ({ label: `Line ${index + 1}`, number: '+19133121231' }));
  const described = read({ dialIn }).text('description');
  expect(described).toContain('Line 8: ');
  expect(described).not.toContain('Line 9: ');
  expect(described).toContain('More numbers are on the page of the event.');
  expect(read({ dialIn: dialIn.slice(0, 8) }).text('description')).not.toContain('More numbers');
});

test('the file has no ORGANIZER and no METHOD', () => {
  const { calendar, entry } = read();
  expect(calendar.getFirstProperty('method')).toBeNull();
  for (const name of ['organizer', 'attendee', 'geo']) expect(entry.getFirstProperty(name)).toBeNull();
});

const properties = ({ calendar }: ReturnType<typeof read>) =>
  JSON.stringify(calendar.toJSON(), (_, value) => (Array.isArray(value) && value.length === 4 ? value[0] : value));

test('no text can break out of its property', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom('\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\\', '\\n', ';', ',', ':'),
        fc.constantFrom(
          '"',
          ' ',
          '\t',
          'é',
          'e\u0301',
          '会',
          '📞',
          'END:VEVENT',
          'ATTENDEE:mailto:a@example.com',
          '\\;',
        ),
        anyCharacters(20),
      ),
      { maxLength: 40, size: 'max' },
    )
    .map((parts) => `a${parts.join('')}z`);
  const shape = properties(read({ location: 'x' }));
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, location, label) => {
      const changes = { title, location, dialIn: [{ label, number: '+19133121231' }] };
      const file = eventCalendar({ ...event, ...changes }, company, SITE, defaultLanguage);
      const parsed = read(changes);
      const summary = `Example: ${calendarText(title)} (conference call)`;
      expect({
        controlCharacters: /[\0\v\f\x85\u2028\u2029]|\r(?!\n)|(?<!\r)\n/.exec(file)?.[0],
        end: file.slice(-15),
        longLines: file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
        properties: properties(parsed),
        summary: parsed.text('summary'),
        location: parsed.text('location'),
        alarm: parsed.alarm?.getFirstPropertyValue('description'),
      }).toEqual({
        controlCharacters: undefined,
        end: 'END:VCALENDAR\r\n',
        longLines: [],
        properties: shape,
        summary,
        location: calendarText(location),
        alarm: summary,
      });
      expect(parsed.text('description')).toContain(`\n${calendarText(label)}: +1 913-312-1231\n`);
    }),
  );
});

test('a venue whose place on the map is known is in the entry, unless the event is called off', () => {
  const venue = { name: 'Guildhall', address: [], city: 'London', latitude: 51.5155, longitude: -0.092 };
  const text = (status: CallEvent['status']) =>
    calendarFeed([{ ...event, venue, status }], company, SITE, defaultLanguage);
  expect(text('confirmed')).toContain('GEO:51.5155;-0.092\r\n');
  expect(text('cancelled')).not.toContain('GEO');
});
