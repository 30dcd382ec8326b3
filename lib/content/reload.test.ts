import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { accept } from './accept/accept';
import type { Acceptance } from './accept/types';
import { ContentReader } from './content-reader';
import { scan } from './read/scan';

const SLUG = 'q2-fy2012-results-call-announcement';
const CALL = 'q2-fy2012-results-call';

/** Loads changing content like a running server, with nothing public before. */
function reloading({ directory }: ContentCopy) {
  const reader = new ContentReader(directory);
  return () => accept({ found: reader.read(scan(directory)), record: new Map(), now: 0 }) as Acceptance;
}

test('a release is resolved again when it or the company changes', ({ content }) => {
  content.write('releases/other.mdx', content.read(RELEASE).replace(/^id: .*$/m, 'id: other'));
  const load = reloading(content);
  const first = load().content.releases;
  content.replace(RELEASE, 'publishedOn: 2012-01-18', 'publishedOn: 2012-01-17');
  const second = load().content.releases;
  expect(second.get('other')).toBe(first.get('other'));
  expect(second.get(SLUG)?.publishAt).toBe(Date.parse('2012-01-17T05:00:00Z'));
  content.replace(COMPANY, 'America/New_York', 'Europe/London');
  expect(load().content.releases.get('other')?.publishAt).toBe(Date.parse('2012-01-18T00:00:00Z'));
});

test('an event is resolved again when its announcement or a document changes', ({ content }) => {
  content
    .write('files/slides.pdf', '%PDF-')
    .replace(EVENT, 'history:', 'materials: [{kind: slides, title: Slides, file: slides.pdf}]\nhistory:');
  const load = reloading(content);
  load();
  content.write('files/slides.pdf', '%PDF-1.4').replace(RELEASE, 'publishedOn: 2012-01-18', 'publishedOn: 2012-01-17');
  expect(load().content.events.get(CALL)).toMatchObject({
    publishAt: Date.parse('2012-01-17T05:00:00Z'),
    materials: [{ file: { size: 8 } }],
  });
});

test('problems of an unchanged file are reported again', ({ content }) => {
  content
    .replace(RELEASE, '[investors, media]', '[investors, press]')
    .replace(EVENT, '2012-01-27T08:00', '2012-03-11T02:30')
    .append(EVENT, '{expression}');
  const load = reloading(content);
  const problems = () => load().heldBack.flatMap((file) => file.problems);
  const first = problems();
  expect(first.map(({ field }) => field)).toEqual(expect.arrayContaining(['contacts[1]', 'start', 'text']));
  expect(problems()).toEqual(first);
});

/** A release that says nothing of other files. */
const alone = (id: string, more = '', words = '') =>
  `---\nid: id-${id}\ntitle: Of ${id}\npublishedOn: 2012-01-18\ncontacts: [investors]\n${more}---\n\nWALTHAM, Mass. Words. ${words}\n`;

test('a release that did not change is the same choice, until another file makes a difference', ({ content }) => {
  content.write('releases/a.mdx', alone('a', '', '[more](/releases/b)')).write('releases/b.mdx', alone('b'));
  const load = reloading(content);
  const first = load();
  expect(first.heldBack).toEqual([]);
  content.append('releases/b.mdx', 'More.');
  expect(load().content.releases.get('a')).toBe(first.content.releases.get('a'));
  content.remove('releases/b.mdx');
  expect(load().heldBack).toMatchObject([{ path: 'releases/a.mdx', problems: [{ rule: 'link-target' }] }]);
  content.write('releases/b.mdx', alone('b'));
  expect(load().heldBack).toEqual([]);
  // Of two with one id, the first by name has it.
  content.write('releases/0.mdx', alone('a'));
  expect(load().heldBack).toMatchObject([{ path: 'releases/a.mdx', problems: [{ rule: 'id-taken' }] }]);
  content.remove('releases/0.mdx').write('releases/a.ja.mdx', '---\ntitle: 題\n---\n\n本文。\n');
  expect(load().heldBack).toMatchObject([{ path: 'releases/a.ja.mdx' }]);
});

test('a release that did not change is chosen again if the clock is set back', ({ content }) => {
  content.write('releases/a.mdx', alone('a', 'corrections: [{at: 2012-01-19T10:00, note: Corrected.}]\n'));
  const reader = new ContentReader(content.directory);
  const at = (time: string) => {
    const now = Date.parse(time);
    return accept({ found: reader.read(scan(content.directory)), record: new Map(), now, latest: now }) as Acceptance;
  };
  expect(at('2012-01-20T00:00Z').heldBack).toEqual([]);
  expect(at('2012-01-21T00:00Z').heldBack).toEqual([]);
  expect(at('2012-01-19T00:00Z').heldBack).toMatchObject([{ problems: [{ rule: 'dated-ahead' }] }]);
});
