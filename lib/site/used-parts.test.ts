import type { PublishedSite } from '@/lib/content/published';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { editionOf } from './edition';
import { noteUsedParts, SameParts } from './used-parts';

const SCHEDULED = Date.parse('2012-01-20T15:00:00Z');
const STARTING = Date.parse('2012-01-27T12:45:00Z');
const CALL = 'q2-fy2012-results-call';
const ANNOUNCEMENT = 'q2-fy2012-results-call-announcement';
const OTHER = '---\nid: other\ntitle: Other\npublishAt: 2012-01-19T08:00\n---\n\nWords.\n';

/** What pages read of a site, all of them its company. */
const READS: Record<string, (site: PublishedSite) => unknown> = {
  nothing: () => {},
  'the release': ({ release }) => release(ANNOUNCEMENT),
  'a release that is not there': ({ release }) => release('other'),
  'all releases': ({ releases }) => releases,
  'the releases of a year': ({ releasesByYear }) => releasesByYear.get(2012),
  'the event': ({ event }) => event(CALL),
  'all events': ({ eventsByKind }) => eventsByKind,
  'what is withdrawn': ({ withdrawn }) => withdrawn,
};

/** For each of these pages, whether it is the same after a change. */
function sameAfter(content: ContentCopy, change: () => unknown, now = SCHEDULED): Record<string, boolean> {
  const before = editionOf(content.accept(SCHEDULED).content, SCHEDULED);
  const used = Object.entries(READS).map(([name, read]) => {
    const { edition, parts } = noteUsedParts(before);
    read(edition.site);
    edition.site.company.name.at(0);
    return { name, parts: parts() ?? new Map() };
  });
  change();
  const same = new SameParts(before, editionOf(content.accept(now).content, now));
  return Object.fromEntries(used.map(({ name, parts }) => [name, same.has(parts)]));
}

const others = (...names: string[]) =>
  Object.fromEntries(Object.keys(READS).map((name) => [name, !names.includes(name)]));

const ALL_RELEASES = ['all releases', 'the releases of a year'];
const ALL_EVENTS = ['the event', 'all events'];

test('nothing changed: what was made is the same, of whatever it was made', ({ content }) => {
  expect(sameAfter(content, () => {})).toEqual(others());
});

test('a change of a release ends what was made of it, and what was made of all releases', ({ content }) => {
  const change = () => content.append(RELEASE, 'More.');
  expect(sameAfter(content, change)).toEqual(others('the release', ...ALL_RELEASES));
});

test('a new release ends what found nothing in its place', ({ content }) => {
  const change = () => content.write('releases/other.mdx', OTHER);
  expect(sameAfter(content, change)).toEqual(others('a release that is not there', ...ALL_RELEASES));
});

test('the title of a release ends the event that names it, too', ({ content }) => {
  const change = () => content.replace(RELEASE, 'title: ', 'title: New: ');
  content.replace(RELEASE, 'title: ', 'title: >\n  ');
  expect(sameAfter(content, change)).toEqual(others('the release', ...ALL_RELEASES, ...ALL_EVENTS));
});

test('a change of an event ends what was made of it, and what was made of all events', ({ content }) => {
  const change = () => content.replace(EVENT, 'kind:', 'location: Hall\nkind:');
  expect(sameAfter(content, change)).toEqual(others(...ALL_EVENTS));
});

test('where a closed gate leads is no part of an event, and where an open one leads is', ({ content }) => {
  // What is not public alone would begin no edition.
  const change = () =>
    content.replace(EVENT, 'webcast:\n  url: https://www.', 'webcast:\n  url: https://live.').append(RELEASE, 'More.');
  expect(sameAfter(content, change)).toEqual(others('the release', ...ALL_RELEASES));
  const before = editionOf(content.accept(STARTING).content, STARTING);
  const { edition, parts } = noteUsedParts(before);
  expect([edition.site.event(CALL)?.slug, edition.site.company.name]).toEqual([CALL, 'ImmunoGen']);
  content.replace(EVENT, 'https://live.', 'https://other.');
  expect(new SameParts(before, editionOf(content.accept(STARTING).content, STARTING)).has(parts() ?? new Map())).toBe(
    false,
  );
});

test('a change of the company ends everything', ({ content }) => {
  const change = () => content.replace('company.yaml', 'Carol', 'Carola');
  expect(Object.values(sameAfter(content, change))).toEqual(Object.keys(READS).map(() => false));
});

test('a transition ends everything', ({ content }) => {
  expect(Object.values(sameAfter(content, () => {}, STARTING))).toEqual(Object.keys(READS).map(() => false));
});

test('a page that Next has already read nothing, so nothing is known of it', ({ content }) => {
  const { edition, parts } = noteUsedParts(editionOf(content.accept(SCHEDULED).content, SCHEDULED));
  expect(edition.site.languages[0]?.language.tag).toBe('en');
  expect(parts()).toBeUndefined();
});

test('who keeps the parts keeps no site', ({ content }) => {
  const { edition, parts } = noteUsedParts(editionOf(content.accept(SCHEDULED).content, SCHEDULED));
  expect([edition.site.company.ticker, edition.site.transcript(CALL)]).toEqual(['IMGN', undefined]);
  expect([...(parts() ?? [])]).toEqual([
    ['0 company ', { language: 0, name: 'company', key: undefined }],
    [`0 event ${CALL}`, { language: 0, name: 'event', key: CALL }],
  ]);
});
