import type { Glyphs } from '@/lib/format/font-glyphs';

/** In place of a letter that no font has. */
const MISSING = '\ufffd';

/**
 * Text in the characters that fonts have. The renderer would ask another machine for any other (next/og). What looks the
 * same is taken instead, a sign is left out, a letter is replaced.
 * @returns undefined if there would be more replaced letters than text
 */
export function fittingText(text: string, fonts: readonly Glyphs[]): string | undefined {
  const has = (each: string) => [...each].every((point) => fonts.some((font) => font.has(point.codePointAt(0) ?? 0)));
  let letters = 0;
  let missing = 0;
  const parts = [...text.normalize('NFC')].map((character) => {
    const isLetter = /[\p{L}\p{N}]/u.test(character);
    if (isLetter) letters++;
    const same = [character, character.normalize('NFC'), character.normalize('NFKC'), character.normalize('NFKD')].find(
      has,
    );
    if (same !== undefined && !/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character)) return same;
    if (/\s/.test(character)) return ' ';
    if (!isLetter) return '';
    missing++;
    return has(MISSING) ? MISSING : '';
  });
  if (missing > letters / 3) return undefined;
  return parts.join('').replace(/ {2,}/g, ' ').trim();
}
