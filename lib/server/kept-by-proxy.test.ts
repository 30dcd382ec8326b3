import { expect, test } from '@/testing/unit';
import { keptByProxy } from './kept-by-proxy';

const SECOND = 1_327_669_200;
const START = SECOND * 1000;

const RULES = [
  { rule: 'for the rest of the current second', now: START - 10_000, kept: `@${SECOND - 10}` },
  { rule: 'until two seconds before a transition', now: START - 1001, kept: `@${SECOND - 2}` },
  { rule: 'not in the last second before a transition', now: START - 1000, kept: '0' },
  { rule: 'not in the last millisecond before a transition', now: START - 1, kept: '0' },
  { rule: 'not at a transition', now: START, kept: '0' },
  { rule: 'not after a transition', now: START + 5000, kept: '0' },
];

for (const { rule, now, kept } of RULES) {
  test(`nginx keeps an answer ${rule}`, () => expect(keptByProxy(now, START)).toBe(kept));
}

test('a transition within a second counts from the start of that second', () => {
  expect(keptByProxy(START - 1001, START + 999)).toBe(`@${SECOND - 2}`);
  expect(keptByProxy(START - 1000, START + 999)).toBe('0');
});

test('without another transition nginx still keeps an answer for one second, since content can be corrected', () => {
  expect(keptByProxy(START + 999, undefined)).toBe(`@${SECOND}`);
});
