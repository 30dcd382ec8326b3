import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';

const SEED = 'wire/import/examples/immunogen-2012-01-18.txt';
const CALL = `Orrin to Host First Quarter 2014 Conference Call

AUSTIN, Texas, April 22, 2014 /PRNewswire/ -- ImmunoGen, Inc. (NASDAQ: IMGN) will hold a conference call at 4:30 p.m. Central Time on Wednesday, May 7, 2014. To join, dial (855) 234-0131, passcode 30225541.
`;

/** Runs the command without a terminal. */
function run(content: ContentCopy, args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/run.mjs', 'tools/commands/import.ts', ...args],
    {
      input,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content.directory },
    },
  );
  return { status, stdout, stderr };
}

function files({ directory }: ContentCopy): string[] {
  return ['releases', 'events'].flatMap((folder) =>
    readdirSync(join(directory, folder)).map((name) => `${folder}/${name}`),
  );
}

test('a complete import is written and exits with 0', ({ content }) => {
  const { status, stdout, stderr } = run(content, ['-'], CALL);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toContain(
    'call                2014-05-07T16:30 America/Chicago  from "4:30 p.m. Central Time", "Wednesday, May 7, 2014"',
  );
  expect(stderr).toMatch(/Written: .*q1-2014-results-call-announcement\.mdx\nWritten: .*q1-2014-results-call\.mdx\n/);
  expect(content.load().events.has('q1-2014-results-call')).toBe(true);
});

test('an import with open questions is written and exits with 1', ({ content }) => {
  const { status, stderr } = run(content, ['-'], CALL.replace('Wednesday', 'Tuesday'));
  expect(status).toBe(1);
  expect(stderr).toContain('Does not add up:\n  Tuesday, May 7, 2014');
  expect(stderr).toContain('events/q1-2014-results-call.mdx  start: ');
  expect(files(content)).toHaveLength(4);
});

test('a release of another company exits with 1', ({ content }) => {
  const { status, stderr } = run(content, ['-', '--dry-run'], CALL.replace('NASDAQ: IMGN', 'NASDAQ: ORRN'));
  expect(status).toBe(1);
  expect(stderr).toContain('the company of this content is ImmunoGen, Inc. (IMGN)');
});

test('--dry-run shows the files and writes none', ({ content }) => {
  const { status, stdout } = run(content, [SEED, '--dry-run', '--force']);
  expect(status).toBe(0);
  expect(stdout).toContain('---\nid: immunogen-2012-01-18-q2-fy2012-results-call\n');
  expect(stdout).toContain('---\nid: immunogen-q2-fy2012-results-call\n');
  expect(files(content)).toEqual([RELEASE, EVENT]);
});

test('a text about an existing event exits with 2 without --as or --force', ({ content }) => {
  const before = content.read(RELEASE);
  const refused = run(content, [SEED]);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('This text is about events/q2-fy2012-results-call.mdx: it states the same period');
  expect(content.read(RELEASE)).toBe(before);
  expect(run(content, [SEED, '--force', '--at', '2012-01-18']).status).toBe(0);
  expect(content.read(RELEASE)).not.toBe(before);
  expect(content.problems()).toEqual([]);
  expect(run(content, [SEED, '--as', 'alone', '--slug', 'second']).status).toBe(0);
  expect(files(content)).toEqual(['releases/q2-fy2012-results-call-announcement.mdx', 'releases/second.mdx', EVENT]);
});

test('an existing file is kept, and the import exits with 2', ({ content }) => {
  const address = RELEASE.replace(/^releases\/|\.mdx$/g, '');
  const refused = run(content, ['-', '--slug', address], CALL);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('is there already. --force replaces it');
});

test('--facts prints the facts and nothing else', ({ content }) => {
  const { status, stdout, stderr } = run(content, [SEED, '--facts']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ ticker: 'IMGN', call: { start: '2012-01-27T08:00:00-05:00' } });
});

const REFUSED: Record<string, [args: string[], input: string, message: string]> = {
  'no file': [[], '', 'Which file?'],
  'a file that is not there': [['nowhere.txt'], '', 'nowhere.txt cannot be read (ENOENT).'],
  'an empty text': [['-'], '', 'The standard input is empty.'],
  'a text without words': [['-'], ' \n * ', 'There are no words in this text.'],
  'an unknown option': [['-', '--dryrun'], CALL, "Unknown option '--dryrun'"],
  'an address that cannot be one': [['-', '--slug', 'Q1 Call'], CALL, '--slug Q1 Call: write lower-case letters'],
  'a text that is too large': [['-'], 'words '.repeat(1_000_000), 'The standard input has more than 5 MB'],
};

for (const [rule, [args, input, message]] of Object.entries(REFUSED)) {
  test(`${rule} exits with 2, and nothing is written`, ({ content }) => {
    const { status, stderr } = run(content, args, input);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(files(content)).toEqual([RELEASE, EVENT]);
  });
}
