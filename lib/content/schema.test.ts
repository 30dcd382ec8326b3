import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/e2e/support/content';
import { testEachIsRefused } from '@/e2e/support/faults';
import { expect } from '@/e2e/support/unit';

testEachIsRefused([
  {
    rule: 'a release without a title',
    change: (content) => content.replace(RELEASE, 'title: ImmunoGen', '# ImmunoGen'),
    file: RELEASE,
    on: 'id: immunogen-2012-01-18',
    field: 'title',
    found: 'nothing',
    fix: 'the headline',
  },
  {
    rule: 'a title of no words',
    change: (content) => content.replace(EVENT, 'Second Quarter Fiscal Year 2012 Financial Results', '" "'),
    file: EVENT,
    on: 'title:',
    field: 'title',
    found: '" "',
    fix: 'what the event is about',
  },
  {
    rule: 'a misspelt field',
    change: (content) => content.replace(EVENT, 'timeZone:', 'timezone:'),
    file: EVENT,
    on: 'timezone:',
    field: 'timezone',
    found: 'an unknown field with "America/New_York"',
    fix: 'correct its name',
  },
  {
    rule: 'an unknown field inside of another',
    change: (content) => content.replace(EVENT, '    passcode: "5537853"', '    pin: "5537853"'),
    file: EVENT,
    on: 'pin:',
    field: 'dialIn[0].pin',
    found: 'an unknown field with "5537853"',
    fix: 'remove it',
  },
  {
    rule: 'a kind of event that the site does not know',
    change: (content) => content.replace(EVENT, 'kind: conference call', 'kind: call'),
    file: EVENT,
    on: 'kind: call',
    field: 'kind',
    found: '"call"',
    fix: 'one of: conference call, webcast, meeting, conference',
  },
  {
    rule: 'a passcode with the key that ends it',
    change: (content) => content.replace(EVENT, '"5537853"', '"5537853#"'),
    file: EVENT,
    on: 'passcode:',
    field: 'dialIn[0].passcode',
    found: '"5537853#"',
    fix: 'letters, digits, spaces and hyphens',
  },
  ...['913-312-1231', '+1 913 312 1231', '+0913312123', '+19'].map((number) => ({
    rule: `the phone number ${number}, which is not E.164,`,
    change: (content: ContentCopy) => content.replace(EVENT, '+19133121231', number),
    file: EVENT,
    on: 'number:',
    field: 'dialIn[0].number',
    found: `"${number}"`,
    fix: 'E.164',
  })),
  {
    rule: 'a webcast that is not https',
    change: (content) => content.replace(EVENT, 'webcast:\n  url: https', 'webcast:\n  url: http'),
    file: EVENT,
    on: 'url: http:',
    field: 'webcast.url',
    found: '"http://www.immunogen.com"',
    fix: 'an absolute https address',
  },
  {
    rule: 'a length of no minutes',
    change: (content) => content.replace(EVENT, 'webcast:\n', 'durationMinutes: 0\nwebcast:\n'),
    file: EVENT,
    on: 'durationMinutes:',
    field: 'durationMinutes',
    found: '"0"',
    fix: 'at least one minute',
  },
  {
    rule: 'a draft that is neither true nor false',
    change: (content) => content.replace(RELEASE, 'publishedOn', 'draft: yes\npublishedOn'),
    file: RELEASE,
    on: 'draft:',
    field: 'draft',
    found: '"yes"',
    fix: 'true or false',
  },
  {
    rule: 'an event without history',
    change: (content) => content.replace(EVENT, 'history:\n  - at: 2012-01-18\n    note: Announced.', 'history: []'),
    file: EVENT,
    on: 'history:',
    field: 'history',
    found: '"[]"',
    fix: 'at least the announcement',
  },
  {
    rule: 'a recording outside of the files of the site',
    change: (content) =>
      content.replace(EVENT, '2012-02-03\n  url: https://www.immunogen.com', '2012-02-03\n  recording: ../x'),
    file: EVENT,
    on: 'recording:',
    field: 'replay.recording',
    found: '"../x"',
    fix: 'the path of a file below content/files',
  },
  {
    rule: "a contact's address without a host",
    change: (content) => content.replace(COMPANY, 'info@immunogen.com', 'info'),
    file: COMPANY,
    on: 'email:',
    field: 'contacts.investors.email',
    found: '"info"',
    fix: 'as in info@example.com',
  },
  {
    rule: 'a short name of a contact with capitals',
    change: (content) => content.replace(COMPANY, '  media:', '  Media:').replace(RELEASE, ', media', ''),
    file: COMPANY,
    on: 'desk: Media',
    field: 'contacts.Media',
    found: 'The Yates Network',
    fix: 'lower-case letters, digits and single hyphens',
  },
]);

// Rules over several fields are checked even where one of the fields, or another, is at fault.
const EITHER_OR = [
  ['a release with neither publishAt nor publishedOn', RELEASE, 'publishedOn: 2012-01-18', 'draft: false', 'publishAt'],
  ['a release with both', RELEASE, 'publishedOn:', 'publishAt: 2012-01-18T07:00\npublishedOn:', 'publishAt'],
  [
    'a replay with both through and until',
    EVENT,
    '  through:',
    '  until: 2012-02-03T12:00\n  through:',
    'replay.through',
  ],
  ['a replay with neither', EVENT, '  through: 2012-02-03', '  opens: 2012-01-27T12:00', 'replay.through'],
  ['a replay with both url and recording', EVENT, '  through:', '  recording: a.mp3\n  through:', 'replay.url'],
  ['a replay with neither url nor recording', EVENT, '-03\n  url: https://www.immunogen.com', '-03', 'replay.url'],
] as const;

for (const [rule, file, found, by, field] of EITHER_OR) {
  test(`${rule} is refused, also beside another fault`, ({ content }) => {
    content.replace(file, found, by);
    expect(content.faults()).toMatchObject([
      { file, field, fix: expect.stringMatching(/^either .* or .*, not both$/) },
    ]);
    content.replace(file, 'title: ', 'titel: ');
    expect(content.faults().map((fault) => fault.field)).toEqual(expect.arrayContaining(['title', 'titel', field]));
  });
}
