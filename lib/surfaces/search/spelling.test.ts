import fc from 'fast-check';
import { expect, test } from '@/testing/unit';
import { lettersOf, wordsAlike } from './spelling';

test('a word is found by what two wrong, missing or added letters make of it', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', 'é', 'ж');
  const error = fc.record({ at: fc.nat(), letter, kind: fc.constantFrom('wrong', 'missing', 'added') });
  const words = fc.string({ unit: letter, minLength: 10, maxLength: 20 });
  fc.assert(
    fc.property(words, error, error, (word, ...errors) => {
      const letters = [...word];
      for (const { at, letter, kind } of errors) {
        const place = at % letters.length;
        letters.splice(place, kind === 'added' ? 0 : 1, ...(kind === 'missing' ? [] : [letter]));
      }
      const form = letters.join('');
      fc.pre(form !== word);
      expect(wordsAlike(form, [{ word, count: 1, letters: lettersOf(word) }])).toEqual([word]);
    }),
    { numRuns: 1000 },
  );
});
