// What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; a space where it has none either.
// Node's own TextDecoder takes the one for the other (20.20, nodejs/node issue 56542).
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The control characters of Latin-1 as the signs that Windows-1252 has in their places. */
export function windowsSigns(text: string, found?: (control: string, sign: string) => void): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const sign = SIGNS[control.charCodeAt(0) - 0x80] ?? ' ';
    if (sign === ' ') return control;
    found?.(control, sign);
    return sign;
  });
}
