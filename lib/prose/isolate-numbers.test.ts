import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from '@/testing/unit';
import { isolateNumbers } from './isolate-numbers';

function isolated(value: string): string {
  const tree: Root = {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }],
  };
  isolateNumbers(tree);
  return toHtml(tree).replaceAll('<bdi dir="ltr">', '[').replaceAll('</bdi>', ']').slice(3, -4);
}

test('a number to dial and a number with a sign are kept in one piece', () => {
  expect(isolated('חייגו +972 3 123 4567 או 03-123-4567.')).toBe('חייגו [+972 3 123 4567] או [03-123-4567].');
  expect(isolated('+1 (646) 722-4920, קוד 48213#')).toBe('[+1 (646) 722-4920], קוד 48213#');
  expect(isolated('שינוי של -5.2% או +1.4%.')).toBe('שינוי של [-5.2%] או [+1.4%].');
});

test('a hyphen behind a letter, years, dates and amounts are words of the sentence', () => {
  for (const text of [
    'עלו ב-12% ב-2025',
    '2024–2025',
    '31.12.2025 30.9.2025',
    '1,234.5 מיליון',
    'Q3-2025',
    'תוצאות 2025 2024',
  ]) {
    expect(isolated(text), text).toBe(text);
  }
});
