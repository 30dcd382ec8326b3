import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import fc from 'fast-check';
import { anyCharacters } from '@/testing/arbitrary';
import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { PR_NEWSWIRE } from '@/testing/samples/html';
import { expect } from '@/testing/unit';
import { findFacts } from '@/wire/facts/find-facts';
import { readCompany } from './company';
import { unexplained } from './doubts';
import { importRelease, readFacts } from './import-release';
import type { Asker } from './questions';
import { storeFiles } from './store-files';

const SEED = readFileSync('wire/import/examples/immunogen-2012-01-18.txt', 'utf8');
const CALL = `Orrin to Host First Quarter 2014 Conference Call

AUSTIN, Texas, April 22, 2014 /PRNewswire/ -- Orrin Corp. (NASDAQ: ORRN) will hold a conference call at 4:30 p.m. Central Time on Wednesday, May 7, 2014. To join, dial (855) 234-0131, passcode 30225541.
`;

async function imported(content: ContentCopy, text: string, asker?: Asker) {
  const company = readCompany(content.directory);
  const read = readFacts(Buffer.from(text), company);
  const day = read.facts.releaseDate?.value;
  const publication = day ? { on: day } : 'draft';
  const made = await importRelease(read, {
    company,
    contentDir: content.directory,
    publication,
    asker,
    now: 0,
    replaces: true,
  });
  const files = Object.fromEntries(made.files.map(({ path, text }) => [relative(content.directory, path), text]));
  return { ...made, files, paths: made.files };
}

test('importing the wire text gives the shipped release, except for decisions of a person', async ({ content }) => {
  const { files, open } = await imported(content, SEED);
  // The wire's link on the company's name was broken; the text of the event is the company's own.
  const release = content.read(RELEASE).replace('[ImmunoGen](https://www.immunogen.com), Inc.', 'ImmunoGen, Inc.');
  expect(files).toEqual({ [RELEASE]: release, [EVENT]: content.read(EVENT).replace(/\n\nImmunoGen's[\s\S]*/, '\n') });
  expect(open).toEqual([]);
});

test('an announced call becomes a valid event', async ({ content }) => {
  const { paths, open } = await imported(content, PR_NEWSWIRE);
  expect(open).toEqual([]);
  storeFiles(paths, false);
  const event = content.load().events.get('q1-2014-results-call');
  expect(event).toMatchObject({
    startAt: Date.parse('2014-05-07T16:30:00-05:00'),
    timeZone: 'America/Chicago',
    dialIn: [{ label: 'Live call', number: '+18552340131' }],
    announcement: 'q1-2014-results-call-announcement',
    endIsEstimate: true,
  });
});

const PRESENTS = CALL.replace(
  /will hold a conference call.*/,
  'will present at the 9th Rowan Bank Summit in Austin on Wednesday, May 7, 2014, at 4:30 p.m. Central Time.',
).replace('Orrin to Host First Quarter 2014 Conference Call', 'Orrin to Present');

test('what is no call becomes an event of its kind, with its name as title', async ({ content }) => {
  const { files } = await imported(content, PRESENTS);
  const event = files['events/presentation-at-the-9th-rowan-bank-summit-2014.mdx'];
  expect(event).toContain(
    'title: Presentation at the 9th Rowan Bank Summit\nkind: presentation\nstart: 2014-05-07T16:30\n',
  );
});

for (const [name, kind] of [
  ['2014 Investor Day', 'investor day'],
  ['Capital Markets Day 2014', 'capital markets day'],
  ['2014 R&D Day', 'R&D day'],
  ['2014 Annual Meeting of Stockholders', 'annual meeting'],
] as const) {
  test(`"${name}" is of the kind ${kind}`, async ({ content }) => {
    const { files } = await imported(
      content,
      CALL.replace(/^.*/, 'Orrin News').replace(
        /will hold a conference call[\s\S]*/,
        `will hold its ${name} in Austin on Wednesday, May 7, 2014, at 4:30 p.m. Central Time.\n`,
      ),
    );
    expect(Object.values(files).join()).toContain(`\nkind: ${kind}\n`);
  });
}

test('a replay that is promised without an end has none, and nothing is asked', async ({ content }) => {
  const { files, open, paths } = await imported(content, `${CALL}\nA replay will be available at 855-234-0132.\n`);
  expect(open).toEqual([]);
  const event = files['events/q1-2014-results-call.mdx'];
  expect(event).toContain('replay:\n  dialIn:\n    - label: Replay\n      number: "+18552340132"\n');
  expect(event).not.toMatch(/through|until/);
  storeFiles(paths, false);
  expect(content.problems()).toEqual([]);
});

const SEEN: [words: string, seen: RegExp | undefined][] = [
  ['The new plant in Austin runs at 9:15 a.m. Central Time.', /a time/],
  ['Watch the webcast live at https://a.example/live.', /a webcast/],
  ['A replay of the talk of last week is available through May 12, 2014.', /a replay/],
  ['Orrin makes chips.', undefined],
];
for (const [words, seen] of SEEN) {
  test(`the import says what it saw and made no event of: "${words}"`, async ({ content }) => {
    const made = await imported(
      content,
      CALL.replace(/^.*/, 'Orrin News').replace(/will hold a conference call[\s\S]*/, `has news. ${words}\n`),
    );
    expect(made.paths).toHaveLength(1);
    expect(unexplained(made)).toEqual(seen ? [expect.stringMatching(seen)] : []);
  });
}

const SECOND = (heading: string) => `
${heading}
Date: Thursday, May 8, 2014
Time: 9:00 a.m. Central Time
Dial-in: (855) 234-0199
Passcode: 4417
Webcast: https://orrin.example.com/merger
`;

test('a second call in a block of its own becomes an event of its own, with what its block states', async ({
  content,
}) => {
  const made = await imported(content, CALL + SECOND('Call on the Merger with Tasker'));
  expect(made.open).toEqual([]);
  expect(unexplained(made)).toEqual([]);
  storeFiles(made.paths, false);
  expect(content.problems()).toEqual([]);
  const { events, releases } = content.load();
  expect(events.get('q1-2014-results-call')).toMatchObject({
    dialIn: [{ number: '+18552340131', passcode: '30225541' }],
    webcast: undefined,
  });
  expect(events.get('call-on-the-merger-with-tasker')).toMatchObject({
    title: 'Call on the Merger with Tasker',
    startAt: Date.parse('2014-05-08T09:00-05:00'),
    dialIn: [{ number: '+18552340199', passcode: '4417' }],
    webcast: { url: 'https://orrin.example.com/merger' },
    announcement: 'q1-2014-results-call-announcement',
  });
  expect(releases.get('q1-2014-results-call-announcement')?.events).toEqual([
    'q1-2014-results-call',
    'call-on-the-merger-with-tasker',
  ]);
});

test('the last days of two replays are two questions', async ({ content }) => {
  const lasts = '\nA replay of each call will be available for 30 days.\n';
  const asked: string[] = [];
  const ask = async (question: string) => {
    if (!question.includes('last day')) return '';
    asked.push(question);
    return 'y';
  };
  const { files } = await imported(content, CALL + SECOND('Call on the Merger with Tasker') + lasts, {
    ask,
    close: () => {},
  });
  expect(asked).toHaveLength(2);
  expect(files['events/q1-2014-results-call.mdx']).toContain('through: 2014-06-06');
  expect(files['events/call-on-the-merger-with-tasker.mdx']).toContain('through: 2014-06-07');
});

test('the code of one block is not the code of the other', async ({ content }) => {
  const without = SECOND('Call on the Merger with Tasker').replace(/Passcode.*\n/, '');
  const { files } = await imported(content, CALL + without);
  expect(files['events/call-on-the-merger-with-tasker.mdx']).not.toContain('passcode');
  const first = CALL.replace(', passcode 30225541', '');
  const other = await imported(content, first + SECOND('Call on the Merger with Tasker'));
  expect(other.files['events/q1-2014-results-call.mdx']).not.toContain('passcode');
});

test('each of two calls is named by the line above it, and has its address from it', async ({ content }) => {
  const head =
    'Orrin to Host Two Calls\n\nAUSTIN, Texas, April 22, 2014 /PRNewswire/ -- Orrin Corp. will hold two calls.\n';
  const quarter = SECOND('First Quarter 2014 Earnings Call').replace('May 8', 'May 15').replace('0199', '0188');
  const { files } = await imported(content, head + SECOND('Call on the Merger with Tasker') + quarter);
  expect(Object.keys(files).slice(1)).toEqual([
    'events/call-on-the-merger-with-tasker.mdx',
    'events/q1-2014-results-call.mdx',
  ]);
  expect(files['events/q1-2014-results-call.mdx']).toContain('title: First Quarter 2014 Earnings Call\n');
});

test('a second call for the press is written if a person wants it', async ({ content }) => {
  const text = CALL + SECOND('Call for the Media');
  const answers = (answer: string): Asker => ({
    ask: async (question) => (question.includes('also announces a call') ? answer : ''),
    close: () => {},
  });
  expect(Object.keys((await imported(content, text, answers(''))).files)).toHaveLength(2);
  expect(Object.keys((await imported(content, text, answers('y'))).files)).toContain('events/call-for-the-media.mdx');
});

test('a further call that is not certain is named, with its numbers', async ({ content }) => {
  const made = await imported(content, CALL + SECOND('Call for the Media'));
  expect(made.files['events/q1-2014-results-call.mdx']).not.toContain('+18552340199');
  expect(unexplained(made)).toEqual([
    expect.stringMatching(/also announces a call at 2014-05-08T09:00 .*\+18552340199/),
  ]);
});

test('a number has a label for its callers', async ({ content }) => {
  const text = CALL.replace('234-0131,', '234-0131 (U.S. and Canada) or +1 (269) 488-3065 (international),');
  const { files } = await imported(content, text);
  expect(files['events/q1-2014-results-call.mdx']).toContain('label: Live call, United States and Canada\n');
  expect(files['events/q1-2014-results-call.mdx']).toContain('label: Live call, International\n');
});

test('a contradiction is left open, and the check explains it', async ({ content }) => {
  const { paths } = await imported(content, CALL.replace('Wednesday', 'Tuesday'));
  storeFiles(paths, false);
  expect(content.problems()).toMatchObject([
    {
      file: 'events/q1-2014-results-call.mdx',
      field: 'start',
      found: expect.stringMatching(/^still to be decided: Tuesday, May 7, 2014.* perhaps 2014-05-07T16:30$/),
    },
    { file: 'releases/q1-2014-results-call-announcement.mdx', field: 'text', found: '"Tuesday, May 7, 2014"' },
  ]);
});

test('a passcode given in two ways is left open', async ({ content }) => {
  const text = `${CALL}\nTo listen to the live call, enter passcode 30225514.\n`;
  const { open } = await imported(content, text);
  expect(open.map(({ field, todo }) => [field, todo.what])).toEqual([
    ['dialIn[0].passcode', expect.stringContaining('30225541')],
  ]);
});

test('a question at a terminal is repeated until the answer is valid', async ({ content }) => {
  const asked: string[] = [];
  const answers = ['tomorrow', '', '2014-05-06T16:30'];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  const text = CALL.replace('Wednesday', 'Tuesday');
  const { files, open } = await imported(content, text, { ask, close: () => {} });
  expect(open).toEqual([]);
  expect(files['events/q1-2014-results-call.mdx']).toContain('start: 2014-05-06T16:30\n');
  expect(asked[0]).toContain('y: 2014-05-07T16:30');
  expect(asked[1]).toContain('YYYY-MM-DDTHH:mm');
});

test('what an answer opens is asked too', async ({ content }) => {
  const asked: string[] = [];
  const answers: Record<string, string> = {
    start: '2014-05-20T16:30',
    'replay.url': 'https://www.immunogen.com',
    'replay.through': '2014-05-30',
  };
  const ask = async (question: string) => {
    const field = /\.mdx {2}(\S+)/.exec(question)?.[1] ?? '';
    asked.push(field);
    return answers[field] ?? '';
  };
  const text = `${CALL.replace('Wednesday', 'Tuesday')}\nA replay of the webcast will be available through May 9, 2014.\n`;
  const { files, open } = await imported(content, text, { ask, close: () => {} });
  expect(asked).toEqual(['start', 'replay.url', 'replay.through']);
  expect(open).toEqual([]);
  expect(files['events/q1-2014-results-call.mdx']).toContain('through: 2014-05-30\n');
});

const SPEAKERS = `${CALL}\nThe call will be hosted by Ada Quist, President and CEO, and Dale Ferncastle, Chief Financial Officer.\n`;

test('those who speak are offered as one answer', async ({ content }) => {
  const { open } = await imported(content, SPEAKERS);
  expect(open.map(({ field, todo }) => [field, todo.suggestion])).toEqual([
    ['speakers', 'Ada Quist, President and CEO; Dale Ferncastle, Chief Financial Officer'],
  ]);
  const answered = async (...answers: string[]) => {
    const ask = async () => answers.shift() ?? '';
    const { files, paths } = await imported(content, SPEAKERS, { ask, close: () => {} });
    storeFiles(paths, true);
    const { events } = content.load();
    return [events.get('q1-2014-results-call')?.speakers, files['events/q1-2014-results-call.mdx']] as const;
  };
  expect((await answered('y'))[0]).toMatchObject([
    { name: 'Ada Quist', role: 'President and CEO' },
    { name: 'Dale Ferncastle', role: 'Chief Financial Officer' },
  ]);
  expect((await answered('Ada Quist'))[0]).toEqual([{ name: 'Ada Quist', role: undefined }]);
  expect((await answered('n'))[1]).not.toContain('speakers');
});

test('a contact that company.yaml lacks is left open, with the lines to add', async ({ content }) => {
  const text = `${CALL}\nContact:\nLuis Abrego, 512-234-0102\nlabrego@orrin.example\n`;
  const { open, missingContacts } = await imported(content, text);
  expect(open.map(({ field, todo }) => [field, todo.what])).toEqual([
    ['contacts[0]', 'Luis Abrego is not among the contacts of company.yaml'],
  ]);
  expect(missingContacts).toContain('luis-abrego:\n  desk: Investors\n  name: Luis Abrego\n');
  content.replace(
    COMPANY,
    'contacts:\n',
    'contacts:\n  ir: {desk: Investors, name: Desk, email: labrego@orrin.example}\n',
  );
  expect((await imported(content, text)).files['releases/q1-2014-results-call-announcement.mdx']).toContain(
    'contacts: [ir]\n',
  );
});

test('the headline is removed from the text, also in the middle of it', async ({ content }) => {
  const text = CALL.replace('Orrin to Host', 'Orrin Corp.\nNASDAQ: ORRN\nOrrin to Host');
  const { files } = await imported(content, text);
  const release = files['releases/q1-2014-results-call-announcement.mdx'];
  expect(release).toContain('title: Orrin to Host First Quarter 2014 Conference Call\n');
  expect(release).toContain('---\n\nOrrin Corp.\n\nNASDAQ: ORRN\n\nAUSTIN');
});

test('an id of another file is not used again', async ({ content }) => {
  content.replace(EVENT, 'id: immunogen-q2-fy2012-results-call', 'id: immunogen-q1-2014-results-call');
  const { files } = await imported(content, CALL);
  expect(files['events/q1-2014-results-call.mdx']).toContain('id: immunogen-q1-2014-results-call-2\n');
});

test('a replaced file keeps its id', async ({ content }) => {
  content.replace(EVENT, 'id: immunogen-q2-fy2012-results-call', 'id: call-of-january');
  expect((await imported(content, SEED)).files[EVENT]).toContain('id: call-of-january\n');
});

test('an import of any text has no problems but open questions and contradictions of the text', async ({ content }) => {
  const SENTENCES = [
    ...CALL.split(/(?<=[.:]) /),
    ...[
      'A replay will be available for 90 days.',
      'Dial 1-800-FLOWERS, passcode Ö/4!.',
      'Febuary 30, 2014',
      'at 2:30 a.m. ET on Sunday, March 9, 2014',
    ],
    ...[
      'TODO: x',
      '---',
      'title: x',
      '\u0007',
      'Contact: "A: B", +1 2',
      'through December 1, 1999',
      '<h1>Results</h1>',
      'The webcast is at http://a.b@c',
      '业绩',
    ],
  ];
  const anyRelease = fc
    .array(fc.oneof(fc.constantFrom(...SENTENCES), anyCharacters(30)), {
      minLength: 1,
      maxLength: 12,
      size: 'max',
    })
    .map((parts) => `A${parts.join('\n\n')}`);
  await fc.assert(
    fc.asyncProperty(anyRelease, async (text) => {
      const { paths } = await imported(content, text);
      storeFiles(paths, false);
      const againstThemselves = findFacts(text).contradictions.length > 0;
      const problems = content
        .problems()
        .filter(({ found }) => !found.startsWith('still to be decided'))
        .filter(({ field, why }) => !(againstThemselves && field === 'text' && why));
      for (const { path } of paths) content.remove(relative(content.directory, path));
      expect(problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const HEADED = `Orrin to Host First Quarter 2014 Conference Call

- Chief Financial Officer to Speak on Growth
- Questions Are Welcome

AUSTIN, Texas, April 22, 2014 /PRNewswire/ -- Orrin Corp. (NASDAQ: ORRN) will hold a conference call at 4:30 p.m. Central Time on Wednesday, May 7, 2014. Please register in advance at https://register.example.com/ev/9912 to receive dial-in details. Sign up for e-mail alerts at www.orrin.example/alerts.
`;

test('lines below the headline become subheads, and the address for registration is that of the event', async ({
  content,
}) => {
  const { files } = await imported(content, HEADED);
  const release = files['releases/q1-2014-results-call-announcement.mdx'];
  expect(release).toContain('subheads:\n  - Chief Financial Officer to Speak on Growth\n  - Questions Are Welcome\n');
  expect(release).toContain('---\n\nAUSTIN, Texas, April 22, 2014');
  expect(files['events/q1-2014-results-call.mdx']).toContain(
    'registration:\n  url: https://register.example.com/ev/9912\n',
  );
});

test('an address for alerts, or of a share register, is not where people register', async ({ content }) => {
  const text = HEADED.replace(
    'Please register in advance at https://register.example.com/ev/9912 to receive dial-in details.',
    'The share register is kept at www.registrar.example.',
  );
  const { files } = await imported(content, text);
  expect(files['events/q1-2014-results-call.mdx']).not.toContain('registration');
});

const MET = `Orrin Corp. to Hold Investor Presentation

AUSTIN, Texas, April 22, 2014 /PRNewswire/ -- Orrin Corp. (NASDAQ: ORRN) will hold an investor presentation at 4:30 p.m. Central Time on Wednesday, May 7, 2014. The presentation will be held at the offices of Mill & Row LLP, 10 Mill Row, London EC4M 7AL.
`;

test('where people meet becomes the location of what they come to, and not of a call', async ({ content }) => {
  const events = async (text: string) =>
    Object.entries((await imported(content, text)).files).find(([path]) => path.startsWith('events/'))?.[1] ?? '';
  expect(await events(MET)).toContain('location: Mill & Row LLP, 10 Mill Row, London EC4M 7AL\n');
  const call = MET.replace('hold an investor presentation at', 'hold a conference call at');
  expect(await events(call)).not.toContain('location:');
});
