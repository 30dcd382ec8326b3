import { expect, test } from '@/testing/unit';
import { cleanText } from './clean-text';
import { decode } from './decode';
import { Notes } from './notes';

const TEXT = 'Orrin’s results – “best ever” ®';
const ascii = (text: string) => new TextEncoder().encode(text);

function read(bytes: Uint8Array): { text: string; notes: string[] } {
  const notes = new Notes();
  return { text: cleanText(decode(bytes, notes), notes), notes: notes.all() };
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

test('UTF-8 is read with and without a byte order mark', () => {
  expect(read(ascii(TEXT))).toEqual({ text: TEXT, notes: [] });
  expect(read(ascii(`\ufeff${TEXT}`))).toEqual({ text: TEXT, notes: [] });
});

test('UTF-16 is read in both byte orders, with and without a byte order mark', () => {
  for (const order of ['le', 'be'] as const) {
    for (const mark of [true, false]) {
      const expected = { text: TEXT, notes: [`The text was read as utf-16${order}`] };
      expect(read(utf16(TEXT, order, mark)), `${order} ${mark}`).toEqual(expected);
    }
  }
});

test('other bytes are read as Windows-1252, or as the HTML page declares', () => {
  const windows = Uint8Array.of(0x4f, 0x92, 0x73, 0x20, 0x96, 0x20, 0xae);
  expect(read(windows)).toEqual({ text: 'O’s – ®', notes: ['The text was read as windows-1252'] });
  const page = Buffer.concat([ascii('<meta charset="shift_jis">'), Uint8Array.of(0x83, 0x65)]);
  expect(read(page).text).toBe('<meta charset="shift_jis">テ');
});

test('a file that is not text is refused, with what to do', () => {
  for (const start of ['%PDF-1.4', 'PK\x03\x04', '{\\rtf1']) {
    expect(() => read(ascii(start)), start).toThrow('save it as plain text or as HTML');
  }
});

test('invisible characters are removed and reported', () => {
  expect(read(ascii('a\u00adb\u00a0c\u0000d\r\ne\u2028f\u000bg\u0092s'))).toEqual({
    text: 'ab cd\ne\nf\ng’s',
    notes: [
      'A control character (U+0092) was read as "’", as in Windows-1252',
      'Soft hyphens were left out (U+00AD)',
      'Control characters were left out (U+0000)',
    ],
  });
});

test('what nobody sees is left out and reported, unless a language needs it', () => {
  expect(read(ascii('See https://www.example.com/abc\u200b. Up \u202e05%. می\u200cخواهم'))).toEqual({
    text: 'See https://www.example.com/abc. Up 05%. می\u200cخواهم',
    notes: [
      'Left out: a zero-width space (U+200B), which nobody sees',
      'Left out: a change of direction (U+202E), which nobody sees',
    ],
  });
});
