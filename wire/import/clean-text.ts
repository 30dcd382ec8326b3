import { unseenInWords, without } from '@/lib/content/read/characters';
import type { Notes } from './notes';
import { windowsSigns } from './windows-1252';

/**
 * Text without the characters that nobody reads: control characters and soft hyphens go, each kind is
 * reported; spaces that do not break become spaces; every kind of line end becomes `\n`.
 */
export function cleanText(text: string, notes: Notes): string {
  const signs = windowsSigns(text.replaceAll('\u0085', '\n'), (control, sign) =>
    notes.add(`A control character (${codePoint(control)}) was read as "${sign}", as in Windows-1252`),
  );
  const seen = signs
    .replace(/\r\n?|[\v\u2028]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
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
  return withoutUnseen(seen, notes);
}

/** Text without what nobody sees and `npm run check` refuses in fields. */
export function withoutUnseen(text: string, notes: Notes): string {
  const unseen = [...unseenInWords(text)];
  for (const { name } of unseen) notes.add(`Left out: ${name}, which nobody sees`);
  return without(text, unseen);
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
