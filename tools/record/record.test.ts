import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { DeskRecord } from '@/desk/record';
import type { PublicEntry, PublicRecord } from '@/lib/content/accept/types';
import { PublicVersions } from '@/lib/content/state/public-versions';
import { sha256 } from '@/lib/process/sha256';
import { expect, test } from '@/testing/unit';

const RELEASE = 'releases/results.mdx';
const SLIP = 'releases/slip.mdx';
const WHOLE = '---\nid: results\ntitle: Results – ü\n---\n\nWords.\n\nA link to what is to come.\n';
const PUBLIC = WHOLE.replace('A link to what is to come.\n', '');
const SLIPPED = '---\nid: slip\n---\n\nA slip.\n';
const AT = Date.parse('2012-01-18T13:30:00Z');
const taken = (minutes: number) => ({
  at: new Date(AT + minutes * 60_000).toISOString(),
  by: 'newsroom@web-1',
  build: '0123456789ab',
});

const entry = (whole: string, text: string, more: Partial<PublicEntry> = {}): PublicEntry => ({
  source: Buffer.from(sha256(whole), 'hex').toString('base64url'),
  id: 'id',
  text: () => text,
  ...more,
});

/** A release that two people published, and one that went out by mistake and was taken back with a note. */
function recorded(testInfo: TestInfo) {
  const stateDir = testInfo.outputPath('state');
  const deskDir = testInfo.outputPath('desk');
  const desk = new DeskRecord(deskDir);
  const files = [{ path: RELEASE, sha256: sha256(WHOLE), former: null }];
  const about = { draft: 'd1', title: 'Results', digest: 'f00d' };
  desk.add({ ...about, at: AT - 3000, by: 'Investor Relations', what: 'asked' });
  desk.add({ ...about, at: AT - 2000, by: 'Counsel', what: 'approved' });
  desk.add({ ...about, at: AT - 1000, by: 'Counsel', what: 'published', files }, [WHOLE]);
  const versions = PublicVersions.open(stateDir);
  const results: PublicRecord = new Map([[RELEASE, entry(WHOLE, PUBLIC)]]);
  versions.save(results, taken(0));
  versions.save(new Map([...results, [SLIP, entry(SLIPPED, SLIPPED)]]), taken(1));
  const withdrawn = { at: AT, note: 'Sent by\nmistake.' };
  versions.save(new Map([...results, [SLIP, entry(SLIPPED, SLIPPED, { withdrawn })]]), taken(2));
  return { stateDir, deskDir, directory: testInfo.outputPath('history') };
}

function record({ stateDir, deskDir }: { stateDir: string; deskDir: string }, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['tools/run.mjs', 'tools/commands/record.ts', ...words],
    { encoding: 'utf8', env: { ...process.env, STATE_DIR: stateDir, DESK_DIR: deskDir } },
  );
  return { status, stdout, stderr };
}

test('the record becomes a git repository: what was public, by whom and approved by whom', ({ zone: _ }, testInfo) => {
  const place = recorded(testInfo);
  expect(record(place, 'export', place.directory)).toMatchObject({ status: 0, stderr: '' });
  const git = (...words: string[]) => spawnSync('git', words, { cwd: place.directory, encoding: 'utf8' }).stdout;
  expect(git('log', '--reverse', '--format=%an, %aI: %s', 'public').trim().split('\n')).toEqual([
    'Investor Relations, 2012-01-18T13:30:00+00:00: Publish releases/results.mdx',
    'newsroom@web-1, 2012-01-18T13:31:00+00:00: Publish releases/slip.mdx',
    'newsroom@web-1, 2012-01-18T13:32:00+00:00: Take back releases/slip.mdx: Sent by mistake.',
  ]);
  expect(git('log', '--format=%b', '--max-parents=0', 'public')).toMatch(
    /^Approved-by: Counsel\nApproved-bytes: f00d\nTaken-over-by: newsroom@web-1\nBuild: 0123456789ab\nEntry: 1 [0-9a-f]{64}\n/,
  );
  expect(git('show', `public:${RELEASE}`)).toBe(PUBLIC);
  expect(git('show', `public~1:${SLIP}`)).toBe(SLIPPED);
  expect(git('ls-tree', '-r', '--name-only', 'public').trim()).toBe(RELEASE);
  expect(git('log', '--reverse', '--format=%an: %s', 'desk').trim().split('\n')).toEqual([
    'Investor Relations: Ask for approval: Results',
    'Counsel: Approve: Results',
    'Counsel: Write: Results',
  ]);
  expect(git('show', `desk:${RELEASE}`)).toBe(WHOLE);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('fsck', '--strict')).toBe('');
  expect(readFileSync(join(place.directory, RELEASE), 'utf8')).toBe(PUBLIC);
  expect(statSync(place.directory).mode & 0o777).toBe(0o700);
  // The same record, the same commits.
  const again = testInfo.outputPath('again');
  record(place, 'export', again);
  expect(spawnSync('git', ['rev-parse', 'public', 'desk'], { cwd: again, encoding: 'utf8' }).stdout).toBe(
    git('rev-parse', 'public', 'desk'),
  );
});

test('nothing is exported over what is there, nor of a record that was changed', ({ zone: _ }, testInfo) => {
  const place = recorded(testInfo);
  expect(record(place, 'export', place.stateDir)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('there already'),
  });
  const journal = join(place.deskDir, 'record/journal');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('Counsel', 'Someone'));
  const { status, stderr } = record(place, 'export', place.directory);
  expect(status).toBe(1);
  expect(stderr).toContain(`The record of the desk (${place.deskDir}): Entry 2 is not what was written.`);
  expect(existsSync(place.directory)).toBe(false);
});

test('both records are verified, and what was changed is named', ({ zone: _ }, testInfo) => {
  const place = recorded(testInfo);
  expect(record(place, 'verify')).toEqual({
    status: 0,
    stdout: `The journal of what was public (${place.stateDir}): all 3 entries are as they were written.
The record of the desk (${place.deskDir}): all 3 entries are as they were written.
`,
    stderr: '',
  });
  const hash = sha256(WHOLE);
  const file = join(place.deskDir, 'record/files', hash.slice(0, 2), hash.slice(2));
  writeFileSync(file, WHOLE.replace('Words', 'words'));
  expect(record(place, 'verify')).toMatchObject({
    status: 1,
    stderr: `The record of the desk (${place.deskDir}): The file ${hash} is not what was written.\n`,
  });
  const nowhere = { stateDir: testInfo.outputPath('none'), deskDir: testInfo.outputPath('nobody') };
  expect(record(nowhere, 'verify')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is no record in'),
  });
  expect(existsSync(nowhere.deskDir)).toBe(false);
});
