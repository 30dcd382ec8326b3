import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { loadContent } from '../load';
import { CheckedFiles } from './checked-files';

const WORDS = {
  when: '8:00 a.m. ET on Friday, January 27, 2012',
  number: '913-312-1231',
  passcode: '5537853',
  replay: 'through February 3, 2012',
  period: 'the second quarter of',
};

/** The problems of the content, of either severity, as "file:line field". */
function told(content: ContentCopy): { errors: string[]; warnings: string[] } {
  const place = ({ file, line, field }: { file: string; line?: number | undefined; field: string }) =>
    `${file}:${line} ${field}`;
  const errors = content.problems();
  if (errors.length > 0) return { errors: errors.map(place), warnings: [] };
  const warnings = content.warnings();
  return {
    errors: [],
    warnings: warnings.map((problem) => place({ ...problem, file: problem.file.slice(content.directory.length + 1) })),
  };
}

test('the shipped release and event agree, and the notice is complete', ({ content }) => {
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

const DIFFERENT: [string, string, string, string, RegExp][] = [
  [
    'a start at another time',
    'start: 2012-01-27T08:00',
    'start: 2012-01-27T08:30',
    'start',
    /2012-01-27T08:00, as line \d+ .*8:00 a\.m\. ET/,
  ],
  ['a start on another day', 'start: 2012-01-27T08:00', 'start: 2012-01-26T08:00', 'start', /Friday, January 27, 2012/],
  [
    'a start in another zone',
    'timeZone: America/New_York',
    'timeZone: America/Chicago',
    'start',
    /2012-01-27T07:00 \(2012-01-27T08:00 in America\/New_York\)/,
  ],
  ['another number', '+19133121231', '+19133121232', 'dialIn[0].number', /\+19133121231, as line \d+ .*913-312-1231/],
  ['another passcode', '5537853', '5537854', 'dialIn[0].passcode', /5537853/],
  [
    'a replay through another day',
    'through: 2012-02-03',
    'through: 2012-02-04',
    'replay.through',
    /through: 2012-02-03/,
  ],
  [
    'a replay that ends during the day',
    'through: 2012-02-03',
    'until: 2012-02-03T17:00',
    'replay.until',
    /through: 2012-02-03/,
  ],
  ['another quarter', 'title: Second Quarter', 'title: Third Quarter', 'title', /quarter 2/],
  ['another fiscal year', 'Fiscal Year 2012', 'Fiscal Year 2013', 'title', /year 2012/],
];
for (const [what, found, replacement, field, fix] of DIFFERENT) {
  test(`${what} than in the release is an error of the event`, ({ content }) => {
    content.replace(EVENT, found, replacement);
    const [problem, ...more] = content.problems();
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      file: EVENT,
      field,
      fix: expect.stringMatching(fix),
      why: expect.stringMatching(/\w/),
    });
    const line = field === 'start' || field === 'title' ? `${field}:` : replacement;
    expect(problem?.line).toBe(content.lineOf(EVENT, line));
  });
}

test('a replay without an end is an error where the release states its last day, or how long it lasts', ({
  content,
}) => {
  content.replace(EVENT, '  through: 2012-02-03\n', '');
  expect(content.problems()).toMatchObject([
    { file: EVENT, field: 'replay', found: 'no end', fix: expect.stringContaining('through: 2012-02-03') },
  ]);
  content.replace(RELEASE, 'through February 3, 2012', 'for 30 days');
  expect(content.problems()).toMatchObject([
    { file: EVENT, field: 'replay', found: 'no end', fix: expect.stringMatching(/^through: the last day.*30 days/) },
  ]);
  content.replace(RELEASE, 'for 30 days', 'afterwards');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

test('a moved call agrees with the start it was announced for', ({ content }) => {
  content
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T09:00')
    .replace(
      EVENT,
      'Announced.',
      'Announced.\n  - {at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-27T08:00}',
    );
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

test('a different start is an error that shows the missing history entry', ({ content }) => {
  const moved = (entry = '') => {
    const copy = content.read(EVENT);
    content
      .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T09:00')
      .replace(EVENT, 'Announced.', `Announced.${entry}`);
    const [errors, { warnings }] = [content.problems(), told(content)];
    content.write(EVENT, copy);
    return { errors: errors.map(({ field, why }) => `${field}: ${why}`), warnings: warnings.length };
  };
  const why = expect.stringMatching(/^start: if the event was moved, .* history .*formerStart: 2012-01-27T08:00/);
  expect(moved()).toEqual({ errors: [why], warnings: 0 });
  expect(moved('\n  - {at: 2012-01-20T09:00, note: Another number.}')).toEqual({ errors: [why], warnings: 0 });
  expect(moved('\n  - {at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-27T09:00}').errors).toEqual([why]);
  // Another former start than the announced one: the text may be misread.
  expect(moved('\n  - {at: 2012-01-20T09:00, note: Moved., formerStart: 2012-01-27T10:00}')).toEqual({
    errors: [],
    warnings: 1,
  });
});

test('a difference is a warning if the event was changed since', ({ content }) => {
  content
    .replace(EVENT, 'passcode: "5537853"', 'passcode: "5537854"')
    .replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-20T09:00, note: Another passcode.}');
  expect(told(content)).toEqual({
    errors: [],
    warnings: [`${EVENT}:${content.lineOf(EVENT, '5537854')} dialIn[0].passcode`],
  });
});

test('a cancelled call is not compared', ({ content }) => {
  content
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T09:00\nstatus: cancelled')
    .replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-20T09:00, note: Cancelled.}');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

test('until 11:59 p.m. means through that day', ({ content }) => {
  content.replace(RELEASE, WORDS.replay, 'until 11:59 p.m. ET on February 3, 2012');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

const CONTRADICTIONS: [string, string, string, RegExp][] = [
  ['a weekday of another day', WORDS.when, '8:00 a.m. ET on Thursday, January 27, 2012', /weekday/],
  ['a day that does not exist', WORDS.when, '8:00 a.m. ET on February 30, 2012', /exist/],
  ['two zones that disagree', WORDS.when, '8:00 a.m. ET (6:00 a.m. PT) on Friday, January 27, 2012', /zone/],
  [
    'two passcodes',
    'Passcode: 5537853.',
    'Passcode: 5537853. The passcode for the live call is 5537854.',
    /opens nothing/,
  ],
  ['a replay that ends before the call', WORDS.replay, 'through January 20, 2012', /over before/],
];
for (const [what, found, replacement, why] of CONTRADICTIONS) {
  test(`${what} in the text is an error, and a warning once the release is corrected`, ({ content }) => {
    content.replace(RELEASE, found, replacement);
    const problem = content.problems().find(({ file }) => file === RELEASE);
    expect(problem).toMatchObject({
      field: 'text',
      line: content.lineOf(RELEASE, replacement.slice(0, 12)),
      why: expect.stringMatching(why),
    });
    content.replace(
      RELEASE,
      'publishedOn:',
      'corrections: [{at: 2012-01-19T09:00, note: It is right now.}]\npublishedOn:',
    );
    expect(content.problems().filter(({ file }) => file === RELEASE)).toEqual([]);
  });
}

test('an additional number is fine, a missing one is an error', ({ content }) => {
  const number = '  - label: Live call\n    number: "+19133121231"\n    passcode: "5537853"\n';
  content.replace(EVENT, number, `${number}  - label: Japan\n    number: "+81345789085"\n`);
  expect(told(content)).toEqual({ errors: [], warnings: [] });
  content.replace(EVENT, number, '');
  expect(content.problems()).toMatchObject([{ field: 'dialIn', fix: expect.stringContaining('+19133121231') }]);
});

test('two times on one day are a warning, unless both are events', ({ content }) => {
  content.append(RELEASE, 'The conference call begins at 9:30 a.m. ET on Friday, January 27, 2012.');
  const line = content.lineOf(RELEASE, '8:00 a.m. ET');
  expect(told(content)).toEqual({ errors: [], warnings: [`${RELEASE}:${line} text`] });
  content.write(
    'events/second.mdx',
    content.read(EVENT).replace('T08:00', 'T09:30').replace('id: immunogen', 'id: second'),
  );
  content.replace(RELEASE, '[q2-fy2012-results-call]', '[q2-fy2012-results-call, second]');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

const QUIET: [string, string, string][] = [
  ['MST in summer is Arizona’s', WORDS.when, '8:00 a.m. MST (11:00 a.m. ET) on Friday, July 27, 2012'],
  ['days of a period are no day of an event', WORDS.period, 'the half year (1 July to 31 December 2011) and'],
  [
    'a corrected version names the day of the first one',
    'WALTHAM, Mass.--',
    'Please replace the release dated January 17, 2012.\n\nWALTHAM, Mass.--',
  ],
  [
    'weekdays of a range belong to its first and last day',
    WORDS.period,
    'the meeting of Tuesday to Thursday, January 3-5, 2012, and',
  ],
  ['"15:00 p.m." is 15:00', WORDS.period, 'the lunch at 15:00 p.m. ET on January 20, 2012, and'],
];
for (const [rule, found, replacement] of QUIET) {
  test(`no finding: ${rule}`, ({ content }) => {
    content.replace(RELEASE, found, replacement);
    if (found === WORDS.when)
      content
        .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-07-27T11:00')
        .replace(EVENT, 'through: 2012-02-03', 'through: 2012-08-03')
        .replace(RELEASE, 'February 3, 2012', 'August 3, 2012');
    expect(told(content)).toEqual({ errors: [], warnings: [] });
  });
}

test('an accepted finding is silent until its text or value changes', ({ content }) => {
  content.replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T08:30');
  const [problem] = content.problems();
  expect(problem?.finding).toMatch(/^start-differs-[0-9a-f]{8}$/);
  const accept = (finding = '') =>
    `accepted:\n  - {finding: ${finding}, reason: The wire had it wrong., by: C. Hausner}\n`;
  content.replace(EVENT, 'kind:', `${accept(problem?.finding)}kind:`);
  expect(content.warnings()).toMatchObject([
    { severity: 'accepted', accepted: { reason: 'The wire had it wrong.', by: 'C. Hausner' } },
  ]);
  content.append(RELEASE, 'A line more changes nothing that was accepted.');
  expect(content.problems()).toEqual([]);
  content.replace(EVENT, 'start: 2012-01-27T08:30', 'start: 2012-01-27T08:45');
  expect(content.problems()).toMatchObject([{ field: 'start' }]);
});

test('a finding in the text of a release can be accepted', ({ content }) => {
  content.replace(RELEASE, WORDS.when, '8:00 a.m. ET on Thursday, January 27, 2012');
  const [problem] = content.problems();
  content.replace(RELEASE, 'id:', `accepted: [{finding: ${problem?.finding}, reason: As sent., by: C. Hausner}]\nid:`);
  expect(content.problems()).toEqual([]);
});

test('only a finding can be accepted', ({ content }) => {
  content.replace(EVENT, 'kind:', 'accepted: [{finding: everything, reason: Hurry., by: Me}]\nkind:');
  expect(content.problems()).toMatchObject([{ field: 'accepted[0].finding' }]);
});

test('a zone abbreviation not in use on that day is a warning', ({ content }) => {
  content.replace(RELEASE, '8:00 a.m. ET', '8:00 a.m. EDT');
  expect(told(content)).toEqual({ errors: [], warnings: [`${RELEASE}:${content.lineOf(RELEASE, 'EDT')} text`] });
  content.replace(RELEASE, '8:00 a.m. EDT', '8:00 a.m. EST');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

test('an abbreviation of another zone is not a mistake', ({ content }) => {
  content.replace(RELEASE, '8:00 a.m. ET', '8:00 a.m. ET (7:00 a.m. CT)').replace(RELEASE, 'ET (7:00', 'ET / 7:00');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

test('an event that its announcement does not name is not compared', ({ content }) => {
  content
    .replace(RELEASE, 'events: [q2-fy2012-results-call]\n', '')
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T08:30');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

test('files known to agree are not compared again', ({ content }) => {
  class KnowsAll extends CheckedFiles {
    override knows() {
      return true;
    }
  }
  content.replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T08:30');
  expect(loadContent(content.directory, 0, { checked: new KnowsAll() }).warnings).toEqual([]);
});

test('a meeting needs no notice', ({ content }) => {
  content.silence().replace(EVENT, 'kind: conference call', 'kind: meeting');
  content.replace(EVENT, 'replay:\n  through: 2012-02-03\n  url: https://www.immunogen.com\n', '');
  expect(told(content)).toEqual({ errors: [], warnings: [] });
});

test('a notice without dial-in and webcast, or without a replay, is a warning', ({ content }) => {
  const dialIn = 'dialIn:\n  - label: Live call\n    number: "+19133121231"\n    passcode: "5537853"\n';
  content.replace(EVENT, dialIn, '');
  expect(told(content).warnings).toEqual([]);
  content.replace(EVENT, 'webcast:\n', `${dialIn}webcast:\n`);
  content.replace(EVENT, 'webcast:\n  url: https://www.immunogen.com\n', '');
  expect(told(content).warnings).toEqual([]);
  content.replace(EVENT, 'dialIn:\n  - label: Live call\n    number: "+19133121231"\n    passcode: "5537853"\n', '');
  expect(content.warnings()).toMatchObject([{ field: 'dialIn', why: expect.stringContaining('Regulation FD') }]);
  content.replace(EVENT, 'replay:\n  through: 2012-02-03\n  url: https://www.immunogen.com\n', '');
  expect(content.warnings().map(({ field }) => field)).toEqual(['dialIn', 'replay']);
});

test('findings are reported at every load until they are fixed', ({ content }) => {
  content.replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T08:30');
  expect(content.problems()).toHaveLength(1);
  expect(content.problems()).toHaveLength(1);
  content.replace(EVENT, 'start: 2012-01-27T08:30', 'start: 2012-01-27T08:00');
  expect(content.problems()).toEqual([]);
});
