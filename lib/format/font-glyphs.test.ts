import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@/testing/unit';
import { glyphsOf } from './font-glyphs';

const FOLDER = 'lib/site/pictures/fonts';
const hasIn = (name: string, text: string) => {
  const glyphs = glyphsOf(readFileSync(join(FOLDER, name)));
  return [...text].map((each) => glyphs.has(each.codePointAt(0) ?? 0));
};

test('the characters of a font are known', () => {
  expect(hasIn('noto-sans-latin.woff', 'Aé−α会')).toEqual([true, true, true, false, false]);
  expect(hasIn('noto-sans-greek.woff', 'αA')).toEqual([true, false]);
  expect(hasIn('dejavu-sans.woff', 'A→𝔸🏴')).toEqual([true, true, true, false]);
});

test('a TTF is read like a WOFF', () => {
  const glyphs = glyphsOf(readFileSync('node_modules/next/dist/compiled/@vercel/og/Geist-Regular.ttf'));
  expect(['A', 'é', '会'].map((each) => glyphs.has(each.codePointAt(0) ?? 0))).toEqual([true, true, false]);
});

test('what is no font is refused, and a font that is cut off too', () => {
  for (const bytes of [Buffer.from(''), Buffer.from('wOF2 and so on, for long enough'), Buffer.from('PK\x03\x04')])
    expect(() => glyphsOf(bytes)).toThrow();
  const whole = readFileSync(join(FOLDER, 'noto-sans-greek.woff'));
  expect(() => glyphsOf(whole.subarray(0, 1000))).toThrow();
});

test('every font has its license beside it', () => {
  const names = readdirSync(FOLDER);
  for (const name of names.filter((each) => each.endsWith('.woff'))) {
    const family = /^(noto-sans|dejavu-sans)/.exec(name)?.[0];
    expect(names, name).toContain(`${family}.LICENSE.txt`);
  }
});
