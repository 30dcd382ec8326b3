import { expect, test } from '@/testing/unit';
import { shownAddress, shownFrom, shownPath } from './address';

const ORIGIN = 'http://127.0.0.1:3100';
const PAGE = { draft: '0123456789ab', at: 1327669200000, path: '/events/call?a=b', isText: false };

test('an address names the draft, the instant and the page of the site', () => {
  for (const page of [PAGE, { ...PAGE, isText: true }, { ...PAGE, path: '/' }]) {
    expect(shownAddress(shownPath(page))).toEqual(page);
  }
  for (const url of ['/shown', '/shown/', '/shown/x/1', '/shown/x/y/', '/drafts/x', '/shown/x/999999999999999/']) {
    expect(shownAddress(url), url).toBeUndefined();
  }
});

test('a link on a page of a preview leads to the same draft at the same instant', () => {
  const from = `${ORIGIN}${shownPath(PAGE)}`;
  expect(shownFrom(from, ORIGIN, '/releases?page=2')).toBe(shownPath({ ...PAGE, path: '/releases?page=2' }));
  const asText = `${ORIGIN}${shownPath({ ...PAGE, isText: true })}`;
  expect(shownFrom(asText, ORIGIN, '/')).toBe(shownPath({ ...PAGE, path: '/' }));
});

test('nothing else is led to a preview', () => {
  const from = `${ORIGIN}${shownPath(PAGE)}`;
  expect(shownFrom(from, ORIGIN, shownPath(PAGE)), 'a page of a preview').toBeUndefined();
  expect(shownFrom(`${ORIGIN}/drafts/0123456789ab/preview`, ORIGIN, '/'), 'a page of the desk').toBeUndefined();
  expect(shownFrom(`http://127.0.0.1:3101${shownPath(PAGE)}`, ORIGIN, '/'), 'another origin').toBeUndefined();
  expect(shownFrom(undefined, ORIGIN, '/')).toBeUndefined();
});
