import { expect, test } from '@/testing/unit';
import { isPublished } from './embargo';

const publishAt = Date.parse('2012-01-18T12:00:00Z');

test('a release is published at its instant, and not a millisecond sooner', () => {
  expect(isPublished({ publishAt, draft: false }, publishAt - 1)).toBe(false);
  expect(isPublished({ publishAt, draft: false }, publishAt)).toBe(true);
  expect(isPublished({ publishAt, draft: false }, publishAt + 1)).toBe(true);
});

test('a draft is never published', () => {
  for (const now of [publishAt - 1, publishAt, publishAt + 1, Number.MAX_SAFE_INTEGER]) {
    expect(isPublished({ publishAt, draft: true }, now)).toBe(false);
  }
});

test('a release without an instant is not published', () => {
  expect(isPublished({ publishAt: Number.NaN, draft: false }, publishAt)).toBe(false);
});
