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
    'title: Presentation at the 9th Rowan Bank Summit\nkind: conference\nstart: 2014-05-07T16:30\n',
  );
});

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
    expect(unexplained({ ...made, files: made.paths })).toEqual(seen ? [expect.stringMatching(seen)] : []);
  });
}

test('the further one of two calls is named, with its numbers', async ({ content }) => {
  const second = '\n\nCall in Spanish\nDate: May 8, 2014\nTime: 9:00 a.m. Central Time\nDial-in: (855) 234-0199\n';
  const made = await imported(content, CALL + second);
  expect(made.files['events/q1-2014-results-call.mdx']).not.toContain('+18552340199');
  expect(unexplained({ ...made, files: made.paths })).toEqual([
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
  expect(asked[1]).toContain('YYYY-MM-DDTHH:mm without a zone');
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
