import { expect, test } from '@/testing/unit';
import { calendarText, escapeText, quoteParameter } from './text';

test('everything that a program may take for a line break becomes LF', () => {
  for (const lineBreak of ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']) {
    expect(calendarText(`one${lineBreak}two`)).toBe('one\ntwo');
  }
});

test('other control characters are removed, except the tab', () => {
  expect(calendarText('a\0b\u0007c\u001bd\u007fe\u009ff\tg')).toBe('abcdef\tg');
});

test('accented letters are composed', () => {
  expect(calendarText('Re\u0301sultats')).toBe('R\u00e9sultats');
});

test('separators of values are escaped', () => {
  expect(escapeText('a;b,c\\d\ne:f')).toBe('a\\;b\\,c\\\\d\\ne:f');
});

test('a lone surrogate is replaced, a pair stays', () => {
  expect(calendarText('a\ud83db\udcdec📞')).toBe('a\ufffdb\ufffdc📞');
});

test('a parameter is quoted and encoded as in RFC 6868', () => {
  expect(quoteParameter('a, b; c: d')).toBe('"a, b; c: d"');
  expect(quoteParameter('"a"^b\nc')).toBe(`"^'a^'^^b^nc"`);
});
