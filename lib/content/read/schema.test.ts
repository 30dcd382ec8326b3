import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { testEachIsRefused } from '@/testing/content-problems';
import { expect } from '@/testing/unit';

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
    rule: 'an empty title',
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
    rule: 'an unknown nested field',
    change: (content) => content.replace(EVENT, '    passcode: "5537853"', '    extension: "5537853"'),
    file: EVENT,
    on: 'extension:',
    field: 'dialIn[0].extension',
    found: 'an unknown field with "5537853"',
    fix: 'remove it',
  },
  {
    rule: 'an unknown kind of event',
    change: (content) => content.replace(EVENT, 'kind: conference call', 'kind: call'),
    file: EVENT,
    on: 'kind: call',
    field: 'kind',
    found: '"call"',
    fix: 'one of: conference call, webcast, meeting, conference',
  },
  {
    rule: 'a passcode with its # key',
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
    rule: 'a length of 0 minutes',
    change: (content) => content.replace(EVENT, 'webcast:\n', 'durationMinutes: 0\nwebcast:\n'),
    file: EVENT,
    on: 'durationMinutes:',
    field: 'durationMinutes',
    found: '"0"',
    fix: 'at least one minute',
  },
  {
    rule: 'a draft field that is neither true nor false',
    change: (content) => content.replace(RELEASE, 'publishedOn', 'draft: yes\npublishedOn'),
    file: RELEASE,
    on: 'draft:',
    field: 'draft',
    found: '"yes"',
    fix: 'true or false',
  },
  {
    rule: 'a cancellation without an entry in the history',
    change: (content) => content.replace(EVENT, 'kind:', 'status: cancelled\nkind:'),
    file: EVENT,
    on: 'status:',
    field: 'status',
    found: '"cancelled"',
    fix: 'add an entry to history that says when and why, as in {at: 2012-01-20T09:00, note: Cancelled',
  },
  {
    rule: 'a postponement whose only entry is another move',
    change: (content) =>
      content
        .replace(EVENT, 'kind:', 'status: postponed\nkind:')
        .replace(EVENT, 'Announced.', 'Announced.\n  - {at: 2012-01-20T09:00, note: M, formerStart: 2012-01-26T08:00}'),
    file: EVENT,
    on: 'status:',
    field: 'status',
    found: '"postponed"',
    fix: 'formerStatus: confirmed',
  },
  {
    rule: 'an event without history',
    change: (content) => content.replace(EVENT, 'history:\n  - at: 2012-01-18\n    note: Announced.', 'history: []'),
    file: EVENT,
    on: 'history:',
    field: 'history',
    found: 'nothing',
    fix: 'at least the announcement',
  },
  {
    rule: 'a recording outside files/',
    change: (content) =>
      content.replace(EVENT, '2012-02-03\n  url: https://www.immunogen.com', '2012-02-03\n  recording: ../x'),
    file: EVENT,
    on: 'recording:',
    field: 'replay.recording',
    found: '"../x"',
    fix: 'the path of a file below content/files',
  },
  {
    rule: 'an e-mail address without a host',
    change: (content) => content.replace(COMPANY, 'info@immunogen.com', 'info'),
    file: COMPANY,
    on: 'email:',
    field: 'contacts.investors.email',
    found: '"info"',
    fix: 'as in info@example.com',
  },
  {
    rule: 'a colour with too little contrast on white',
    change: (content) => content.replace(COMPANY, '"#0b5a7a"', '"#3f96bb"'),
    file: COMPANY,
    on: 'light:',
    field: 'colors.light',
    found: '"#3f96bb"',
    fix: 'a darker colour',
  },
  {
    rule: 'a colour with too little contrast on black',
    change: (content) => content.replace(COMPANY, '"#7cc4e4"', '"#3a6f8a"'),
    file: COMPANY,
    on: 'dark:',
    field: 'colors.dark',
    found: '"#3a6f8a"',
    fix: 'a lighter colour',
  },
  {
    rule: 'a named colour',
    change: (content) => content.replace(COMPANY, '"#0b5a7a"', 'navy'),
    file: COMPANY,
    on: 'light:',
    field: 'colors.light',
    found: '"navy"',
    fix: 'a colour as #rrggbb',
  },
  {
    rule: 'an ISIN with a wrong check digit',
    change: (content) => content.replace(COMPANY, 'mic: XNAS', 'mic: XNAS\nisin: US45253H1015'),
    file: COMPANY,
    on: 'isin:',
    field: 'isin',
    found: '"US45253H1015"',
    fix: 'a check digit',
  },
  {
    rule: 'a second listing without its exchange',
    change: (content) => content.replace(COMPANY, 'mic: XNAS', 'mic: XNAS\notherListings: [{ticker: IMGN, mic: XTSE}]'),
    file: COMPANY,
    on: 'otherListings:',
    field: 'otherListings[0].exchange',
    found: 'nothing',
    fix: 'the exchange',
  },
  {
    rule: 'a former address with its host',
    change: (content) =>
      content.replace(RELEASE, 'publishedOn', 'formerAddresses: ["https://a.example/x"]\npublishedOn'),
    file: RELEASE,
    on: 'formerAddresses:',
    field: 'formerAddresses[0]',
    found: '"https://a.example/x"',
    fix: 'without host, query',
  },
  {
    rule: 'a venue without its city',
    change: (content) => content.replace(EVENT, 'webcast:', 'venue: {name: Guildhall}\nwebcast:'),
    file: EVENT,
    on: 'venue:',
    field: 'venue.city',
    found: 'nothing',
    fix: 'the city',
  },
  {
    rule: 'a place said twice',
    change: (content) =>
      content.replace(EVENT, 'webcast:', 'location: Guildhall\nvenue: {name: Guildhall, city: London}\nwebcast:'),
    file: EVENT,
    on: 'location:',
    field: 'location',
    found: '"Guildhall"',
    fix: 'either location',
  },
  {
    rule: 'a missing logo',
    change: (content) => content.replace(COMPANY, 'historicalAfterMonths', 'logo: mark.svg\nhistoricalAfterMonths'),
    file: COMPANY,
    on: 'logo:',
    field: 'logo',
    found: '"mark.svg"',
    fix: 'a picture that is in content/files, or in public/',
  },
  {
    rule: 'a logo outside files/',
    change: (content) => content.replace(COMPANY, 'historicalAfterMonths', 'logo: ../icon.svg\nhistoricalAfterMonths'),
    file: COMPANY,
    on: 'logo:',
    field: 'logo',
    found: '"../icon.svg"',
    fix: 'a PNG, WebP or AVIF file in content/files',
  },
  {
    rule: 'an age of 0 months',
    change: (content) => content.replace(COMPANY, 'historicalAfterMonths: 12', 'historicalAfterMonths: 0'),
    file: COMPANY,
    on: 'historicalAfterMonths:',
    field: 'historicalAfterMonths',
    found: '"0"',
    fix: 'whole months',
  },
  {
    rule: 'the key of a contact in capitals',
    change: (content) => content.replace(COMPANY, '  media:', '  Media:').replace(RELEASE, ', media', ''),
    file: COMPANY,
    on: 'desk: Media',
    field: 'contacts.Media',
    found: 'The Yates Network',
    fix: 'lower-case letters, digits and single hyphens',
  },
]);

for (const ticker of ['HEI/A', 'BRK.B', '"6498"', 'NOVO-B', 'ABC U']) {
  test(`${ticker} is a ticker`, ({ content }) => {
    content.replace(COMPANY, 'ticker: IMGN', `ticker: ${ticker}`);
    expect(content.problems()).toEqual([]);
  });
}

// Rules about several fields are checked even if one of them, or another field, has a problem.
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
  ['a replay with both url and recording', EVENT, '  through:', '  recording: a.mp3\n  through:', 'replay.url'],
  [
    'statements with both url and file',
    EVENT,
    'history:',
    'forwardLookingStatements: {title: R, url: https://a.example, file: r.pdf}\nhistory:',
    'forwardLookingStatements.url',
  ],
  [
    'statements with neither',
    EVENT,
    'history:',
    'forwardLookingStatements: {title: R}\nhistory:',
    'forwardLookingStatements.url',
  ],
  ['a replay with neither url nor recording', EVENT, '-03\n  url: https://www.immunogen.com', '-03', 'replay.url'],
] as const;

for (const [rule, file, found, by, field] of EITHER_OR) {
  test(`${rule} is refused, also next to another problem`, ({ content }) => {
    content.replace(file, found, by);
    expect(content.problems()).toMatchObject([
      { file, field, fix: expect.stringMatching(/^either .* or .*, not both/) },
    ]);
    content.replace(file, '\ntitle: ', '\ntitel: ');
    expect(content.problems().map((problem) => problem.field)).toEqual(
      expect.arrayContaining(['title', 'titel', field]),
    );
  });
}
