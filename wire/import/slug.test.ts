import { expect, test } from '@/testing/unit';
import { findFacts } from '@/wire/facts/find-facts';
import { addressesOf, slugify } from './slug';

const RULES: Record<string, [text: string, release: string, event: string]> = {
  'the slug of an announcement is its period': [
    'Orrin to Host Second Quarter Fiscal Year 2012 Conference Call',
    'q2-fy2012-results-call-announcement',
    'q2-fy2012-results-call',
  ],
  'the slug of results with a call is their period': [
    'Orrin Reports Second Quarter 2012 Results',
    'q2-2012-results',
    'q2-2012-results-call',
  ],
  'any other slug comes from the headline': [
    'Orrin Names Zoë O’Neill Chief Financial Officer of the Company, and a Good Deal More Besides',
    'orrin-names-zoe-oneill-chief-financial-officer-of-the',
    'orrin-names-zoe-oneill-chief-financial-officer-of-the-call',
  ],
};

for (const [rule, [title, release, event]] of Object.entries(RULES)) {
  test(`${rule}`, () => {
    const call = 'A conference call will begin at 8:00 a.m. ET on Friday, July 27, 2012. Dial 913-312-1231.';
    const text = `${title}\n\nAUSTIN, Texas, July 18, 2012 /PRNewswire/ -- Orrin Corp. (NASDAQ: ORRN) spoke. ${call}`;
    expect(addressesOf(findFacts(text), text)).toEqual({ release, event });
  });
}

test('text without Latin letters gives no slug', () => {
  expect(slugify('业绩')).toBe('');
  expect(slugify('a'.repeat(100))).toBe('a'.repeat(60));
});
