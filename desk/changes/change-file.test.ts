import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { type Change, ChangeError, changeFile, openReplay } from './change-file';

const AT = '2012-01-20T09:40';

/** The lines of a file that a change adds and takes away. */
function difference(content: ContentCopy, path: string, change: Omit<Change, 'at'>, at = AT) {
  const before = content.read(path);
  content.write(path, changeFile(path, before, { ...change, at }));
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

test('a replay that ends closes by phone too, and says how it was before', ({ content }) => {
  content.replace(
    EVENT,
    '  url: https://www.immunogen.com\nhistory',
    `  url: https://www.immunogen.com
  dialIn:
    - {label: Replay, number: "+18886867015", through: 2012-02-01}
history`,
  );
  const after = '2012-01-30T09:40';
  expect(difference(content, EVENT, { kind: 'end replay', note: 'The replay has ended.' }, after)).toEqual({
    gone: ['  through: 2012-02-03', '    - {label: Replay, number: "+18886867015", through: 2012-02-01}'],
    added: [
      '    - {label: Replay, number: "+18886867015", until: 2012-01-30T09:40}',
      '  until: 2012-01-30T09:40',
      expect.stringMatching(
        /^ {2}- \{at: 2012-01-30T09:40, note: "The replay has ended\.", formerReplay: \{through: 2012-02-03, /,
      ),
    ],
  });
});

test('a replay that is new has its address, and its last day if it has one', ({ content }) => {
  const replay = { url: 'https://replay.example.com/1', through: '2012-02-10' };
  const { gone, added } = difference(content, EVENT, { kind: 'replay', note: 'A replay for longer.', replay });
  expect(gone).toEqual(['  through: 2012-02-03']);
  expect(added).toEqual(expect.arrayContaining(['  through: 2012-02-10', '  url: https://replay.example.com/1']));
});

test('a replay opens now, or with the end of the call if that is known', ({ content }) => {
  content.replace(EVENT, 'replay:\n', 'replay:\n  opens: 2012-01-27T12:00\n');
  const before = content.read(EVENT);
  const opened = (isEnded: boolean) => openReplay(EVENT, before, { at: '2012-01-27T10:05', note: 'Open.', isEnded });
  expect(opened(false)).toContain('  opens: 2012-01-27T10:05\n');
  expect(opened(true)).not.toMatch(/^ {2}opens:/m);
  expect(opened(true)).toContain('formerReplay: {opens: 2012-01-27T12:00');
  content.write(EVENT, opened(false));
  expect(content.problems()).toEqual([]);
});

test('a file that cannot be read is not changed', () => {
  for (const text of ['Words.\n', '---\ntitle: [\n---\n']) {
    expect(() => changeFile(EVENT, text, { kind: 'cancel', note: 'A storm.', at: AT })).toThrow(ChangeError);
  }
});
