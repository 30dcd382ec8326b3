import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { type Change, ChangeError, changeFile } from './change-file';

const AT = '2012-01-20T09:40';

/** The lines of a file that a change adds and takes away. */
function difference(content: ContentCopy, path: string, change: Omit<Change, 'at'>) {
  const before = content.read(path);
  content.write(path, changeFile(path, before, { ...change, at: AT }));
  const [was, is] = [before.split('\n'), content.read(path).split('\n')];
  expect(content.problems()).toEqual([]);
  return { gone: was.filter((line) => !is.includes(line)), added: is.filter((line) => !was.includes(line)) };
}

test('a move changes the start and adds to the history, and nothing else', ({ content }) => {
  content.replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-27T08:00 # as the wire says');
  content.replace(EVENT, 'kind: conference call', 'kind: "conference call" # kept');
  const change = { kind: 'move', note: 'Moved: "storm".', start: '2012-01-30T08:00' } as const;
  expect(difference(content, EVENT, change)).toEqual({
    gone: ['start: 2012-01-27T08:00 # as the wire says'],
    added: [
      'start: 2012-01-30T08:00 # as the wire says',
      '  - {at: 2012-01-20T09:40, note: "Moved: \\"storm\\".", formerStart: 2012-01-27T08:00}',
    ],
  });
});

for (const [kind, status] of [
  ['cancel', 'cancelled'],
  ['postpone', 'postponed'],
] as const) {
  test(`to ${kind} says that it is ${status}`, ({ content }) => {
    expect(difference(content, EVENT, { kind, note: 'A storm.' })).toEqual({
      gone: [],
      added: ['  - {at: 2012-01-20T09:40, note: "A storm.", formerStatus: confirmed}', `status: ${status}`],
    });
  });
}

test('a correction of a release is said at its top', ({ content }) => {
  expect(difference(content, RELEASE, { kind: 'correct', note: 'The passcode was wrong.' })).toEqual({
    gone: [],
    added: ['corrections:', '  - {at: 2012-01-20T09:40, note: "The passcode was wrong."}'],
  });
});

test('a file that cannot be read is not changed', () => {
  for (const text of ['Words.\n', '---\ntitle: [\n---\n']) {
    expect(() => changeFile(EVENT, text, { kind: 'cancel', note: 'A storm.', at: AT })).toThrow(ChangeError);
  }
});
