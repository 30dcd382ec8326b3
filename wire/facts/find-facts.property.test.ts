import { expect } from '@playwright/test';
import fc from 'fast-check';
import { anyCharacters } from '@/testing/arbitrary';
import { test } from '@/testing/unit';
import { toExampleForm } from './example-form';
import { findFacts } from './find-facts';
import type { Span } from './types';

/** Whole and cut pieces that the rules look for: random combinations reach most of the rules. */
const PIECES = [
  'conference call ',
  'replay ',
  'through ',
  'until midnight ',
  'today ',
  'that day ',
  'at 8:30 a.m. ET ',
  '(5:30 a.m. PT) ',
  '25:00 ',
  'noon ',
  'Thursday, January 27, 2012 ',
  'February 30 ',
  '31.12.2012 ',
  '5 May ',
  '1-800-555-0100 ',
  '+44 (0)20 7946 0000 ',
  '020 7946 0000 ',
  '866-555-01 ',
  'passcode 123 456# ',
  'Code: Acme ',
  'Contact:\n',
  'Jane Doe, CFO, ',
  'jane@acme.example ',
  'www.acme.example ',
  'http//acme ',
  '(NASDAQ: ACME; LSE: ACM) ',
  'Acme Corp. ',
  'BOSTON--(BUSINESS WIRE)--May 5, 2012--',
  'third quarter 2012 ',
  'Q3 FY24 ',
  'ended September 30, 2012 ',
  'for seven days ',
  'Time: ',
  'Date: ',
  '| ',
  '\n',
  '\n\n',
  '. ',
  '<p>',
  '<a href="https://x.example">',
  '</a>',
  '<script>',
  '&nbsp;',
  '&amp;',
  '\u00a0',
  '\u00ad',
  '\ud83d',
  '’',
  '•',
  '**',
  '[x](https://y.example)',
];
const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60, size: 'max' }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: anyCharacters(400) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }) },
);

function spansIn(value: unknown, found: Span[] = []): Span[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'at' && Array.isArray(inner)) found.push(...(inner as Span[]));
    else spansIn(inner, found);
  }
  return found;
}

test('any text gives facts without an error, each with a place inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const facts = findFacts(text);
      JSON.stringify(toExampleForm(facts));
      return spansIn(facts).every(({ start, end }) => start >= 0 && start < end && end <= text.length);
    }),
    { numRuns: 400 },
  );
});

test('equal texts give equal facts', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(findFacts(text)).toEqual(findFacts(text));
    }),
    { numRuns: 50 },
  );
});
