import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { accept } from './accept/accept';
import type { Acceptance } from './accept/types';
import { ContentReader } from './content-reader';
import { scan } from './read/scan';
import { RememberedFields } from './remembered-fields';

const NOW = Date.parse('2012-01-20T15:00:00Z');

/** What a process finds that starts now, and whether it parsed the release. */
function started({ directory }: ContentCopy, file: string, rules = 'rules') {
  const remembered = new RememberedFields(file, rules);
  const isKnown = (digest: string) => remembered.get(RELEASE, digest) !== undefined;
  const reader = new ContentReader(directory, undefined, undefined, remembered);
  const seen = scan(directory);
  const found = reader.read(seen);
  const wasKnown = isKnown(found.releases.get('q2-fy2012-results-call-announcement')?.digest ?? '');
  const accepted = accept({ found, record: new Map(), now: NOW }) as Acceptance;
  reader.rememberPublic(accepted.record);
  return { accepted, wasKnown };
}

test('a release is not parsed again by the next process, and is the same', ({ content }, testInfo) => {
  const file = testInfo.outputPath('fields');
  const first = started(content, file);
  const second = started(content, file);
  expect([first.wasKnown, second.wasKnown]).toEqual([false, true]);
  expect(second.accepted.content).toEqual(first.accepted.content);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a release that changed, or whose rules did, is parsed again', ({ content }, testInfo) => {
  const file = testInfo.outputPath('fields');
  started(content, file);
  expect(started(content, file, 'others').wasKnown).toBe(false);
  started(content, file);
  content.append(RELEASE, 'More.');
  expect(started(content, file).wasKnown).toBe(false);
});

test('a damaged file is none', ({ content }, testInfo) => {
  const file = testInfo.outputPath('fields');
  started(content, file);
  const bytes = readFileSync(file);
  bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(started(content, file).wasKnown).toBe(false);
});

test('nothing is written of a release that is not public, or of which a part is not', ({ content }, testInfo) => {
  const staged = (slug: string, words: string) =>
    content.write(
      `releases/${slug}.mdx`,
      `---\nid: id-${slug}\ntitle: Of ${slug}\n${words}\ncontacts: [investors]\n---\n\nWords.\n`,
    );
  staged('secret-merger', 'publishAt: 2030-01-18T09:00');
  staged('secret-draft', 'publishedOn: 2012-01-18\ndraft: true');
  staged('names-a-secret', 'publishedOn: 2012-01-18\nevents: [secret-call]');
  staged('has-a-remark', 'publishedOn: 2012-01-18 # secret remark');
  content.write(
    'events/secret-call.mdx',
    content.read(EVENT).replace(/^id: .*$/m, 'id: secret-call\npublishAt: 2030-01-01T09:00'),
  );
  const file = testInfo.outputPath('fields');
  started(content, file);
  const written = readFileSync(join(file), 'latin1');
  expect(written).toContain('q2-fy2012-results-call-announcement');
  expect(written).not.toContain('secret');
});
