import { join } from 'node:path';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import type { Problem } from '../problem';
import { readMdx } from '../read/document';
import type { Loaded } from '../read/loaded';
import type { CallEvent, Release } from '../types';
import { checkEventChange, checkReleaseChange } from './changes';

const NOW = Date.parse('2012-01-20T14:00:00Z');
const SLUG = 'q2-fy2012-results-call';

function loaded<T>(content: ContentCopy, file: string, item: T | undefined): Loaded<T> {
  const document = readMdx(content.read(file), file, []);
  if (!item || !document) throw new Error(`${file} cannot be read.`);
  return { item, source: { file: join(content.directory, file), document, siteLinks: [] } };
}

const eventOf = (content: ContentCopy): Loaded<CallEvent> =>
  loaded(content.silence(), EVENT, content.load().events.get(SLUG));

/** The problems of a change of the shipped call, as "severity field". */
function said(content: ContentCopy, change: () => void, now = NOW): string[] {
  const { item } = eventOf(content);
  change();
  return brief(checkEventChange(item, eventOf(content), now));
}

const brief = (problems: Problem[]) => problems.map(({ severity = 'error', field }) => `${severity} ${field}`);

/** Adds an entry to the history. */
const tell = (content: ContentCopy, entry: string) =>
  content.replace(EVENT, 'Announced.', `Announced.\n  - {note: Changed., ${entry}}`);

const MOVED = ['start: 2012-01-27T08:00', 'start: 2012-01-27T09:00'] as const;
const CANCELLED = ['kind:', 'status: cancelled\nkind:'] as const;
const TENTATIVE = ['kind:', 'status: tentative\nkind:'] as const;

test('a moved start is refused unless the history names the public one', ({ content }) => {
  const told = (...entries: string[]) => {
    const copy = content.read(EVENT);
    const found = said(content, () => {
      content.replace(EVENT, ...MOVED);
      for (const entry of entries) tell(content, entry);
    });
    content.write(EVENT, copy);
    return found;
  };
  expect(told()).toEqual(['error start']);
  expect(told('at: 2012-01-20T09:00')).toEqual(['error start']);
  expect(told('at: 2012-01-20T09:00, formerStart: 2012-01-27T07:00')).toEqual(['error start']);
  expect(told('at: 2012-01-20T09:00, formerStart: 2012-01-27T08:00')).toEqual([]);
});

test('the problem of a moved start shows the missing entry', ({ content }) => {
  const { item } = eventOf(content);
  content.replace(EVENT, ...MOVED);
  expect(checkEventChange(item, eventOf(content), NOW)).toMatchObject([
    {
      line: content.lineOf(EVENT, 'start:'),
      found: expect.stringContaining('"2012-01-27T09:00"'),
      fix: 'keep it, and add to history: {at: …, note: …, formerStart: 2012-01-27T08:00}',
      why: expect.stringMatching(/calendar/),
    },
  ]);
});

test('a changed status is refused without an entry that could be about it', ({ content }) => {
  expect(said(content, () => content.replace(EVENT, ...TENTATIVE))).toEqual(['error status']);
  content.replace(EVENT, 'status: tentative\n', '');
  const cancelled = (entry: string) => {
    const copy = content.read(EVENT);
    const found = said(content, () => tell(content.replace(EVENT, ...CANCELLED), entry));
    content.write(EVENT, copy);
    return found;
  };
  expect(cancelled('at: 2012-01-20T09:00')).toEqual([]);
  expect(cancelled('at: 2012-01-20T09:00, formerStatus: confirmed')).toEqual([]);
  expect(cancelled('at: 2012-01-20T09:00, formerStatus: tentative')).toEqual(['error status']);
});

const SHOWN: [field: string, found: string, replacement: string][] = [
  ['title', 'title: Second Quarter Fiscal Year 2012 Financial Results', 'title: Results'],
  ['kind', 'kind: conference call', 'kind: webcast'],
  ['durationMinutes', 'kind:', 'durationMinutes: 45\nkind:'],
  ['durationMinutes', 'kind:', 'durationMinutes: 60\nkind:'],
  ['location', 'kind:', 'location: Hall\nkind:'],
  ['dialIn', 'passcode: "5537853"', 'passcode: "5537854"'],
  ['webcast', 'webcast:\n  url: https://www.immunogen.com\n', ''],
  ['replay', 'through: 2012-02-03', 'through: 2012-02-04'],
  ['replay', '  through:', '  opens: 2012-01-27T12:00\n  through:'],
];
for (const [field, found, replacement] of SHOWN) {
  test(`a changed ${field} (${replacement.split('\n')[0]}) is a warning unless there is an entry`, ({ content }) => {
    const before = eventOf(content).item;
    content.replace(EVENT, found, replacement);
    expect(brief(checkEventChange(before, eventOf(content), NOW))).toEqual([`warning ${field}`]);
    tell(content, 'at: 2012-01-20T09:00');
    expect(brief(checkEventChange(before, eventOf(content), NOW))).toEqual([]);
  });
}

test('fields that calendars do not show may change without an entry', ({ content }) => {
  const found = said(content, () =>
    content
      .replace(EVENT, 'webcast:\n  url: https://www.immunogen.com', 'webcast:\n  url: https://cast.example.com')
      .replace(EVENT, 'kind:', 'speakers: [{name: Ann}]\nkind:')
      .append(EVENT, 'More words.'),
  );
  expect(found).toEqual([]);
});

test('a future move keeps the public version until then, or is refused', ({ content }) => {
  const before = eventOf(content).item;
  content.replace(EVENT, ...MOVED);
  tell(content, 'at: 2012-01-20T09:01, formerStart: 2012-01-27T08:00');
  expect(checkEventChange(before, eventOf(content), NOW)).toEqual([]);
  content.replace(EVENT, 'through: 2012-02-03', 'through: 2012-02-10');
  expect(checkEventChange(before, eventOf(content), NOW)).toMatchObject([
    { field: 'replay', fix: expect.stringContaining('formerReplay') },
  ]);
  content.replace(
    EVENT,
    'formerStart: 2012-01-27T08:00',
    'formerStart: 2012-01-27T08:00, formerReplay: {through: 2012-02-03, url: "https://www.immunogen.com"}',
  );
  expect(checkEventChange(before, eventOf(content), NOW)).toEqual([]);
});

test('a future move names the public start', ({ content }) => {
  const before = eventOf(content).item;
  content.replace(EVENT, ...MOVED);
  tell(content, 'at: 2012-01-20T09:01, formerStart: 2012-01-27T07:00');
  expect(brief(checkEventChange(before, eventOf(content), NOW))).toEqual(['error start']);
});

test('a future move may be removed before its instant', ({ content }) => {
  const copy = content.read(EVENT);
  content.replace(EVENT, ...MOVED);
  tell(content, 'at: 2012-01-20T09:01, formerStart: 2012-01-27T08:00');
  const before = eventOf(content).item;
  content.write(EVENT, copy);
  expect(checkEventChange(before, eventOf(content), NOW)).toEqual([]);
});

test('an entry dated after now is refused, unless it was public before', ({ content }) => {
  const before = eventOf(content).item;
  tell(content, 'at: 2012-01-20T09:01');
  const after = eventOf(content);
  expect(checkEventChange(before, after, NOW)).toMatchObject([{ field: 'history[1].at', lapsesAt: NOW + 60_000 }]);
  expect(checkEventChange(before, after, NOW + 60_000)).toEqual([]);
  expect(checkEventChange(after.item, after, NOW)).toEqual([]);

  const releaseOf = (): Loaded<Release> =>
    loaded(content, RELEASE, content.load().releases.get(`${SLUG}-announcement`));
  const release = releaseOf().item;
  content.replace(RELEASE, 'contacts:', 'corrections: [{at: 2012-01-20T09:01, note: One.}]\ncontacts:');
  const corrected = releaseOf();
  expect(brief(checkReleaseChange(release, corrected, NOW))).toEqual(['error corrections[0].at']);
  expect(checkReleaseChange(release, corrected, NOW + 60_000)).toEqual([]);
  expect(checkReleaseChange(corrected.item, corrected, NOW)).toEqual([]);
});
