import fc from 'fast-check';
import { anyCharacters } from '@/testing/arbitrary';
import { expect, test } from '@/testing/unit';
import { shorten } from './shorten';
import { calendarText } from './text';

const bytes = (text: string) => encodeURIComponent(text).length;

test('a text that fits is unchanged, to the byte', () => {
  expect(shorten('a b', 5)).toBe('a b');
  expect(shorten('Results of the year', bytes('Results of the year'))).toBe('Results of the year');
  expect(shorten('Results of the year', bytes('Results of the year') - 1)).toBe('Results of…');
});

test('a text ends at a word, without dangling punctuation', () => {
  expect(shorten('Example: Second Quarter Results (conference call)', 49)).toBe('Example: Second Quarter Results…');
  expect(shorten('Results, outlook and more', 24)).toBe('Results…');
});

test('scripts without spaces are cut between words', () => {
  expect(shorten('第二四半期決算説明会', 60)).toMatch(/^第二四.*…$/);
});

test('a number is never cut, whatever its format', () => {
  for (const number of ['+19133121231', '+1 913 312 1231', '+1 (913) 312-1231', '913 - 312 - 1231']) {
    const text = `Please dial ${number} and wait`;
    for (let most = 0; most < bytes(text); most++) {
      const short = shorten(text, most);
      if (/\d/.test(short)) expect(short).toContain(number);
    }
  }
});

test('an address is never cut', () => {
  for (const address of ['https://a.example/b-c/d?e=f', 'www.example.com/investors', 'ir@example.com']) {
    const text = `Write to ${address} for more`;
    const shortened = Array.from({ length: bytes(text) }, (_, most) => shorten(text, most));
    expect(shortened.filter((short) => !short.includes(address) && !/^(Write( to)?…)?$/.test(short))).toEqual([]);
  }
});

test('any shortened text fits', () => {
  const piece = fc.oneof(fc.constantFrom(' ', '会', 'é', '📞', '👩‍🔬', '12', '+', 'a.b', 'ไทย', '\n'), anyCharacters());
  const anyText = fc.array(piece, { maxLength: 40, size: 'max' }).map((pieces) => calendarText(pieces.join('')));
  fc.assert(
    fc.property(anyText, fc.nat({ max: 300 }), (text, most) => {
      const short = shorten(text, most);
      return bytes(short) <= most && (short === text || text.startsWith(short.replace(/…$/, '')));
    }),
  );
});
