import { expect, test } from '@/testing/unit';
import { listPage, PAGE_LENGTH, pageCount, pagePath } from './pages';

const items = (length: number) => Array.from({ length }, (_, index) => index);

test('the pages together are the list in order, and only the last may be short', () => {
  for (const length of [0, 1, PAGE_LENGTH - 1, PAGE_LENGTH, PAGE_LENGTH + 1, 3 * PAGE_LENGTH]) {
    const pages = items(pageCount(items(length))).map((index) => listPage(items(length), index + 1));
    expect(pages.flatMap((page) => page?.items)).toEqual(items(length));
    for (const page of pages.slice(0, -1)) expect(page?.items).toHaveLength(PAGE_LENGTH);
  }
});

test('an empty list has one page, and no list has a page 0 or one after the last', () => {
  expect(listPage([], 1)).toEqual({ items: [], page: 1, count: 1 });
  for (const page of [0, -1, 3, 1.5, Number.NaN]) expect(listPage(items(PAGE_LENGTH + 1), page)).toBeUndefined();
});

test('the first page is the list itself', () => {
  expect(pagePath('/releases/year/2012', 1)).toBe('/releases/year/2012');
  expect(pagePath('/releases', 2)).toBe('/releases/page/2');
});
