import fc from 'fast-check';
import { anyCharacters } from '@/testing/arbitrary';
import { expect, test } from '@/testing/unit';
import { foldCalendar } from './fold';

const unfold = (file: string) => file.replaceAll('\r\n ', '');
const longest = (file: string) => Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)));

test('a line of 75 octets is not folded, one of 76 is', () => {
  expect(foldCalendar(`${'a'.repeat(75)}\r\n`)).toBe(`${'a'.repeat(75)}\r\n`);
  expect(foldCalendar(`${'a'.repeat(76)}\r\n`)).toBe(`${'a'.repeat(75)}\r\n a\r\n`);
  expect(foldCalendar(`${'a'.repeat(150)}\r\n`)).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a\r\n`);
});

test('a fold never falls inside a character', () => {
  expect(foldCalendar(`${'é'.repeat(38)}\r\n`)).toBe(`${'é'.repeat(37)}\r\n é\r\n`);
  expect(foldCalendar(`a${'会'.repeat(25)}\r\n`)).toBe(`a${'会'.repeat(24)}\r\n 会\r\n`);
  expect(foldCalendar(`a${'📞'.repeat(19)}\r\n`)).toBe(`a${'📞'.repeat(18)}\r\n 📞\r\n`);
});

test('folded lines are folded again, those with a tab too', () => {
  expect(foldCalendar(`SUMMARY:one\r\n\t two\r\n  three\r\nEND:VEVENT\r\n`)).toBe(
    'SUMMARY:one two three\r\nEND:VEVENT\r\n',
  );
});

test('unfolding restores the text, and no line has more than 75 octets', () => {
  const alphabet = fc.constantFrom('a', ' ', '\t', 'é', '会', '📞', '👩‍🔬', '\\n', '\u0301');
  const text = fc.oneof(
    fc.array(alphabet, { maxLength: 400, size: 'max' }).map((characters) => characters.join('')),
    anyCharacters(400).map((any) => any.replace(/[\r\n]/g, '')),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const file = texts.map((each) => `X:${each}\r\n`).join('');
      const folded = foldCalendar(file);
      return unfold(folded) === file && longest(folded) <= 75;
    }),
  );
});
