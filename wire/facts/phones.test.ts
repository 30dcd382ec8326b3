import { expect, test } from '@/testing/unit';
import { phonesOf } from './phones';

const numbers = (words: string, country?: 'GB' | 'US') => phonesOf(words, [], country).map(({ number }) => number);

const NUMBERS: [string, string[]][] = [
  ['dial (800) 555-0100', ['+18005550100']],
  ['1-800-555-0100 or 1 (866) 555-0157', ['+18005550100', '+18665550157']],
  ['800/555-0144', ['+18005550144']],
  ['860.555.0112', ['+18605550112']],
  ['+44 (0)20 7946 0000', ['+442079460000']],
  ['UK: 020 7946 0821', ['+442079460821']],
  ['0808 157 0157 (UK Toll Free)', ['+448081570157']],
  ['Mainland China: 400-555-0146', ['+864005550146']],
  ['Israel: 03-555-0142', ['+97235550142']],
  ['+46 8 465 004 17', ['+46846500417']],
  ['1-888-4-VITREO', ['+18884848736']],
  ['Hong Kong: 852-5808-0144', ['+85258080144']],
  ['Hong Kong, China: 800-930-167', ['+852800930167']],
  ['Singapore: +65 6713 0146 5530176', ['+6567130146']],
];

for (const [words, expected] of NUMBERS) {
  test(`"${words}" gives full numbers`, () => expect(numbers(words)).toEqual(expected));
}

test('a national number belongs to the country of the release', () => {
  expect(numbers('Tessa Lowe 020 7946 0101', 'GB')).toEqual(['+442079460101']);
});

test('a number with too few or too many digits has no value', () => {
  for (const words of ['dial 866-555-01', 'call (814) 555-01234', '1-877-555-013', '+44 (0)1423 496 0110'])
    expect(numbers(words)).toEqual([undefined]);
});

test('years, amounts and tables are not phone numbers', () => {
  for (const words of [
    '2010 2009 2008 2007',
    '$98,214 $88,417 371,022',
    '15,308 | 12,477 | 42,911',
    '6,800\n\nCONTACT: Jane Doe',
  ])
    expect(numbers(words, 'US')).toEqual([]);
});
