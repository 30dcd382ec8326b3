import { readMarks } from '@/lib/content/accept/marks';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { takenBack } from './take-back';

const AT = '2012-01-20T09:40';
const NOW = Date.parse('2012-01-20T15:00:00Z');

function after(content: ContentCopy, path: string, note: string): ContentCopy {
  return content.write(path, takenBack(content.read(path), { at: AT, note }));
}

test('without a note a file is a draft, and nothing else in it changes', ({ content }) => {
  const before = content.read(EVENT);
  after(content, EVENT, '');
  expect(content.read(EVENT).replace('draft: true\n', '')).toBe(before);
  expect(content.accept(NOW).content.events.get('q2-fy2012-results-call')?.draft).toBe(true);
});

test('with a note a file is withdrawn, and says so', ({ content }) => {
  after(content, RELEASE, 'Sent out "by mistake": # wait.');
  expect(readMarks(content.read(RELEASE)).withdrawn).toEqual({ at: AT, note: 'Sent out "by mistake": # wait.' });
});

test('what the file said of it before is replaced', ({ content }) => {
  content.replace(RELEASE, 'dateline:', 'draft: false\nwithdrawn:\n  at: 2012-01-19T09:00\n  note: Before.\ndateline:');
  after(content, RELEASE, 'Now.');
  expect(content.read(RELEASE).match(/^(?:draft|withdrawn).*/gm)).toEqual(['withdrawn:']);
  expect(readMarks(content.read(RELEASE)).withdrawn).toEqual({ at: AT, note: 'Now.' });
});

for (const [what, broken] of [
  ['YAML that cannot be read', '---\ntitle: "Results\npublishAt: [\n---\n\nWords.\n'],
  ['no fields', 'Words.\n'],
  ['lines that end in CR LF', '---\r\ntitle: Results\r\n---\r\n\r\nWords.\r\n'],
] as const) {
  test(`a file with ${what} is taken back too`, () => {
    expect(readMarks(takenBack(broken, { at: AT, note: '' })).draft).toBe(true);
    expect(takenBack(broken, { at: AT, note: '' })).toContain('Words.');
  });
}
