import { expect, test } from '@/testing/unit';
import { formatSize } from './size';

const SIZES = [
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [1249, '1.2 kB'],
  [9949, '9.9 kB'],
  [9950, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [52_400_000, '52 MB'],
  [1_900_000_000, '1.9 GB'],
  [12_345_000_000_000, '12345 GB'],
] as const;

for (const [bytes, words] of SIZES) {
  test(`${bytes} bytes are shown as ${words}`, () => {
    expect(formatSize(bytes)).toBe(words);
  });
}
