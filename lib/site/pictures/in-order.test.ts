import { expect, test } from '@/testing/unit';
import { inOrder } from './in-order';

const mirrored = (word: string) => [...word].reverse().join('');

test('what has no Hebrew and no Arabic is drawn as it is', () => {
  expect(inOrder('Résumé: 8:00 a.m. (ET) 会')).toBeUndefined();
});

test('Hebrew is drawn from its last letter to its first, and what is Latin or a number in it is not', () => {
  expect(inOrder('נגב (TASE: NGVP) דיווחה: 42.5, ב-12%')).toEqual({
    direction: 'rtl',
    words: [mirrored('נגב'), '(TASE: NGVP)', mirrored('דיווחה:'), ',42.5', `12%${mirrored('ב-')}`],
  });
});

test('Hebrew in an English headline is turned as one, since its first word stands at its right', () => {
  expect(inOrder('The Larkfield שלום עולם Fund (2025)')).toEqual({
    direction: 'ltr',
    words: ['The', 'Larkfield', mirrored('שלום עולם'), 'Fund', '(2025)'],
  });
});

test('vowels are left out: each would be drawn over the letter before its own', () => {
  expect(inOrder('שָׁלוֹם')?.words).toEqual([mirrored('שלום')]);
});

test('letters of Arabic are joined with their neighbours, and lam with alef', () => {
  // Initial, medial, medial, final; heh is followed by a letter that joins to nothing behind it.
  expect(inOrder('سلسل')?.words).toEqual([mirrored('\ufeb3\ufee0\ufeb4\ufede')]);
  expect(inOrder('دار')?.words).toEqual([mirrored('\ufea9\ufe8d\ufead')]);
  expect(inOrder('سلام لا')?.words).toEqual([mirrored('\ufeb3\ufefc\ufee1'), '\ufefb']);
  expect(inOrder('پی')?.words).toEqual([mirrored('\ufb58\ufbfd')]);
});
