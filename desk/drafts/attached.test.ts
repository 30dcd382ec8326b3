import { EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { withAttached, withoutAttached } from './attached';
import type { Attached } from './draft';
import { withEdits } from './edits';

const SLIDES: Attached = {
  path: 'files/slides.pdf',
  sha256: 'a'.repeat(64),
  size: 9,
  of: EVENT,
  title: 'Slides: "the quarter"',
  kind: 'slides',
  publishAt: 'release',
};
const zoneOf = (text: string) => /^timeZone: (\S+)$/m.exec(text)?.[1] ?? 'America/New_York';

test('a document becomes public with the release, in the zone of its event, and is taken out without a trace', ({
  content,
}) => {
  const event = content.read(EVENT).replace('timeZone: America/New_York', 'timeZone: Asia/Tokyo');
  const release = { path: RELEASE, text: '---\nid: results\npublishAt: 2012-01-27T06:30\n---\n' };
  const content_ = { textOf: () => event, zoneOf };
  const files = withAttached([release], [SLIDES], content_);
  expect(files.map(({ path }) => path)).toEqual([RELEASE, EVENT]);
  expect(files[1]?.text).toContain(`materials:
  - kind: slides
    title: "Slides: \\"the quarter\\""
    file: slides.pdf
    publishAt: 2012-01-27T20:30
`);
  expect(withoutAttached(files, SLIDES)[1]?.text).toBe(event);
});

test('a document of a release is one of its attachments, and of an event that is not public yet it has no time', ({
  content,
}) => {
  const files = [RELEASE, EVENT].map((path) => ({ path, text: content.read(path) }));
  const content_ = { textOf: content.read.bind(content), zoneOf };
  const attached = [
    { ...SLIDES, of: RELEASE, title: 'Figures' },
    { ...SLIDES, publishAt: undefined },
  ];
  const [release, event] = withAttached(files, attached, content_);
  expect(release?.text).toContain('attachments:\n  - title: "Figures"\n    file: slides.pdf\n');
  expect(event?.text).toMatch(/^ {4}file: slides\.pdf\n---$/m);
});

test('a value that settles a finding keeps its quotes, and what is accepted stands in the file', ({ content }) => {
  const files = [{ path: EVENT, text: content.read(EVENT) }];
  const edits = [
    { file: EVENT, path: ['dialIn', 0, 'passcode'], value: '0012' },
    { file: EVENT, finding: 'start-differs-1f3a9c2e', reason: 'It moved: see "wire".', by: 'Counsel' },
    { file: RELEASE, path: ['title'], value: 'not in this draft' },
  ];
  const [event] = withEdits(files, edits);
  expect(event?.text).toContain('passcode: "0012"');
  expect(event?.text).toContain(`accepted:
  - finding: start-differs-1f3a9c2e
    reason: "It moved: see \\"wire\\"."
    by: "Counsel"
`);
});
