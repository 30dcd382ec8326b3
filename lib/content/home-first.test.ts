import { expect, test } from '@/testing/unit';
import { homeFirst } from './home-first';
import type { Contact } from './types';

const NUMBERS = ['+496950502345', '+442039362999', '+16466641960', '+448003581035'].map((number) => ({ number }));

const company = (phone: string | undefined) => ({
  contacts: new Map<string, Contact>([
    ['media', { desk: 'Media', name: 'Ann' }],
    ['investors', { desk: 'Investors', name: 'Ben', phone }],
  ]),
});

test("the numbers of the company's own country come first, the others in their order", () => {
  expect(homeFirst(NUMBERS, company('+442079460123')).map(({ number }) => number.slice(0, 3))).toEqual([
    '+44',
    '+44',
    '+49',
    '+16',
  ]);
});

test('without a phone of the company, numbers stay in their order', () => {
  expect(homeFirst(NUMBERS, company(undefined))).toEqual(NUMBERS);
});
