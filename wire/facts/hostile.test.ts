import { HOSTILE_LENGTHS, processorSeconds } from '@/testing/hostile';
import { expect, test } from '@/testing/unit';
import { findFacts } from './find-facts';

const REPEATED = [
  ' ',
  '7',
  '(',
  'a.m.',
  '<',
  '<a href="',
  '&',
  '\n',
  'May 5, 2012 ',
  '1-800-555-0100 ',
  'www.a.com ',
  'a@b',
  'conference id ',
  '(NYSE: ABC) ',
  'Time: 8:00 a.m. ET\n',
  'replay until May 5, 2012 at 5 p.m. ET ',
];

for (const { lengths, named, tag } of HOSTILE_LENGTHS) {
  for (const piece of REPEATED) {
    test(`${named} of ${JSON.stringify(piece)} are read in time`, { tag }, () => {
      for (const { length, withinSeconds } of lengths) {
        const text = piece.repeat(length / piece.length);
        expect(
          processorSeconds(() => findFacts(text)),
          `${length} characters`,
        ).toBeLessThan(withinSeconds);
      }
    });
  }
}
