import type { Edition } from '@/lib/site/edition';
import { expect, test } from '@/testing/unit';
import { storedAnswer } from './stored-route';

const headersOf = (path: string) => {
  const file = { path, size: 1, digest: '', signature: '' };
  return storedAnswer({} as Edition, { kind: 'file', file })?.headers;
};

test('a report in XHTML is a download, and runs nothing where it opens', () => {
  expect(headersOf('a/report.xhtml')).toMatchObject({
    'content-security-policy': 'sandbox',
    'content-disposition': 'attachment',
  });
  expect(headersOf('a/report.pdf')).toEqual({ 'cache-control': 'public, max-age=0, must-revalidate' });
});
