import { expect, test } from '@/testing/unit';
import { webAddressFix } from './web-address';

const REFUSED: [string, string][] = [
  ['https://events.example.com/w/abc123\u200b', 'a zero-width space (U+200B)'],
  ['https://www.immunogen.com:pw@evil.example/', 'before @'],
  ['https://www.immunogen.com@evil.example', 'before @'],
  ['https://evil.example\\www.immunogen.com/', 'in place of \\'],
  ['https://www.example.com/?a=1&amp;b=2', 'in place of &amp;'],
  ['https://www.example.com/?a=1&#38;b=2', 'in place of &#38;'],
  ['https://www.example.com/a b', 'a blank (U+0020)'],
  ['http://www.example.com', 'absolute https'],
  ['https://localhost', 'absolute https'],
  ['//www.example.com', 'absolute https'],
];

for (const [url, fix] of REFUSED) {
  test(`nobody is sent to ${JSON.stringify(url)}`, () => {
    expect(webAddressFix(url)).toContain(fix);
  });
}

test('addresses of every other kind are right', () => {
  for (const url of [
    'https://www.example.com',
    'https://www.example.com:8443/a/b.html?a=1&b=2&copy=3#c',
    'https://www.example.com/@user/ünïcödé',
    'https://münchen.example/a%20b',
    'https://www.example.com?x=1',
  ])
    expect({ url, fix: webAddressFix(url) }).toEqual({ url, fix: undefined });
});
