import { expect, test } from '@/testing/unit';
import { byteRange } from './byte-range';

const RANGES: [header: string | undefined, expected: ReturnType<typeof byteRange>][] = [
  [undefined, 'whole'],
  ['', 'whole'],
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=0-99', { start: 0, end: 100 }],
  ['bytes=0-100', { start: 0, end: 100 }],
  ['bytes=99-', { start: 99, end: 100 }],
  ['bytes=-1', { start: 99, end: 100 }],
  ['bytes=-1000', { start: 0, end: 100 }],
  ['Bytes = 5 - 9 ', { start: 5, end: 10 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=100-200', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-5', 'whole'],
  ['bytes=0-4,10-14', 'whole'],
  ['bytes=', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=a-b', 'whole'],
  ['lines=0-4', 'whole'],
];
for (const [header, expected] of RANGES) {
  test(`"${header}" of 100 bytes gives ${JSON.stringify(expected)}`, ({ zone: _ }) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
}

test('an empty file has no satisfiable range', ({ zone: _ }) => {
  expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(byteRange('bytes=-5', 0)).toEqual({ start: 0, end: 0 });
});
