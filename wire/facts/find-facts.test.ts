import { expect, test } from '@/testing/unit';
import { toExampleForm } from './example-form';
import { findFacts } from './find-facts';
import type { ContradictionKind } from './types';

const HEAD = 'Acme Reports Results\n\nBOSTON, May 1, 2012 /PRNewswire/ -- Acme Corp. (NYSE: ACM) ';

const start = (words: string) => (toExampleForm(findFacts(HEAD + words)).call as { start?: string } | undefined)?.start;
const replay = (words: string) =>
  toExampleForm(findFacts(`${HEAD}will hold a conference call on Friday, May 4, 2012 at 9:00 a.m. ET. ${words}`))
    .replay;
const kinds = (words: string): ContradictionKind[] => findFacts(HEAD + words).contradictions.map(({ kind }) => kind);

const STARTS: [rule: string, words: string][] = [
  ['next to its date', 'will hold a conference call on Friday, May 4, 2012 at 9:00 a.m. ET.'],
  ['before its date', 'will hold a conference call at 9:00 a.m. ET on Friday, May 4, 2012.'],
  [
    'on the day named before',
    'will report on Friday, May 4, 2012. It will hold a conference call that morning at 9:00 a.m. ET.',
  ],
  ['on a line of its own', 'will hold a conference call.\n\nDate: May 4, 2012\nTime: 9:00 a.m. ET'],
  ['without a year', 'will hold a conference call on Friday, May 4, at 9:00 a.m. ET.'],
  [
    'not that of the results',
    'will report at 7:00 a.m. ET on May 4, 2012, and hold a conference call at 9:00 a.m. ET that day.',
  ],
  [
    'not a withdrawn one',
    'will hold its conference call on May 4, 2012 at 9:00 a.m. ET, not 10:00 a.m. ET as previously announced.',
  ],
  [
    'that replaces a withdrawn one',
    'moved its conference call, previously announced for 10:00 a.m. ET on May 4, 2012, to 9:00 a.m. ET on May 4, 2012.',
  ],
];

for (const [rule, words] of STARTS) {
  test(`the call starts at the time ${rule}`, () => expect(start(words)).toBe('2012-05-04T09:00:00-04:00'));
}

test('"today" is the day of issue', () => {
  expect(start('will hold a conference call today at 9:00 a.m. ET.')).toBe('2012-05-01T09:00:00-04:00');
});

test('"today" without a day of issue gives no start', () => {
  const { call } = toExampleForm(
    findFacts(
      'Acme Corp. (NYSE: ACM) will hold a conference call today at 9:00 a.m. ET. A replay is kept until May 9, 2012.',
    ),
  );
  expect(call).toMatchObject({ localTime: '09:00', timeZone: 'America/New_York' });
  expect(call).not.toHaveProperty('start');
});

test('facts that are not stated have no key', () => {
  expect(toExampleForm(findFacts('Nothing to see here.'))).toEqual({ contacts: [], contradictions: [] });
});

test('every fact has its place in the given text', () => {
  const text = '<p>Dial <b>1-800-555-0100</b> for the call &amp; enter passcode 123&nbsp;456#.</p>';
  const { call } = findFacts(text);
  const [number] = call?.dialIn[0]?.number.at ?? [];
  expect(text.slice(number?.start, number?.end)).toBe('1-800-555-0100');
  const [code] = call?.passcode?.at ?? [];
  expect(text.slice(code?.start, code?.end)).toBe('123&nbsp;456#');
  expect(call?.passcode?.value).toEqual({ value: '123456', asWritten: '123\u00a0456#' });
});

const WINDOWS: [string, object][] = [
  ['A replay is available through May 11, 2012.', { availableUntil: '2012-05-11' }],
  ['A replay will be available until midnight on May 11, 2012.', { availableUntil: '2012-05-11' }],
  ['A replay will be available for seven days.', { availableFor: 'P7D' }],
  ['A replay will run for 48 hours, starting one hour after the call.', { availableFor: 'PT48H' }],
  [
    'A replay can be heard from noon ET on May 4 until 11:59 p.m. ET on May 11.',
    { availableFrom: '2012-05-04T12:00:00-04:00', availableUntil: '2012-05-11T23:59:00-04:00' },
  ],
  [
    'The webcast will be archived for 90 days. A telephone replay is at 1-800-555-0100 until May 11, 2012.',
    { availableUntil: '2012-05-11', phone: ['+18005550100'] },
  ],
];

for (const [words, window] of WINDOWS) {
  test(`"${words}" gives its window`, () => expect(replay(words)).toEqual(window));
}

test('replays on the web and by phone have windows of their own', () => {
  const facts = findFacts(
    `${HEAD}will hold a call. The webcast will be archived for 90 days. A telephone replay is at 1-800-555-0100 for one week, from two hours after the call.`,
  );
  expect(facts.webReplay?.availableFor?.value).toBe('P90D');
  expect(facts.phoneReplay?.availableFor?.value).toBe('P1W');
  expect(facts.phoneReplay?.opensAfterCall?.value).toBe(120);
});

const BEGINS: [rule: string, text: string, start: string | undefined][] = [
  [
    'a label may be numbered',
    '1. Date and time: Friday, May 4, 2012, 10:00-11:15 (Japan Standard Time)',
    '2012-05-04T10:00',
  ],
  [
    'a line may break between a time and its zone',
    `${HEAD}will hold a call on Friday, May 4, 2012, at 8:00 a.m.\nPDT (11:00 a.m. EDT), to talk about the year.`,
    '2012-05-04T08:00',
  ],
  [
    'presentations begin',
    `${HEAD}invites analysts on Friday, May 4, 2012. Presentations by Ada Quist will begin at 2:00 p.m. GMT.`,
    '2012-05-04T14:00',
  ],
  [
    'an event for investors begins',
    `${HEAD}will host a virtual investor event on Friday, May 4 at 8:00 AM Eastern.`,
    '2012-05-04T08:00',
  ],
  [
    'a report is presented',
    `${HEAD}reports on Friday, May 4, 2012 at 07:45 CEST. The same day at 09:30 CEST CEO Ada Quist will present the report.`,
    '2012-05-04T09:30',
  ],
];

for (const [rule, text, start] of BEGINS) {
  test(`${rule}: ${start}`, () => expect(findFacts(text).call?.start?.value.wallTime).toBe(start));
}

test('a number beside the mail address of a person is no number of the call', () => {
  const facts =
    findFacts(`${HEAD}will hold a conference call on Friday, May 4, 2012 at 9:00 a.m. ET. A replay will be available at 1-800-555-0100.

Elif Karaca   617-555-0131   ekaraca@acme.example`);
  expect(facts.phoneReplay?.numbers.map(({ number }) => number.value)).toEqual(['+18005550100']);
  expect(facts.call?.dialIn).toEqual([]);
});

test('the number of a firm is that of its people below, whichever firm stands next', () => {
  const { contacts } = findFacts(`${HEAD}will hold a call.

Enquiries:
Acme Corp.     617-555-0117
Fiona Garrick, Chief Executive
Hartnell PR                617-555-0118
Giles Orme`);
  expect(contacts.map(({ name, phone }) => [name?.value, phone?.value])).toEqual([
    ['Fiona Garrick', '+16175550117'],
    ['Giles Orme', '+16175550118'],
  ]);
});

test('a code may stand before the word that names it', () => {
  const words = 'Callers dial 1-800-555-0100, 4479218 (conference ID).';
  const facts = findFacts(`${HEAD}will hold a call on Friday, May 4, 2012 at 9:00 a.m. ET. ${words}`);
  expect(facts.call?.passcode?.value.value).toBe('4479218');
});

test('the day of issue that stands twice is not a second day of the event', () => {
  const text =
    '14 May 2024\n\n14 May 2024\n\nAcme plc\n\nAcme plc will hold a meeting on Thursday 6 June 2024. Presentations will begin at 2.00pm.';
  expect(findFacts(text).call?.localDateTime?.value).toBe('2024-06-06T14:00');
});

test('an audio replay on the site is one on the web', () => {
  const words = 'An audio replay will be available on the site for two weeks.';
  const facts = findFacts(`${HEAD}will hold a call on Friday, May 4, 2012 at 9:00 a.m. ET. ${words}`);
  expect(facts.webReplay?.availableFor?.value).toBe('P2W');
  expect(facts.phoneReplay).toBeUndefined();
});

test('a presentation that can be viewed is no webcast', () => {
  const words = 'The investor presentation can be viewed at www.acme.example.';
  expect(
    findFacts(`${HEAD}will hold a call on Friday, May 4, 2012 at 9:00 a.m. ET. ${words}`).webcastUrl,
  ).toBeUndefined();
});

test('a code below the link of a meeting is the code of the call', () => {
  const text = `${HEAD}will hold a briefing on May 4, 2012, 4:00 PM (Manila time), via Zoom.\n\nZoom link: https://zoom.example/j/84\nPasscode: 651209`;
  expect(findFacts(text).call).toMatchObject({
    start: { value: { wallTime: '2012-05-04T16:00', timeZone: 'Asia/Manila' } },
    passcode: { value: { value: '651209' } },
  });
});

const WEBCASTS: [words: string, url: string][] = [
  ['The meeting is in Perth and online at https://meetings.example.com/acme.', 'https://meetings.example.com/acme'],
  [
    'To take part via webcast, please use the link below.\nhttps://cast.example.com/acme',
    'https://cast.example.com/acme',
  ],
  ['Anyone can follow the presentation at https://events.example.com/2q.', 'https://events.example.com/2q'],
];

for (const [words, url] of WEBCASTS) {
  test(`the webcast: "${words.slice(0, 50)}…"`, () => {
    expect(
      findFacts(`${HEAD}will hold a conference call on Friday, May 4, 2012 at 9:00 a.m. ET. ${words}`).webcastUrl
        ?.value,
    ).toBe(url);
  });
}

const ISSUED: [text: string, day: string][] = [
  [
    'Acme to Hold Call\n\nAcme Corp. will hold a call.\n\nBy order of the Board\nAda Quist\nApril 19, 2012',
    '2012-04-19',
  ],
  ['Press release, Luleå, 12 October 2021\n\nAcme AB will publish its report.', '2021-10-12'],
];

for (const [text, day] of ISSUED) {
  test(`the day of issue: "${text.slice(0, 40)}…"`, () => expect(findFacts(text).releaseDate?.value).toBe(day));
}

test('a letter to an exchange is named by its subject', () => {
  const text =
    'April 19, 2012\n\nTo the Exchange\n\nSub: Earnings Conference Call for Q1\n\nDear Sir,\n\nWe will hold a call.';
  expect(findFacts(text).title?.value).toBe('Earnings Conference Call for Q1');
});

type Window = Record<string, unknown> | undefined;
const PROMISED: [words: string, web: Window, phone: Window][] = [
  ['A recording will be on our website.', {}, undefined],
  ['A replay will be available at 1-800-555-0100, passcode 12345.', undefined, { numbers: expect.anything() }],
  [
    'The webcast will be archived on our website. A telephone replay is at 1-800-555-0100 until May 11, 2012.',
    {},
    { availableUntil: expect.anything() },
  ],
  ['A webcast will be on our website.', undefined, undefined],
];

for (const [words, web, phone] of PROMISED) {
  test(`a replay without an end is kept: "${words}"`, () => {
    const { webReplay, phoneReplay } = findFacts(
      `${HEAD}will hold a conference call on Friday, May 4, 2012 at 9:00 a.m. ET. ${words}`,
    );
    if (web) expect(webReplay).toEqual(web);
    else expect(webReplay).toBeUndefined();
    if (phone) expect(phoneReplay).toMatchObject(phone);
    else expect(phoneReplay).toBeUndefined();
  });
}

const BLOCK = (day: string, hour: string, number: string, code: string) => `
Date: ${day}, 2012
Time: ${hour} ET
Dial-in: 877-555-${number}
Passcode: ${code}
Replay: 800-555-${number}, passcode ${code}9, through May 2${number.slice(-1)}, 2012
`;

test('of two calls in blocks each has its own numbers, codes and replay', () => {
  const text = `${HEAD}will hold two events.\n\nEarnings call${BLOCK('May 4', '9:00 a.m.', '0101', '11223')}\nProduct call${BLOCK('May 8', '11:00 a.m.', '0102', '11224')}`;
  const { call, calls, phoneReplay, contradictions } = findFacts(text);
  expect(
    calls.map(({ start, dialIn }) => [start?.value.wallTime, ...dialIn.map(({ number }) => number.value)]),
  ).toEqual([
    ['2012-05-04T09:00', '+18775550101'],
    ['2012-05-08T11:00', '+18775550102'],
  ]);
  expect(call?.passcode?.value.value).toBe('11223');
  expect(phoneReplay).toMatchObject({
    numbers: [{ number: { value: '+18005550101' } }],
    passcode: { value: { value: '112239' } },
    availableUntil: { value: { date: '2012-05-21' } },
  });
  expect(contradictions).toEqual([]);
});

test('a window belongs to the recording named last before it', () => {
  const facts = findFacts(
    `${HEAD}will hold a call. The replay is at 1-800-555-0100 for one week, and the webcast will be archived for 90 days.`,
  );
  expect(facts.phoneReplay?.availableFor?.value).toBe('P1W');
  expect(facts.webReplay?.availableFor?.value).toBe('P90D');
});

const CALL = 'will hold a conference call on Friday, May 4, 2012 at 9:00 a.m. ET. ';
const CONTRADICTIONS: [ContradictionKind, string][] = [
  ['weekday-and-date', 'will hold a conference call on Thursday, May 4, 2012 at 9:00 a.m. ET.'],
  ['no-such-date', 'will hold a conference call on May 32, 2012 at 9:00 a.m. ET.'],
  ['no-such-time', 'will hold a conference call on May 4, 2012 at 25:00 p.m. ET.'],
  ['clock-change', 'will hold a conference call on November 4, 2012 at 1:30 a.m. ET.'],
  ['zones-disagree', 'will hold a conference call on May 4, 2012 at 9:00 a.m. ET (7:00 a.m. PT).'],
  ['times-disagree', `${CALL}The conference call will begin at 10:00 a.m. ET on May 4, 2012.`],
  ['two-passcodes', `${CALL}Dial 1-800-555-0100, passcode 12345.\n\nPasscode: 12354`],
  ['replay-ends-before-call', `${CALL}A replay will be available until May 2, 2012.`],
  ['call-before-release', 'will hold a conference call on April 3, 2012 at 9:00 a.m. ET.'],
  ['results-after-call', `will report its results on May 5, 2012. It ${CALL}`],
  ['malformed-number', `${CALL}Dial 1-800-555-01.`],
  ['malformed-code', `${CALL}Dial 1-800-555-0100, passcode 123?45.`],
  ['malformed-address', `${CALL}The webcast is at http//www.acme.example.`],
];

for (const [kind, words] of CONTRADICTIONS) {
  test(`the contradiction ${kind} is found`, () => expect(kinds(words)).toEqual([kind]));
}

const TRUE_ALL_THE_SAME = [
  'will hold its conference call on May 4, 2012 at 9:00 a.m. ET, not 10:00 a.m. ET as previously announced.',
  `${CALL}Dial 1-800-555-0100, passcode 12345. A replay is at 1-800-555-0111, passcode 54321, until May 11, 2012.`,
  'will hold a conference call on May 4, 2012 at 9:00 a.m. EST (2:00 p.m. BST).',
  'will hold a conference call at 8:00 p.m. ET on May 3, 2012 (8:00 a.m. Hong Kong Time on May 4, 2012).',
];

for (const words of TRUE_ALL_THE_SAME) {
  test(`no contradiction: "${words}"`, () => expect(kinds(words)).toEqual([]));
}
