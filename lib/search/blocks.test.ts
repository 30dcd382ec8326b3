import fc from 'fast-check';
import { EVENT, RELEASE, test } from '@/e2e/support/content';
import { expect } from '@/e2e/support/unit';
import { plainText } from '../prose/plain-text';
import { blocksOf } from './blocks';

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const MARKS = [
  [
    'a',
    'é',
    'word',
    '12',
    '$5',
    '(',
    ')',
    '.',
    ',',
    ':',
    '!',
    '“',
    '’',
    '• ',
    '&',
    '&amp;',
    '^',
    ' ',
    '  ',
    '\t',
    '\n',
  ],
  ['*', '**', '_', '__', '~', '~~', '`', '\\', '\\\n', '[x](u)', '[y](https://e.com/a_b)', '[', '](', ']', '[^1]'],
  ['-', '- ', '+ ', '1. ', '# ', '## ', '> ', '---', '\n===', '|', '|---|', '\n| a | b |\n|---|--:|\n| **c** | 5 |'],
  ['https://e.com/a_b', 'www.x.com', 'a@b.co'],
].flat();

/** Marks and words in any order, in one block. */
const anyBlock = fc
  .array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join('').replace(/\n(\s*\n)+/g, '\n'));

test('the text of any block is its plain text on one line', () => {
  fc.assert(
    fc.property(anyBlock, (source) => {
      expect(onOneLine(blocksOf(source).join(' '))).toBe(onOneLine(plainText(source)));
    }),
    { numRuns: 500 },
  );
});

test('the blocks of a document are its plain text', ({ content }) => {
  for (const file of [RELEASE, EVENT]) {
    const body = content.read(file).split('\n---\n')[1] ?? '';
    expect(blocksOf(body).join(' ')).toBe(onOneLine(plainText(body)));
  }
});

const DOCUMENTS = {
  'a link by reference': 'See [our *site*][1].\n\nMore.\n\n[1]: https://www.example.com',
  'code with an empty line, and what would be marks outside': '```text\na <b>\n\n{c}\n```\n\nEnd.',
  'a table with an empty cell, and one with a bar in a cell':
    '| | 2011 |\n|---|--:|\n| Revenue | **$5** |\n| Loss | |\n\n| a \\| b | c |\n|---|---|\n| d | e |',
  'a loose list': '- one\n\n- two\n\n  and a half\n\n* three',
  nothing: '\n\n',
};

for (const [what, source] of Object.entries(DOCUMENTS)) {
  test(`the words of ${what} are those of its plain text`, () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}$]+/gu) ?? [];
    expect(words(blocksOf(source).join(' '))).toEqual(words(plainText(source)));
  });
}
