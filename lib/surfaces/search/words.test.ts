import fc from 'fast-check';
import { anyCharacters } from '@/testing/arbitrary';
import { expect, test } from '@/testing/unit';
import { formsOf, splitWords, squeezed } from './words';

const RULES = {
  'case is of no matter': ['IMGN Imgn', ['imgn', 'imgn']],
  'accents are of no matter, composed or not': ['Café cafe\u0301 ÅSA', ['cafe', 'cafe', 'asa']],
  'a ligature is its letters': ['ﬁnance', ['finance']],
  'a company owns what it owns': ["ImmunoGen's Company’s", ['immunogen', 'company']],
  'a code is one word, and its parts': ['T-DM1 10-Q', ['tdm1', 't', 'dm1', '10q', '10', 'q']],
  'a hyphen that does not break is a hyphen': ['T\u2011DM1', ['tdm1', 't', 'dm1']],
  'a code without joints is one word': ['TDM1 10Q Q2 2012', ['tdm1', '10q', 'q2', '2012']],
  'thousands have no separators': ['1,234 (1,234,567)', ['1234', '1234567']],
  'an amount keeps its decimals': ['$1.25 12.5% $1,234.50.', ['1.25', '12.5', '1234.50']],
  'a list of years is no number': ['2011, 2012–2013', ['2011', '2012', '2013']],
  'a phone number is one word, and its groups': ['913-312-1231', ['9133121231', '913', '312', '1231']],
  'an abbreviation is one word, and its letters': ['U.S. a.m.', ['us', 'u', 's', 'am', 'a', 'm']],
  'what is joined by an ampersand is one word, and its parts': ['R&D', ['rd', 'r', 'd']],
  'marks are no words': [
    'ImmunoGen, Inc. (Nasdaq: IMGN) -- Kadcyla®',
    ['immunogen', 'inc', 'nasdaq', 'imgn', 'kadcyla'],
  ],
  'a soft hyphen is none': ['anti\u00adbody', ['antibody']],
  'Japanese and Chinese are pairs of letters, and the last letter': ['決算説明', ['決算', '算説', '説明', '明']],
  'a single letter of them is itself': ['株', ['株']],
  'they end where another script begins': ['2024年3月期 IR資料', ['2024', '年', '3', '月期', '期', 'ir', '資料', '料']],
  'half-width letters are full ones, with their marks': ['ｶﾞｽ', ['ガス', 'ス']],
  'Thai letters keep their marks': ['ที่ดี', ['ที่ดี', 'ดี']],
  'no words are none': [' – … $ ', []],
} satisfies Record<string, [string, string[]]>;

for (const [rule, [text, forms]] of Object.entries(RULES)) {
  test(`among the words of a text, ${rule}`, () => {
    expect(formsOf(text)).toEqual(forms);
  });
}

test('words have their positions in the text, parts of joined words too', () => {
  const text = "See ImmunoGen's T-DM1 (1,234).";
  const places = splitWords(text).map(({ start, end, parts }) => [
    text.slice(start, end),
    ...parts.map((part) => text.slice(part.start, part.end)),
  ]);
  expect(places).toEqual([['See'], ["ImmunoGen's"], ['T-DM1', 'T', 'DM1'], ['1,234']]);
});

test('a form stands in its squeezed text', () => {
  fc.assert(
    fc.property(anyCharacters(60), (text) => {
      const whole = squeezed(text);
      for (const { form, parts } of splitWords(text)) {
        for (const each of [form, ...parts.map((part) => part.form)])
          expect(whole).toContain(squeezed(each).slice(0, 10));
      }
    }),
  );
});

test('pairs of letters have their positions in the text', () => {
  const text = 'IR決算説明.';
  const places = splitWords(text).map(({ start, end, parts }) => [
    text.slice(start, end),
    ...parts.map((part) => text.slice(part.start, part.end)),
  ]);
  expect(places).toEqual([['IR'], ['決算説明', '決算', '算説', '説明']]);
});

test('an endless word is cut, in bounded time', () => {
  const startedAt = performance.now();
  expect(formsOf('a-'.repeat(50_000)).every(({ length }) => length <= 64)).toBe(true);
  expect(formsOf('a'.repeat(100_000))).toEqual(['a'.repeat(64)]);
  expect(formsOf("'".repeat(100_000))).toEqual([]);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
