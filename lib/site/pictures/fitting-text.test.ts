import { expect, test } from '@/testing/unit';
import { fittingText } from './fitting-text';
import { fontsOf } from './fonts';

const glyphs = fontsOf({}).map((font) => font.glyphs);
const fit = (text: string) => fittingText(text, glyphs);

test('the fonts of the site have Latin, Greek, Cyrillic, Vietnamese and signs', () => {
  for (const text of ['Résumé ő ş ģ', 'Ωμέγα ἀρχή', 'Жук Ѣ Ұ', 'Tiếng Việt', '≥ → − ™ ® € ½ ∑ ✓ ●', '8:00\u202fa.m.'])
    expect(fit(text), text).toBe(text.normalize('NFC'));
});

test('what looks the same is taken for what is missing, a sign is left out, a letter replaced', () => {
  expect(fit('Results ✅ of Q1')).toBe('Results of Q1');
  expect(fit('ImmunoGen and 会 Co.')).toBe('ImmunoGen and \ufffd Co.');
  expect(fit('Ｑ１ results')).toBe('Q1 results');
  expect(fit('a\u200bb\u202ec\u0000d')).toBe('abcd');
});

test('nothing is drawn of a text of which little is left', () => {
  expect(fit('第2四半期 決算説明会')).toBeUndefined();
});

test('a lone half of a character is left out', () => {
  expect(fit('a\ud83d b')).toBe('a b');
});
