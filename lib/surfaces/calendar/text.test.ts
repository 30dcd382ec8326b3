import { expect, test } from '@/testing/unit';
import { calendarText, escapeText, quoteParameter } from './text';

test('whatever some program takes for the end of a line becomes LF', () => {
  for (const lineBreak of ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
    expect(calendarText(`one${lineBreak}two`)).toBe('one\ntwo');
  }
});

test('other control characters are dropped, the tab stays', () => {
  expect(calendarText('a\0b\u0007c\u001bd\u007fe\u009ff\tg')).toBe('abcdef\tg');
});

test('letters with accents are one character', () => {
  expect(calendarText('Re\u0301sultats')).toBe('R\u00e9sultats');
});

test('what separates values is escaped', () => {
  expect(escapeText('a;b,c\\d\ne:f')).toBe('a\\;b\\,c\\\\d\\ne:f');
});

test('half a character is replaced, a whole one stays', () => {
  expect(calendarText('a\ud83db\udcdec📞')).toBe('a\ufffdb\ufffdc📞');
});

test('a parameter is quoted, with what it cannot hold written as RFC 6868 has it', () => {
  expect(quoteParameter('a, b; c: d')).toBe('"a, b; c: d"');
  expect(quoteParameter('"a"^b\nc')).toBe(`"^'a^'^^b^nc"`);
});
