import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { CallEvent } from '@/lib/content/types';
import { HOUR_MS } from '@/lib/domain/instant';
import { defaultLanguage } from '@/messages/language';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { calendarFeed } from './calendar-feed';
import { eventCalendar } from './event-calendar';

// The files as programs of others read them. A call is announced, moved by a day and a half, and cancelled.

const TITLE = 'Example: Résultats; “Q2”, and more (conference call)';
const announced = { ...event, title: 'Résultats; “Q2”, and more' };
const [announcement] = announced.history;
const moved: CallEvent = {
  ...announced,
  startAt: event.startAt + 36 * HOUR_MS,
  endAt: event.endAt + 36 * HOUR_MS,
  history: [announcement, { at: announcement.at + HOUR_MS, note: 'Moved.', formerStartAt: event.startAt }],
};
const cancelled: CallEvent = {
  ...moved,
  status: 'cancelled',
  history: [announcement, ...moved.history.slice(1), { at: announcement.at + 2 * HOUR_MS, note: 'Cancelled.' }],
};
const other: CallEvent = { ...event, id: 'example-q1-2012', slug: 'q1-results-call' };

const feed = (call: CallEvent) => calendarFeed([call, other], company, SITE, defaultLanguage);
const UID = 'example-q2-2012@www.example.com';

interface Entry {
  sequence: number;
  stamp: number;
  modified: number;
  start: number;
  status: string;
}

/** The entry of the call, as ical.js reads it. */
function entryOf(file: string): Entry {
  const entry = new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .find((each) => each.getFirstPropertyValue('uid') === UID);
  const value = (name: string) => entry?.getFirstPropertyValue(name);
  const instant = (name: string) => (value(name) as ICAL.Time).toJSDate().getTime();
  return {
    sequence: Number(value('sequence')),
    stamp: instant('dtstamp'),
    modified: instant('last-modified'),
    start: instant('dtstart'),
    status: String(value('status')),
  };
}

test('a calendar program accepts a move and a cancellation', () => {
  for (const [before, after] of [
    [announced, moved],
    [moved, cancelled],
  ] as const) {
    const [held, offered] = [entryOf(feed(before)), entryOf(feed(after))];
    // RFC 5546, section 2.1.5: the higher SEQUENCE wins. Evolution asks for the later times as well.
    expect(offered.sequence).toBeGreaterThan(held.sequence);
    expect(offered.stamp).toBeGreaterThan(held.stamp);
    expect(offered.modified).toBeGreaterThan(held.modified);
    expect(offered.start).toBe(after.startAt);
  }
  expect(entryOf(feed(cancelled)).status).toBe('CANCELLED');
});

test('a program that imported the file accepts a change from the subscription', () => {
  expect(entryOf(eventCalendar(announced, company, SITE, defaultLanguage))).toEqual(entryOf(feed(announced)));
  expect(entryOf(feed(moved)).sequence).toBeGreaterThan(
    entryOf(eventCalendar(announced, company, SITE, defaultLanguage)).sequence,
  );
});

test('node-ical reads the same call from the file and from the subscription', () => {
  for (const file of [eventCalendar(announced, company, SITE, defaultLanguage), feed(announced)]) {
    const entry = nodeIcal.sync.parseICS(file)[UID];
    expect(entry).toMatchObject({
      type: 'VEVENT',
      summary: TITLE,
      location: '+1 913-312-1231, passcode 5537853',
      url: `${SITE}/events/q2-results-call`,
      status: 'CONFIRMED',
    });
    expect(entry).toHaveProperty('start', expect.objectContaining({ tz: 'Etc/UTC' }));
    const times = entry as unknown as { start: Date; end: Date; dtstamp: Date };
    expect([+times.start, +times.end, +times.dtstamp]).toEqual([event.startAt, event.endAt, announcement.at]);
  }
});

test('node-ical reads a calendar without events', () => {
  const types = Object.values(nodeIcal.sync.parseICS(calendarFeed([], company, SITE, defaultLanguage))).map(
    (each) => each?.type,
  );
  expect(types).toContain('VTIMEZONE');
  expect(types).not.toContain('VEVENT');
});

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

test('khal moves the call and keeps one entry', () => {
  test.skip(!has('khal', '--version'), 'khal is not installed');
  const directory = test.info().outputPath('calendar');
  mkdirSync(directory, { recursive: true });
  const settings = join(directory, 'config');
  writeFileSync(
    settings,
    `[calendars]\n[[calls]]\npath = ${directory}/calls\n[sqlite]\npath = ${directory}/khal.db\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n` +
      'timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n',
  );
  const khal = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('khal', ['-c', settings, ...args], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return stdout.trim().split('\n');
  };
  mkdirSync(join(directory, 'calls'));
  const starts = (call: CallEvent) => {
    writeFileSync(join(directory, 'feed.ics'), feed(call));
    khal('import', '--batch', '-a', 'calls', join(directory, 'feed.ics'));
    const lines = khal('list', '--notstarted', '--day-format', '', '--format', '{start} {title}', '2012-01-27', '5d');
    return lines.filter((line) => line.endsWith(TITLE));
  };
  expect(starts(announced)).toEqual([`2012-01-27 13:00 ${TITLE}`]);
  expect(starts(moved)).toEqual([`2012-01-29 01:00 ${TITLE}`]);
});

test('icalendar for Python reads the calendar, with and without events', () => {
  test.skip(!has('python3', '-c', 'import icalendar'), 'icalendar for Python is not installed');
  const script =
    'import icalendar, sys; c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n' +
    'for e in c.walk("VEVENT"): print(e["UID"], e["DTSTART"].dt.isoformat(), e["SEQUENCE"], e.errors)';
  const read = (input: string) => {
    const { stdout, stderr, status } = spawnSync('python3', ['-c', script], { input, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    return stdout;
  };
  expect(read(feed(moved))).toBe(
    `${UID} 2012-01-29T01:00:00+00:00 1 []\nexample-q1-2012@www.example.com 2012-01-27T13:00:00+00:00 0 []\n`,
  );
  expect(read(calendarFeed([], company, SITE, defaultLanguage))).toBe('');
});
