import type { Notes } from './notes';

// What Windows-1252 has at 0x80 to 0x9F; in Unicode these are control characters, and a sign of text that was
// once read as Latin-1.
const WINDOWS_1252 = new TextDecoder('windows-1252');

/**
 * Text without the characters that nobody reads: control characters and soft hyphens go, each kind is
 * reported; spaces that do not break become spaces; every kind of line end becomes `\n`.
 */
export function cleanText(text: string, notes: Notes): string {
  return text
    .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
    .replace(/[\u0080-\u009f]/g, (character) => {
      const meant = WINDOWS_1252.decode(Uint8Array.of(character.charCodeAt(0)));
      if (meant === character) return character;
      notes.add(`A control character (${codePoint(character)}) was read as "${meant}", as in Windows-1252`);
      return meant;
    })
    .replace(/\p{Surrogate}/gu, (half) => {
      notes.add(`Half a character (${codePoint(half)}) was replaced by \ufffd`);
      return '\ufffd';
    })
    .replace(/[\p{Cc}\u00ad\ufeff]/gu, (character) => {
      if (character === '\n' || character === '\t') return character;
      const name = { '\u00ad': 'Soft hyphens', '\ufeff': 'Byte order marks' }[character] ?? 'Control characters';
      notes.add(`${name} were left out (${codePoint(character)})`);
      return '';
    })
    .replace(/[\u00a0\u202f\u2007]/g, ' ');
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
