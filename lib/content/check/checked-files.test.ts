import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { SourcesCopy } from '@/testing/sources';
import { expect } from '@/testing/unit';
import { loadContent } from '../load';
import type { Problem } from '../problem';
import { CheckedFiles, checkedFiles } from './checked-files';

const TEXT = 'Words with [a link](/releases/embargoed).\n';
const LINKS = [{ path: '/releases/embargoed', line: 1 }];

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The problems of content loaded by another process. */
function problemsOf(content: ContentCopy, checked: CheckedFiles): Problem[] {
  return loadContent(content.directory, 0, { checked }).heldBack.flatMap(({ problems }) => problems);
}

/** Stores the result of one file, like a process with some rules. */
function remember(store: string, rules?: string): void {
  const checked = new CheckedFiles(store, rules);
  checked.remember('one', TEXT, LINKS);
  checked.keepOnly(new Set(['one']));
}

test('the text of a file without problems is not checked again until it changes', ({ content }) => {
  content.append(EVENT, '<p>Agenda</p>');
  const checked = new CheckedFiles();
  checked.remember(digestOf(content.read(EVENT)), content.read(EVENT), []);
  expect(problemsOf(content, checked)).toEqual([]);
  content.append(EVENT, 'More.');
  expect(problemsOf(content, checked)).toMatchObject([{ field: 'text', found: '"<p>"' }]);
});

test('its fields are checked again', ({ content }) => {
  content.replace(EVENT, 'kind: conference call', 'kind: call');
  const checked = new CheckedFiles();
  checked.remember(digestOf(content.read(EVENT)), content.read(EVENT), []);
  expect(problemsOf(content, checked)).toMatchObject([{ field: 'kind' }]);
});

test('a process reuses the results of the last one with the same rules', ({ zone: _ }, testInfo) => {
  const store = testInfo.outputPath('folder/checked-files');
  remember(store, 'rules');
  expect(new CheckedFiles(store, 'rules').siteLinks('one', TEXT)).toEqual(LINKS);
  expect(new CheckedFiles(store, 'other rules').siteLinks('one', TEXT)).toBeUndefined();
  expect(new CheckedFiles(store, 'rules').siteLinks('two', TEXT)).toBeUndefined();
});

test('the next process finds the same problems between files', ({ content }, testInfo) => {
  const store = testInfo.outputPath('checked-files');
  content.append(RELEASE, 'See [it](/events/unknown).').append(RELEASE, 'And [this](/events/q2-fy2012-results-call).');
  const problems = problemsOf(content, new CheckedFiles(store));
  expect(problems).toMatchObject([{ line: content.lineOf(RELEASE, 'unknown'), found: 'a link to "/events/unknown"' }]);
  const checked = new CheckedFiles(store);
  expect(checked.siteLinks(digestOf(content.read(RELEASE)), content.read(RELEASE))).toHaveLength(2);
  expect(problemsOf(content, checked)).toEqual(problems);
});

test('a link with entities is checked every time', ({ zone: _ }) => {
  const checked = new CheckedFiles();
  checked.remember('one', '[a link](/releases/a?b&amp;c)', [{ path: '/releases/a?b&c', line: 1 }]);
  expect(checked.siteLinks('one', TEXT)).toBeUndefined();
});

test('a file with a problem in its text or fields is never stored', ({ content }, testInfo) => {
  const store = testInfo.outputPath('checked-files');
  content.append(EVENT, '<p>Agenda</p>').replace(RELEASE, 'publishedOn:', 'published:');
  const problems = problemsOf(content, new CheckedFiles(store));
  const checked = new CheckedFiles(store);
  for (const file of [EVENT, RELEASE]) expect(checked.siteLinks(digestOf(content.read(file)), '')).toBeUndefined();
  expect(problemsOf(content, checked)).toEqual(problems);
});

test('a transcript with an unlisted speaker is never stored', ({ content }, testInfo) => {
  const store = testInfo.outputPath('checked-files');
  content.write('transcripts/call.mdx', '---\nspeakers: [{name: Ann}]\n---\n\n### Bob\n\nGood morning.\n');
  const problems = problemsOf(content, new CheckedFiles(store));
  expect(problems).toMatchObject([{ found: 'words of "Bob"' }]);
  expect(problemsOf(content, new CheckedFiles(store))).toEqual(problems);
});

test('only digests and numbers of the present content are stored', ({ content }, testInfo) => {
  const store = testInfo.outputPath('checked-files');
  problemsOf(content, new CheckedFiles(store));
  content.append(RELEASE, 'See [the call](/events/q2-fy2012-results-call).');
  problemsOf(content, new CheckedFiles(store));
  const [seal, ...lines] = readFileSync(store, 'utf8').split('\n');
  expect(seal).toMatch(/^[0-9a-f]{64}$/);
  // Three files, the words of the release, and its agreement with the event.
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(line).toMatch(/^[\w-]{43}( \d+,\d+,\d+)*$/);
  expect(readdirSync(dirname(store)), 'nothing unfinished is left').toEqual(['checked-files']);
});

test('a damaged store is ignored', ({ zone: _ }, testInfo) => {
  const store = testInfo.outputPath('checked-files');
  remember(store);
  const written = readFileSync(store, 'utf8');
  const damaged = ['', '\0', '\n\n', written.slice(0, -1), `${written}\ntwo`, written.replace(' 1,', ' 2,')];
  for (const text of damaged) {
    writeFileSync(store, text);
    const checked = new CheckedFiles(store);
    for (const digest of ['', 'one', 'two']) expect(checked.siteLinks(digest, TEXT), text).toBeUndefined();
  }
  remember(store);
  expect(readFileSync(store, 'utf8')).toBe(written);
});

test('a process without access to the store checks everything', ({ content }, testInfo) => {
  const folder = testInfo.outputPath('file');
  writeFileSync(folder, 'no folder');
  expect(problemsOf(content, new CheckedFiles(join(folder, 'checked-files')))).toEqual([]);
});

test('results are forgotten when one of their rules changes, and only then', ({ zone: _ }, testInfo) => {
  const sources = new SourcesCopy(testInfo.outputPath('sources'));
  const remembers = () => checkedFiles(sources.root).knows('digest');
  const find = () => {
    const checked = checkedFiles(sources.root);
    checked.remember('digest', '', []);
    checked.keepOnly(new Set(['digest']));
  };
  find();
  expect(remembers()).toBe(true);

  sources.append('wire/import/import-release.ts', '// Words.');
  sources.append('components/prose.tsx', '// Words.');
  sources.append('content/company.yaml', '# Words.');
  sources.append('lib/domain/wall-time.test.ts', '// Words.');
  sources.append('README.md', 'Words.');
  sources.write('wire/facts/examples/new.txt', 'Words.');
  expect(remembers()).toBe(true);

  for (const rule of [
    'lib/domain/wall-time.ts',
    'lib/format/english.ts',
    'lib/prose/parse.ts',
    'lib/content/read/schema/event.ts',
    'lib/content/check/consistency.ts',
    'wire/facts/find-facts.ts',
    'package-lock.json',
  ]) {
    find();
    sources.append(rule, rule.endsWith('.ts') ? '// Changed.' : '');
    expect(remembers(), rule).toBe(false);
  }
});
