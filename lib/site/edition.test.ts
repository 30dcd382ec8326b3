import type { Content, Release } from '@/lib/content/types';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { editionOf } from './edition';

const iso = (instant: number | undefined) => instant && new Date(instant).toISOString();
const announcedAt = Date.parse('2012-01-18T05:00:00Z');
const SCHEDULED = Date.parse('2012-01-20T15:00:00Z');

const keyAt = (content: ContentCopy, now = SCHEDULED) => editionOf(content.accept(now).content, now).key;

test('an edition has one key, from its transition to a millisecond before the next', ({ content }) => {
  const loaded = content.load();
  const keys = [0, ...loaded.transitions].map((from, index) => {
    const until = loaded.transitions[index];
    const { key } = editionOf(loaded, from);
    expect(editionOf(loaded, from)).toMatchObject({ key, until });
    expect(editionOf(loaded, (until ?? from + 1e12) - 1)).toMatchObject({ key, until });
    return key;
  });
  expect(new Set(keys).size).toBe(loaded.transitions.length + 1);
});

test('an edition ends at the next transition of the content', ({ content }) => {
  const loaded = content.load();
  const untilAt = (now: string) => iso(editionOf(loaded, Date.parse(now)).until);
  expect(untilAt('2012-01-18T04:59:59.999Z')).toBe('2012-01-18T05:00:00.000Z');
  expect(untilAt('2012-01-18T05:00:00.000Z')).toBe('2012-01-27T12:45:00.000Z');
  expect(untilAt('2012-02-04T04:59:59.999Z')).toBe('2012-02-04T05:00:00.000Z');
  expect(untilAt('2013-01-27T05:00:00.000Z')).toBe('2015-01-01T05:00:00.000Z');
  expect(untilAt('2015-01-01T05:00:00.000Z')).toBeUndefined();
});

test('a key does not depend on earlier lookups', ({ content }) => {
  const loaded = content.load();
  const [first = 0, second = 0] = loaded.transitions;
  const { key } = editionOf(loaded, first);
  expect(editionOf(loaded, second).key).not.toBe(key);
  expect(editionOf(loaded, first).key).toBe(key);
});

test('a key is valid in a header and in a path', ({ content }) => {
  expect(keyAt(content)).toMatch(/^[A-Za-z0-9_-]{16}$/);
});

test('equal content has equal keys at the same instant, wherever it is loaded', ({ content }) => {
  expect(keyAt(content)).toBe(keyAt(content));
});

const STAGED = '---\nid: staged\ntitle: Staged\npublishAt: 2012-01-26T08:00\n---\n\nWords.\n';
const MATERIAL = 'materials:\n  - {kind: slides, title: Slides, url: https://a.example, publishAt: 2012-01-26T08:00}\n';

/** Changes by an author, and whether the public sees them in the week before the call. */
const SAVES: { rule: string; save(content: ContentCopy): unknown; isSeen: boolean }[] = [
  { rule: 'words of a release', save: (c) => c.replace(RELEASE, 'Management also', 'We also'), isSeen: true },
  { rule: 'words of an event', save: (c) => c.append(EVENT, 'More.'), isSeen: true },
  { rule: 'a field of an event', save: (c) => c.replace(EVENT, 'kind:', 'location: Hall\nkind:'), isSeen: true },
  { rule: 'the company', save: (c) => c.replace('company.yaml', 'Carol', 'Carola'), isSeen: true },
  { rule: 'a deleted release', save: (c) => c.remove(RELEASE), isSeen: true },
  { rule: 'a release made a draft', save: (c) => c.replace(RELEASE, 'id:', 'draft: true\nid:'), isSeen: true },
  {
    rule: 'a release published in the past',
    save: (c) => c.write('releases/new.mdx', STAGED.replace('26T', '19T')),
    isSeen: true,
  },
  { rule: 'a staged release', save: (c) => c.write('releases/staged.mdx', STAGED), isSeen: false },
  {
    rule: 'a staged release with an error',
    save: (c) => c.write('releases/staged.mdx', STAGED.replace('title', 'tilte')),
    isSeen: false,
  },
  {
    rule: 'a draft',
    save: (c) => c.write('releases/staged.mdx', STAGED.replace('id:', 'draft: true\nid:')),
    isSeen: false,
  },
  { rule: 'a public release with an error', save: (c) => c.replace(RELEASE, 'title:', 'tilte:'), isSeen: false },
  { rule: 'an embargoed document', save: (c) => c.replace(EVENT, 'history:', `${MATERIAL}history:`), isSeen: false },
  {
    rule: 'a link to an embargoed release',
    save: (c) =>
      c
        .write('releases/staged.mdx', STAGED)
        .replace(EVENT, 'history:', 'materials:\n  - {kind: release, title: Results, release: staged}\nhistory:'),
    isSeen: false,
  },
  {
    rule: 'a staged event named by a public release',
    save: (c) =>
      c
        .write('events/day.mdx', c.read(EVENT).replace(/^id: .*$/m, 'id: day\npublishAt: 2012-01-26T08:00'))
        .replace(RELEASE, 'call]', 'call, day]'),
    isSeen: false,
  },
  {
    rule: 'the target of the webcast before it opens',
    save: (c) => c.replace(EVENT, 'webcast:\n  url: https://www.', 'webcast:\n  url: https://live.'),
    isSeen: false,
  },
  {
    rule: 'a comment for other authors',
    save: (c) => c.replace(EVENT, 'kind:', '# check the number\nkind:'),
    isSeen: false,
  },
  { rule: 'a file that is not content', save: (c) => c.write('releases/notes.txt', 'notes'), isSeen: false },
];

for (const { rule, save, isSeen } of SAVES) {
  test(`saving ${rule} ${isSeen ? 'starts another edition' : 'ends no edition'}`, ({ content }) => {
    const { content: before, record } = content.accept(SCHEDULED);
    const edition = editionOf(before, SCHEDULED);
    save(content);
    const after = editionOf(content.accept(SCHEDULED, record).content, SCHEDULED);
    if (isSeen) expect(after.key).not.toBe(edition.key);
    else expect({ key: after.key, isSame: after.site === edition.site }).toEqual({ key: edition.key, isSame: true });
  });
}

test('what is staged ends the edition at its instant, and not at any before', ({ content }) => {
  const at = Date.parse('2012-01-26T13:00:00Z');
  const plain = content.load();
  content.write(
    'releases/staged.mdx',
    STAGED.replace('---\n\n', 'corrections: [{at: 2012-01-25T08:00, note: None.}]\n---\n\n'),
  );
  const staged = content.load();
  expect(editionOf(staged, at - 1).key).toBe(editionOf(plain, at - 1).key);
  expect(editionOf(staged, at).key).not.toBe(editionOf(plain, at).key);
  expect(editionOf(plain, announcedAt).key).toBe(editionOf(staged, announcedAt).key);
});

test('a change of what is staged does not even read what is public', ({ content }) => {
  const loaded = content.write('releases/staged.mdx', STAGED).load();
  const { key, site } = editionOf(loaded, SCHEDULED);
  const changed = (slug: string, title: string | undefined): Content => {
    const releases = new Map(loaded.releases);
    const release = releases.get(slug) as Release;
    if (title) releases.set(slug, { ...release, title });
    else releases.delete(slug);
    return {
      ...loaded,
      releases,
      get faces(): never {
        throw new Error('What is public was read.');
      },
    };
  };
  for (const title of ['Other', undefined]) {
    const edition = editionOf(changed('staged', title), SCHEDULED);
    expect(edition.key).toBe(key);
    expect(edition.site).toBe(site);
  }
  const shipped = 'q2-fy2012-results-call-announcement';
  for (const title of ['Other', undefined])
    expect(() => editionOf(changed(shipped, title), SCHEDULED)).toThrow('What is public was read.');
  // From its publication on, a change of it is one of what is public.
  const published = Date.parse('2012-01-26T13:00:00Z');
  expect(editionOf(changed('staged', 'Other'), published - 1).key).toBe(key);
  expect(() => editionOf(changed('staged', 'Other'), published)).toThrow('What is public was read.');
});
