import { toHtml } from 'hast-util-to-html';
import { defaultLanguage } from '@/messages/language';
import { expect, test } from '@/testing/unit';
import { plainText } from './plain-text';
import { proseTree } from './tree';

const html = (words: string) => toHtml(proseTree(words, defaultLanguage.messages.prose));

for (const [words, marked, plain] of [
  ['10^6^ cells', '<p>10<sup>6</sup> cells</p>', '10⁶ cells'],
  ['Larkfield^TM^ and m^-2^', '<p>Larkfield<sup>TM</sup> and m<sup>-2</sup></p>', 'Larkfield^TM and m^-2'],
  ['**a^2^**', '<p><strong>a<sup>2</sup></strong></p>', 'a²'],
  ['x ^ y and z^ w ^', '<p>x ^ y and z^ w ^</p>', 'x ^ y and z^ w ^'],
  ['`2^3^`', '<p><code>2^3^</code></p>', '2^3^'],
] as const) {
  test(`"${words}" is ${plain} in plain text`, () => {
    expect(html(words)).toBe(marked);
    expect(plainText(words)).toBe(plain);
  });
}

test('a table has superscripts, and its figures stay figures', () => {
  expect(html('| | 2026^1^ |\n|---|---|\n| Revenue | 5 |')).toContain('2026<sup>1</sup>');
});
