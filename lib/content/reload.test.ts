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
