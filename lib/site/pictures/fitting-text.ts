import type { Glyphs } from '@/lib/format/font-glyphs';

/** Replaces a letter that no font has. */
const MISSING = '\ufffd';

/**
 * Text with only characters that some font has, because next/og downloads a font for any other one. A missing character
 * becomes a compatible one (NFKC) if there is one; otherwise a sign is dropped and a letter replaced.
 * @returns undefined if more than a third of the letters would be replaced
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
