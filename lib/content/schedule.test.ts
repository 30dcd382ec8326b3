import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import type { PublicRecord } from './accept/types';
import { scheduleOf } from './schedule';

/** A week before the shipped call: Friday, January 20, 2012, 10:00 a.m. in New York. */
const NOW = Date.parse('2012-01-20T15:00:00Z');

const release = (id: string, fields: string) => `---\nid: ${id}\ntitle: Title of ${id}\n${fields}\n---\n\nWords.\n`;

/** What the schedule says, by what the site has recorded. */
function schedule(content: ContentCopy, { now = NOW, record = new Map() as PublicRecord, gone = new Map() } = {}) {
  return scheduleOf(content.accept(now, record), { record, gone }, now);
}

const upcoming = (content: ContentCopy, now = NOW) =>
  schedule(content, { now }).upcoming.map(({ at, isDay, path, due }) => ({
    at: new Date(at).toISOString().slice(0, 16),
    isDay,
    path,
    ...due,
  }));

test('a release is scheduled until its instant, and public from then on', ({ content }) => {
  content.write('releases/later.mdx', release('later', 'publishAt: 2012-01-21T08:00'));
  const at = Date.parse('2012-01-21T13:00:00Z');
  expect(upcoming(content, at - 1)).toEqual([
    { at: '2012-01-21T13:00', isDay: false, path: 'releases/later.mdx', what: 'release', title: 'Title of later' },
  ]);
  expect(schedule(content, { now: at - 1 }).isPublic.releases).toBe(1);
  expect(upcoming(content, at)).toEqual([]);
  expect(schedule(content, { now: at }).isPublic).toMatchObject({ releases: 2, newest: { slug: 'later' } });
});

test('of a date alone the first instant counts, where the company is, also for the event published with it', ({
  content,
}) => {
  content.replace(RELEASE, 'publishedOn: 2012-01-18', 'publishedOn: 2012-01-21');
  expect(upcoming(content)).toMatchObject([
    { at: '2012-01-21T05:00', isDay: true, path: EVENT, what: 'event' },
    { at: '2012-01-21T05:00', isDay: true, path: RELEASE, what: 'release' },
  ]);
  content.replace(COMPANY, 'timeZone: America/New_York', 'timeZone: Asia/Tokyo');
  // There it is that day already.
  expect(upcoming(content)).toEqual([]);
});

test('a material with a time of its own is scheduled; one that comes with its event or its release is not', ({
  content,
}) => {
  content.write('releases/later.mdx', release('later', 'publishAt: 2012-01-21T08:00')).replace(
    EVENT,
    'history:',
    `materials:
  - {kind: slides, title: Slides, url: "https://a.example/slides", publishAt: 2012-01-27T07:00}
  - {kind: 10-Q, title: Report, url: "https://a.example/10-q"}
  - {kind: release, title: Results, release: later}
history:`,
  );
  expect(upcoming(content)).toMatchObject([
    { path: 'releases/later.mdx', what: 'release' },
    { at: '2012-01-27T12:00', path: EVENT, what: 'material', kind: 'slides', title: 'Slides' },
  ]);
});

test('a change that is dated ahead is scheduled with what was and what will be', ({ content }) => {
  content
    .replace(EVENT, 'start: 2012-01-27T08:00', 'start: 2012-01-30T09:00')
    .replace(EVENT, 'kind:', 'status: tentative\nkind:')
    .replace(
      EVENT,
      'Announced.',
      'Announced.\n  - {at: 2012-01-22T09:00, note: Moved., formerStart: 2012-01-27T08:00}\n  - {at: 2012-01-23T09:00, note: Not sure., formerStatus: confirmed}\n  - {at: 2012-01-24T09:00, note: Another replay., formerReplay: {through: 2012-02-02, url: "https://a.example"}}',
    );
  const none = { start: undefined, status: undefined };
  expect(upcoming(content)).toEqual([
    {
      at: '2012-01-22T14:00',
      isDay: false,
      path: EVENT,
      what: 'change',
      note: 'Moved.',
      start: { from: Date.parse('2012-01-27T08:00-05:00'), to: Date.parse('2012-01-30T09:00-05:00') },
      status: undefined,
      replay: true,
    },
    {
      at: '2012-01-23T14:00',
      isDay: false,
      path: EVENT,
      what: 'change',
      note: 'Not sure.',
      ...none,
      status: { from: 'confirmed', to: 'tentative' },
      replay: false,
    },
    {
      at: '2012-01-24T14:00',
      isDay: false,
      path: EVENT,
      what: 'change',
      note: 'Another replay.',
      ...none,
      replay: true,
    },
  ]);
  expect(upcoming(content, Date.parse('2012-01-23T14:00:00Z')).map(({ at }) => at)).toEqual(['2012-01-24T14:00']);
});

test('what is held back for its dates alone is used once they have come; what has a mistake as well is not', ({
  content,
}) => {
  const corrected = 'publishedOn: 2012-01-18\ncorrections: [{at: 2112-01-22T09:00, note: Later.}]';
  content.replace(RELEASE, 'publishedOn: 2012-01-18', corrected);
  expect(upcoming(content)).toEqual([{ at: '2112-01-22T14:00', isDay: false, path: RELEASE, what: 'version' }]);
  expect(schedule(content).heldBack).toMatchObject([{ path: RELEASE }, { path: EVENT, waitsFor: RELEASE }].reverse());
  content.replace(RELEASE, 'contacts: [investors, media]', 'contacts: [nobody]');
  expect(upcoming(content)).toEqual([]);
});

test('drafts have no place in the schedule, nor has an event that comes with one', ({ content }) => {
  content.replace(RELEASE, 'events:', 'draft: true\nevents:');
  expect(schedule(content)).toMatchObject({
    isPublic: { releases: 0, events: 0, newest: undefined, next: undefined },
    upcoming: [],
    drafts: [EVENT, RELEASE],
  });
});

test('the next event is the first that is not over', ({ content }) => {
  const next = (instant: string) => schedule(content, { now: Date.parse(instant) }).isPublic.next?.slug;
  // The end is an estimate: an hour after the start.
  expect(next('2012-01-27T13:59:59.999Z')).toBe('q2-fy2012-results-call');
  expect(next('2012-01-27T14:00:00Z')).toBeUndefined();
});

test('what was public and is not any more is withdrawn, however that was done', ({ content }) => {
  const names = ['deleted', 'drafted', 'marked', 'later', 'broken'];
  for (const name of names) content.write(`releases/${name}.mdx`, release(name, 'publishAt: 2012-01-19T08:00'));
  const { record } = content.accept(NOW);
  const at = Date.parse('2012-01-20T14:00:00Z');
  content
    .remove('releases/deleted.mdx')
    .write('releases/drafted.mdx', release('drafted', 'publishAt: 2012-01-19T08:00\ndraft: true'))
    .write('releases/later.mdx', release('later', 'publishAt: 2012-01-21T08:00'))
    .write('releases/broken.mdx', release('broken', 'publishAt: 2012-01-19T08:00\ncontacts: [nobody]'))
    .write(
      'releases/marked.mdx',
      release('marked', 'publishAt: 2012-01-19T08:00\nwithdrawn: {at: 2012-01-20T09:30, note: A mistake.}'),
    );
  const gone = new Map([['releases/earlier.mdx', at]]);
  const { withdrawn, heldBack, upcoming } = schedule(content, { record, gone });
  expect(withdrawn).toEqual([
    { path: 'releases/deleted.mdx', how: 'deleted', at: undefined },
    { path: 'releases/drafted.mdx', how: 'unpublished', at: undefined },
    { path: 'releases/later.mdx', how: 'unpublished', at: undefined },
    { path: 'releases/marked.mdx', how: 'marked', at: Date.parse('2012-01-20T14:30:00Z'), note: 'A mistake.' },
    { path: 'releases/earlier.mdx', how: 'deleted', at },
  ]);
  expect(heldBack).toMatchObject([{ path: 'releases/broken.mdx', served: 'the last public version' }]);
  expect(upcoming).toMatchObject([{ path: 'releases/later.mdx', due: { what: 'release' } }]);
  // Public again.
  content.write('releases/earlier.mdx', release('earlier', 'publishAt: 2012-01-19T08:00'));
  expect(schedule(content, { record, gone }).withdrawn.map(({ path }) => path)).not.toContain('releases/earlier.mdx');
});
