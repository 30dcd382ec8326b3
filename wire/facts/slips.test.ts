import { expect, test } from '@/testing/unit';
import { isSlipOf } from './slips';

const CASES: [one: string, other: string, isSlip: boolean, what: string][] = [
  ['5537853', '5537854', true, 'one digit mistyped'],
  ['5537853', '5538753', true, 'two digits exchanged'],
  ['5537853', '5537953', true, 'one digit in the middle'],
  ['5537853', '553785', true, 'a digit left out at the end'],
  ['5537853', '537853', true, 'a digit left out at the beginning'],
  ['5537853', '55378853', true, 'a digit typed twice'],
  ['5537853', '5537853', false, 'the same'],
  ['5537853', '5537111', false, 'three digits'],
  ['5537853', '55378', false, 'two digits left out'],
  ['5537853', '553785312', false, 'two digits more'],
  ['5537853', '653785', false, 'a digit left out and another mistyped'],
  ['+19133121231', '+19133121232', true, 'a number with one digit mistyped'],
  ['+19133121231', '+18887772222', false, 'another number'],
];

for (const [one, other, isSlip, what] of CASES) {
  test(`${one} and ${other}, ${what}, ${isSlip ? 'are a slip' : 'are no slip'} of each other`, () => {
    expect([isSlipOf(one, other), isSlipOf(other, one)]).toEqual([isSlip, isSlip]);
  });
}
