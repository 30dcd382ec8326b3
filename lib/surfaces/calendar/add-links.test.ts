import fc from 'fast-check';
import type { CallEvent } from '@/lib/content/types';
import { MINUTE_MS } from '@/lib/domain/instant';
import { defaultLanguage } from '@/messages/language';
import { anyCharacters, anyInstant } from '@/testing/arbitrary';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { addLinks, subscribeLinks } from './add-links';

const PAGE = `${SITE}/events/q2-results-call`;

/** What each web calendar is told, by the names that it has for it. */
function told(changes: Partial<CallEvent> = {}, now = event.publishAt) {
  const links = addLinks({ ...event, ...changes }, company, SITE, now, defaultLanguage).filter(
    ({ external }) => external,
  );
  return links.map(({ program, href }) => {
    const at = (name: string) => new URL(href).searchParams.get(name) ?? undefined;
    const [start, end] = at('dates')?.split('/') ?? [at('startdt'), at('enddt')];
    return {
      program,
      href,
      start: instantOf(start),
      end: instantOf(end),
      title: at('text') ?? at('subject'),
      text: (at('details') ?? at('body') ?? '').replaceAll('&#43;', '+'),
      location: at('location'),
    };
  });
}

/** `20120127T130000Z` or `2012-01-27T13:00:00Z`. */
function instantOf(written = ''): number {
  return Date.parse(written.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:'));
}

test('a call can be added to every calendar', () => {
  const links = addLinks(event, company, SITE, event.publishAt, defaultLanguage);
  expect(links.map(({ program, href }) => [program, href.split('?')[0]])).toEqual([
    ['Apple and others', '/events/q2-results-call/event.ics'],
    ['Google', 'https://calendar.google.com/calendar/render'],
    ['Outlook.com', 'https://outlook.live.com/calendar/0/deeplink/compose'],
    ['Microsoft 365', 'https://outlook.office.com/calendar/0/deeplink/compose'],
  ]);
  expect(links[1]?.href).toMatch(/\?action=TEMPLATE&.*&dates=20120127T130000Z%2F20120127T134500Z&/);
  expect(links[2]?.href).toMatch(
    /\?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&startdt=2012-01-27T13%3A00%3A00Z&/,
  );
});

test('every link has the time, the number with passcode, and the page', () => {
  for (const { start, end, title, text, location, program } of told()) {
    expect({ start, end, title, location }, program).toEqual({
      start: event.startAt,
      end: event.endAt,
      title: 'Example: Second Quarter Results (conference call)',
      location: `${program === 'Google' ? '+' : ''}1 913-312-1231, passcode 5537853`,
    });
    expect(text.split(/\n|<br>/), program).toEqual([
      'Friday, January 27, 2012, 8:00 a.m. ET',
      'Live call: +1 913-312-1231, passcode 5537853',
      `Webcast: ${PAGE}/webcast`,
      `Details and changes: ${PAGE}`,
    ]);
  }
});

test('instants are exact at any time and in any zone', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 1, max: 1440 }), (any, minutes) => {
      const startAt = any - (any % MINUTE_MS);
      const endAt = startAt + minutes * MINUTE_MS;
      return told({ startAt, endAt }, startAt).every(({ start, end }) => start === startAt && end === endAt);
    }),
  );
});

test('texts for Outlook are escaped as HTML', () => {
  const [google, outlook] = told({ location: 'A <b>&amp; C' });
  expect(google?.text).toContain('\nA <b>&amp; C\n');
  expect(outlook?.text).toContain('<br>A &lt;b>&amp;amp; C<br>');
  expect(outlook?.location).toBe('A <b>&amp; C');
});

test('nothing for Outlook has a plus, which it may read as a blank', () => {
  for (const { program, href } of told({ location: 'Hall A+B', title: 'A & B' })) {
    if (program === 'Google') continue;
    expect(href).not.toMatch(/\+|%2B/i);
    expect(href).toContain('&#43;1 913-312-1231'.replace(/[&# ]/g, encodeURIComponent).replaceAll(';', '%3B'));
    expect(new URL(href).searchParams.get('subject')).toContain('A & B');
    expect(new URL(href).searchParams.get('location')).toBe('Hall A B');
  }
});

test('a space is never encoded as a plus', () => {
  for (const { href } of told()) expect(href).not.toContain('+');
});

test('a call can be added until its last millisecond, and not if it was called off', () => {
  for (const status of ['cancelled', 'postponed'] as const)
    expect(addLinks({ ...event, status }, company, SITE, event.publishAt, defaultLanguage)).toEqual([]);
  expect(addLinks(event, company, SITE, event.endAt, defaultLanguage)).toEqual([]);
  expect(addLinks(event, company, SITE, event.endAt - 1, defaultLanguage)).toHaveLength(4);
});

test('if not even the address fits, there is no link', () => {
  const host = `https://${'a'.repeat(1500)}.example`;
  expect(addLinks(event, company, host, event.publishAt, defaultLanguage).map(({ program }) => program)).toEqual([
    'Apple and others',
  ]);
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '&',
        '"',
        '会',
        '👩‍🔬',
        '\n',
        ' ',
        '\ud83d',
        'a'.repeat(500),
        '会'.repeat(500),
        'x '.repeat(400),
      ),
      anyCharacters(),
    ),
    { maxLength: 12, size: 'max' },
  )
  .map((parts) => `a${parts.join('')}`);
const anyPasscode = fc.oneof(fc.constantFrom('会'.repeat(40), '𝟘'.repeat(40)), fc.stringMatching(/^\d[\d -]{0,39}$/));
const anyNumbers = fc.array(
  fc.record({ label: anyText, number: fc.constant('+442079460000'), passcode: anyPasscode }),
  {
    maxLength: 4,
  },
);

test('a link has fewer than 1,500 bytes, with number, passcode and address whole', () => {
  fc.assert(
    fc.property(anyText, fc.option(anyText, { nil: undefined }), anyNumbers, (title, location, dialIn) => {
      const slug = 'q'.repeat(250);
      const page = `${SITE}/events/${slug}`;
      const [first] = dialIn;
      const isWhole = ({ href, title, text }: ReturnType<typeof told>[number]) => {
        const lines = text.split(/\n|<br>/);
        return (
          Buffer.byteLength(href) < 1500 &&
          title?.startsWith('Example') &&
          lines.at(-1) === `Details and changes: ${page}` &&
          (!first || text.includes(`: +44 20 7946 0000, passcode ${first.passcode}`)) &&
          lines.every((line) => !line.endsWith('webcast') || line === `Webcast: ${page}/webcast`) &&
          !href.includes('secret-target')
        );
      };
      const links = told({ title, location, dialIn, slug });
      expect(links).toHaveLength(3);
      expect(links.filter((link) => !isWhole(link))).toEqual([]);
    }),
  );
});

test('the subscription has addresses for programs, for web calendars and to copy', () => {
  const url = 'https%3A%2F%2Finvestors.example.com%2Fcalendar.ics&name=Example%20';
  expect(subscribeLinks(SITE, company, defaultLanguage)).toMatchObject({
    webcal: 'webcal://investors.example.com/calendar.ics',
    web: [
      {
        program: 'Google',
        href: 'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Finvestors.example.com%2Fcalendar.ics',
      },
      {
        program: 'Outlook.com',
        href: expect.stringContaining(`https://outlook.live.com/calendar/0/addfromweb/?url=${url}`),
      },
      {
        program: 'Microsoft 365',
        href: expect.stringContaining(`https://outlook.office.com/calendar/0/addfromweb/?url=${url}`),
      },
    ],
    feed: 'https://investors.example.com/calendar.ics',
  });
  const { webcal } = subscribeLinks('http://localhost:3000', company, defaultLanguage);
  expect(webcal).toBe('webcal://localhost:3000/calendar.ics');
});
