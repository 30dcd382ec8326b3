import type { Release } from '@/lib/content/types';
import { releases } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { archiveCount, archiveDocument, currentDocument, documentChangedAt } from './document';

const slugs = (document: { releases: Release[] } | undefined) => document?.releases.map(({ slug }) => slug) ?? [];
const numbered = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `release-${from - index}`);

test('the feed is the newest 50, newest first', () => {
  expect(slugs(currentDocument(releases(120)))).toEqual(numbered(120, 71));
  expect(slugs(currentDocument(releases(3)))).toEqual(numbered(3, 1));
  expect(slugs(currentDocument([]))).toEqual([]);
});

test('archives hold all but the newest 50 releases, fifty each from the oldest, each once', () => {
  const all = releases(120);
  expect(slugs(archiveDocument(all, 1))).toEqual(numbered(50, 1));
  expect(slugs(archiveDocument(all, 2))).toEqual(numbered(100, 51));
});

test('every release is in the feed or in an archive, whatever their number', () => {
  for (let count = 0; count <= 210; count++) {
    const all = releases(count);
    const archived = Array.from({ length: archiveCount(all) }, (_, index) => slugs(archiveDocument(all, index + 1)));
    expect({
      shortArchives: archived.filter(({ length }) => length !== 50),
      archivedTwice: archived.flat().length - new Set(archived.flat()).size,
      releases: new Set([...slugs(currentDocument(all)), ...archived.flat()]).size,
    }).toEqual({ shortArchives: [], archivedTwice: 0, releases: count });
  }
});

test('new releases do not change an archive', () => {
  for (const count of [101, 120, 151, 1000]) {
    expect(slugs(archiveDocument(releases(count), 1))).toEqual(numbered(50, 1));
    expect(slugs(archiveDocument(releases(count), 2))).toEqual(numbered(100, 51));
  }
});

test('the first archive appears with the fifty-first release', () => {
  for (const [count, archives] of [
    [0, 0],
    [50, 0],
    [51, 1],
    [100, 1],
    [101, 2],
  ] as const) {
    expect(archiveCount(releases(count))).toBe(archives);
    expect(archiveDocument(releases(count), archives + 1)).toBeUndefined();
    expect(currentDocument(releases(count)).older).toBe(archives || undefined);
  }
});

test('an unknown archive number gives no archive', () => {
  for (const number of [0, -1, 1.5, Number.NaN]) expect(archiveDocument(releases(120), number)).toBeUndefined();
});

test('an archive links to its neighbours', () => {
  const all = releases(200);
  expect(archiveDocument(all, 1)).toMatchObject({ archive: 1, older: undefined, newer: 2 });
  expect(archiveDocument(all, 2)).toMatchObject({ archive: 2, older: 1, newer: 3 });
  expect(archiveDocument(all, 3)).toMatchObject({ archive: 3, older: 2, newer: undefined });
});

test('an old release that was corrected recently is in the feed again', () => {
  const all = releases(120);
  const oldest = all[49]?.publishAt ?? 0;
  const correctedAt = (at: number) =>
    all.map((release) => (release.slug === 'release-7' ? { ...release, corrections: [{ at, note: 'So.' }] } : release));
  expect(slugs(currentDocument(correctedAt(oldest + 1)))).toEqual([...numbered(120, 71), 'release-7']);
  expect(slugs(currentDocument(correctedAt(oldest)))).toEqual(numbered(120, 71));
  expect(slugs(archiveDocument(correctedAt(oldest + 1), 1))).toEqual(numbered(50, 1));
});

test('a document changes with its newest release or latest correction', () => {
  const [newest, older] = releases(2) as [Release, Release];
  expect(documentChangedAt({ releases: [newest, older] })).toBe(newest.publishAt);
  const corrected = { ...older, corrections: [{ at: newest.publishAt + 1, note: 'So.' }] };
  expect(documentChangedAt({ releases: [newest, corrected] })).toBe(newest.publishAt + 1);
  expect(documentChangedAt({ releases: [] })).toBeUndefined();
});
