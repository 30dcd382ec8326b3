import { EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { published } from './published';

const TRANSCRIPT = 'transcripts/q2-call.mdx';
const SLUG = 'q2-fy2012-results-call';
const AT = Date.parse('2012-01-28T17:00:00Z');

const WORDS = `---
speakers:
  - name: Operator
  - name: Ann Example
    role: Chief Executive Officer
    organization: ImmunoGen, Inc.
---

## Presentation

### Operator

Good morning.

### Ann Example

Thank you.
`;

const named =
  'materials: [{kind: transcript, title: Transcript, transcript: q2-call, publishAt: 2012-01-28T12:00}]\nhistory:';

test('a transcript is published at the instant of its material', ({ content }) => {
  content.write(TRANSCRIPT, WORDS).replace(EVENT, 'history:', named);
  const loaded = content.load();
  expect(loaded.transitions).toContain(AT);
  expect(published(loaded, AT - 1).transcript(SLUG)).toBeUndefined();
  expect(published(loaded, AT).transcript(SLUG)).toMatchObject({ speakers: [{ name: 'Operator' }, {}], body: /Thank/ });
});

test('a transcript that no event names is not published', ({ content }) => {
  content.write(TRANSCRIPT, WORDS);
  expect(published(content.load(), AT).transcript(SLUG)).toBeUndefined();
});

const FAULTS: [string, string, object][] = [
  ['### Ann Example', '### Ann Exampel', { field: 'text', line: 15, found: 'words of "Ann Exampel"' }],
  ['Thank you.', 'See [it](/releases).', { field: 'text', line: 17, found: 'a link to "/releases"' }],
  ['Thank you.', 'Thank <b>you</b>.', { field: 'text', line: 17 }],
  ['  - name: Operator', '  - naem: Operator', { field: 'speakers[0].naem' }],
];
for (const [found, replacement, problem] of FAULTS) {
  test(`a transcript with "${replacement}" is refused, with its line`, ({ content }) => {
    content.write(TRANSCRIPT, WORDS.replace(found, replacement)).replace(EVENT, 'history:', named);
    expect(content.problems()).toContainEqual(expect.objectContaining({ file: TRANSCRIPT, ...problem }));
  });
}

test('a transcript without speakers is refused', ({ content }) => {
  content.write(TRANSCRIPT, WORDS.replaceAll('### ', '')).replace(EVENT, 'history:', named);
  expect(content.problems()).toMatchObject([{ file: TRANSCRIPT, found: 'nobody who speaks' }]);
});

test('an event may name one transcript, which must exist', ({ content }) => {
  content.replace(EVENT, 'history:', named);
  expect(content.problems()).toMatchObject([{ file: EVENT, field: 'materials[0].transcript', found: '"q2-call"' }]);
  content.write(TRANSCRIPT, WORDS).replace(EVENT, '}]', '}, {kind: transcript, title: Two, transcript: q2-call}]');
  expect(content.problems()).toMatchObject([{ file: EVENT, field: 'materials', fix: /one transcript at most/ }]);
});
