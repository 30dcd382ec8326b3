import { spawnSync } from 'node:child_process';
import { loadContent } from '@/lib/content/load';
import { published } from '@/lib/content/published';
import { eventCalendar } from '@/lib/surfaces/calendar/event-calendar';
import { eventJson } from '@/lib/surfaces/events-json/events-json';
import { currentDocument } from '@/lib/surfaces/feeds/document';
import { rssFeed } from '@/lib/surfaces/feeds/rss';
import { defaultLanguage } from '@/messages/language';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const CALL = 'q3-fy2012-results-call';
const HEAD = (day: string) => `WALTHAM, Mass.--(BUSINESS WIRE)--${day}-- ImmunoGen, Inc. (Nasdaq: IMGN)`;
const TAIL = `

About ImmunoGen, Inc.

ImmunoGen, Inc. develops targeted anticancer therapeutics.`;

const ANNOUNCED = `ImmunoGen, Inc. to Host Third Quarter Fiscal Year 2012 Conference Call

${HEAD('April 18, 2012')} will host a conference call at 8:00 a.m. ET on Friday, April 27, 2012, to discuss its results for the quarter ended March 31, 2012 – the third quarter of its 2012 fiscal year.

To access the live call by phone, dial 913-312-1231; the passcode is 5537853. The call may also be accessed through the Investor Information section of the website, www.immunogen.com. A replay of the call will be available there through May 4, 2012.${TAIL}`;

const MOVED = `ImmunoGen, Inc. Reschedules Third Quarter Fiscal Year 2012 Conference Call

${HEAD('April 23, 2012')} has moved its conference call on the third quarter of its 2012 fiscal year, previously scheduled for 8:00 a.m. ET on Friday, April 27, 2012. The call will now be held at 8:30 a.m. ET on Monday, April 30, 2012. A replay will be available at www.immunogen.com through May 7, 2012.${TAIL}`;

const RESULTS = `ImmunoGen, Inc. Reports Third Quarter Fiscal Year 2012 Financial Results

${HEAD('April 30, 2012')} today reported its results for the quarter ended March 31, 2012 – the third quarter of its 2012 fiscal year. Revenues were $4.5 million.

ImmunoGen will hold a conference call today at 8:30 a.m. ET. To access the live call by phone, dial 913-312-1231; the passcode is 5537853.${TAIL}`;

const CORRECTED = `CORRECTING and REPLACING ImmunoGen, Inc. Third Quarter Fiscal Year 2012 Conference Call

${HEAD('April 30, 2012')} corrects the passcode of its conference call on the third quarter of its 2012 fiscal year, which is today at 8:30 a.m. ET. To access the live call by phone, dial 913-312-1231; the passcode is 5537584.${TAIL}`;

const CANCELLED = `ImmunoGen, Inc. Cancels Third Quarter Fiscal Year 2012 Conference Call

${HEAD('April 30, 2012')} has cancelled its conference call on the third quarter of its 2012 fiscal year, which was scheduled for 8:30 a.m. ET today.${TAIL}`;

/** Runs a command of the project at an instant. */
function run(content: ContentCopy, at: string, command: 'import' | 'check', args: string[] = [], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/run.mjs', `tools/commands/${command}.ts`, ...args],
    {
      input,
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: content.directory,
        CLOCK_OFFSET_MS: String(Date.parse(at) - Date.now()),
      },
    },
  );
  return { status, said: stdout + stderr };
}

const siteAt = (content: ContentCopy, at: string) =>
  published(loadContent(content.directory, Date.parse(at)).content, Date.parse(at));
const URL = 'https://investors.example.com';

test('a call that is announced, moved, reported, corrected and cancelled stays one event', { tag: '@slow' }, ({
  content,
}) => {
  test.setTimeout(300_000);
  content.remove(RELEASE).remove(EVENT);
  const imports = (at: string, text: string, ...args: string[]) =>
    run(content, at, 'import', ['-', '--at', at.slice(0, 16), ...args], text);
  const clean = () => expect(loadContent(content.directory)).toMatchObject({ warnings: [], heldBack: [] });

  expect(imports('2012-04-18T07:00-04:00', ANNOUNCED)).toMatchObject({ status: 0 });
  clean();
  const announced = siteAt(content, '2012-04-18T07:00-04:00').event(CALL);
  expect(announced).toMatchObject({ startAt: Date.parse('2012-04-27T08:00-04:00'), history: [{ note: 'Announced.' }] });

  // Without saying what it does, nothing is written.
  const asked = imports('2012-04-23T09:00-04:00', MOVED);
  expect(asked).toMatchObject({ status: 2, said: expect.stringContaining('probably --as move') });
  expect(asked.said).toContain(`events/${CALL}.mdx`);
  expect(imports('2012-04-23T09:00-04:00', MOVED, '--as', 'move')).toMatchObject({ status: 0 });
  clean();
  const moved = siteAt(content, '2012-04-23T09:00-04:00').event(CALL);
  expect(moved).toMatchObject({
    startAt: Date.parse('2012-04-30T08:30-04:00'),
    dialIn: [{ number: '+19133121231', passcode: '5537853' }],
    replay: { closesAt: Date.parse('2012-05-08T00:00-04:00') },
    history: [{}, { note: 'Moved.', formerStartAt: Date.parse('2012-04-27T08:00-04:00') }],
  });

  expect(imports('2012-04-30T06:30-04:00', RESULTS, '--as', 'link')).toMatchObject({ status: 0 });
  clean();
  expect(imports('2012-04-30T07:00-04:00', CORRECTED, '--as', 'correct')).toMatchObject({ status: 0 });
  clean();
  expect(siteAt(content, '2012-04-30T07:00-04:00').event(CALL)?.dialIn).toMatchObject([{ passcode: '5537584' }]);
  expect(imports('2012-04-30T07:30-04:00', CANCELLED, '--as', 'cancel')).toMatchObject({ status: 0 });
  expect(run(content, '2012-04-30T07:30-04:00', 'check')).toMatchObject({
    status: 0,
    said: expect.not.stringContaining('warning'),
  });

  const site = siteAt(content, '2012-04-30T07:30-04:00');
  expect(site.events.filter(({ slug }) => slug.includes('q3'))).toHaveLength(1);
  expect(site.releases.filter(({ events }) => events.includes(CALL)).map(({ slug }) => slug)).toEqual([
    `${CALL}-cancelled`,
    `${CALL}-corrected`,
    'q3-fy2012-results',
    `${CALL}-moved`,
    `${CALL}-announcement`,
  ]);
  const event = site.event(CALL);
  if (!event) throw new Error('The call is gone.');
  expect(event.history.map(({ note }) => note)).toEqual(['Announced.', 'Moved.', 'Corrected.', 'Cancelled.']);
  const calendar = eventCalendar(event, site.company, URL, defaultLanguage);
  expect(calendar).toContain('STATUS:CANCELLED');
  expect(calendar).toContain('DTSTART:20120430T123000Z');
  expect(calendar).toContain('SEQUENCE:3');
  expect(JSON.parse(eventJson(event, site, Date.parse('2012-04-30T07:30-04:00'), URL, defaultLanguage))).toMatchObject({
    status: 'cancelled',
    startAt: '2012-04-30T08:30:00-04:00',
  });
  const feed = rssFeed(currentDocument(site.releases), site.company, URL, defaultLanguage);
  expect(feed.match(/<item>/g)?.length).toBe(5);
});

test('an imported move is on no surface before its release is public', { tag: '@slow' }, ({ content }) => {
  content.remove(RELEASE).remove(EVENT);
  run(content, '2012-04-18T07:00-04:00', 'import', ['-', '--at', '2012-04-18T07:00'], ANNOUNCED);
  const ahead = ['-', '--at', '2012-04-23T09:00', '--as', 'move'];
  expect(run(content, '2012-04-23T08:00-04:00', 'import', ahead, MOVED)).toMatchObject({ status: 0 });
  const startAt = (at: string) => siteAt(content, at).event(CALL)?.startAt;
  expect(startAt('2012-04-23T08:59:59-04:00')).toBe(Date.parse('2012-04-27T08:00-04:00'));
  expect(startAt('2012-04-23T09:00:00-04:00')).toBe(Date.parse('2012-04-30T08:30-04:00'));
});

test('a new number for a public call waits until its release is public', { tag: '@slow' }, ({ content }) => {
  content.remove(RELEASE).remove(EVENT);
  run(content, '2012-04-18T07:00-04:00', 'import', ['-', '--at', '2012-04-18T07:00'], ANNOUNCED);
  const before = content.read(`events/${CALL}.mdx`);
  const text = CORRECTED.replaceAll('today at 8:30 a.m. ET', 'on Friday, April 27, 2012 at 8:00 a.m. ET').replace(
    'April 30',
    'April 23',
  );
  const args = ['-', '--at', '2012-04-23T09:00', '--as', 'correct'];
  const early = run(content, '2012-04-23T08:00-04:00', 'import', args, text);
  expect(early).toMatchObject({ status: 1, said: expect.stringContaining('import the text again') });
  expect(content.read(`events/${CALL}.mdx`)).toBe(before);
  expect(run(content, '2012-04-23T09:00-04:00', 'import', args, text)).toMatchObject({ status: 0 });
  expect(content.read(`events/${CALL}.mdx`)).toContain('passcode: "5537584"');
});

test('a call that is moved behind the end of its replay asks for a new end, and stays as it is until then', {
  tag: '@slow',
}, ({ content }) => {
  content.remove(RELEASE).remove(EVENT);
  run(content, '2012-04-18T07:00-04:00', 'import', ['-', '--at', '2012-04-18T07:00'], ANNOUNCED);
  const text = MOVED.replace('Monday, April 30', 'Monday, May 7').replace(/A replay will .*? 2012\./, '');
  const args = ['-', '--at', '2012-04-23T09:00', '--as', 'move'];
  const { status, said } = run(content, '2012-04-23T09:00-04:00', 'import', args, text);
  expect(status).toBe(1);
  expect(said).toMatch(/replay\.through: an end after the replay opens.*found: 2012-05-04/);
  expect(siteAt(content, '2012-04-23T09:00-04:00').event(CALL)?.startAt).toBeUndefined();
  content.replace(
    `events/${CALL}.mdx`,
    /through: "?TODO.*/.exec(content.read(`events/${CALL}.mdx`))?.[0] ?? '',
    'through: 2012-05-14',
  );
  const moved = siteAt(content, '2012-04-23T09:00-04:00').event(CALL);
  expect(moved).toMatchObject({
    startAt: Date.parse('2012-05-07T08:30-04:00'),
    replay: { closesAt: Date.parse('2012-05-15T00:00-04:00') },
    history: [{}, { formerStartAt: Date.parse('2012-04-27T08:00-04:00') }],
  });
});

test('a release without a time is written as a draft, with a message', { tag: '@slow' }, ({ content }) => {
  content.remove(RELEASE).remove(EVENT);
  const { said, status } = run(content, '2012-04-18T07:00-04:00', 'import', ['-'], ANNOUNCED);
  expect(status).toBe(0);
  expect(said).toContain('a draft: not public until "draft" is removed');
  expect(siteAt(content, '2030-01-01T00:00Z').releases.map(({ slug }) => slug)).not.toContain(`${CALL}-announcement`);
});
