import { expect, test } from '@/testing/unit';
import { shownAddress, shownFrom, shownPath } from './address';

const PAGE = { draft: '0123456789ab', at: 1327669200000, path: '/events/call?a=b', isText: false };

test('an address names the draft, the instant and the page of the site', () => {
  for (const page of [PAGE, { ...PAGE, isText: true }, { ...PAGE, path: '/' }]) {
    expect(shownAddress(shownPath(page))).toEqual(page);
  }
  for (const url of ['/shown', '/shown/', '/shown/x/1', '/shown/x/y/', '/drafts/x', '/shown/x/999999999999999/']) {
    expect(shownAddress(url), url).toBeUndefined();
  }
});

const HOST = '127.0.0.1:3100';
const from = (referer: string | undefined, url: string, method = 'GET') =>
  shownFrom({ method, url, headers: { host: HOST, referer } });
const ON_PAGE = `http://${HOST}${shownPath(PAGE)}`;

test('a link on a page of a preview leads to the same draft at the same instant', () => {
  expect(from(ON_PAGE, '/releases?page=2')).toBe(shownPath({ ...PAGE, path: '/releases?page=2' }));
  const asText = `http://${HOST}${shownPath({ ...PAGE, isText: true })}`;
  expect(from(asText, '/', 'HEAD')).toBe(shownPath({ ...PAGE, path: '/' }));
});

test('nothing else is led to a preview', () => {
  expect(from(ON_PAGE, shownPath(PAGE)), 'a page of a preview').toBeUndefined();
  expect(from(`http://${HOST}/drafts/0123456789ab/preview`, '/'), 'from a page of the desk').toBeUndefined();
  expect(from(`http://127.0.0.1:3101${shownPath(PAGE)}`, '/'), 'from another origin').toBeUndefined();
  expect(from(ON_PAGE, '/sign-out', 'POST')).toBeUndefined();
  expect(from(undefined, '/')).toBeUndefined();
});
