// CR LF, and every other character that some calendar program takes for the end of a line: VT, FF, NEL,
// the line and paragraph separators. npm `ics` 3.12.0 escapes LF and CR LF alone; the rest passes
// through, and what follows it can be read as a property.
const LINE_BREAK = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;

// RFC 5545, section 3.1: text holds no control characters but the tab.
const CONTROL = /(?![\n\t])\p{Cc}/gu;

// Half of a surrogate pair is no character: it has no bytes in UTF-8, and `encodeURIComponent` throws on it.
const HALF_CHARACTER = /\p{Cs}/gu;

/** Text that is safe to hand to npm `ics`: composed (NFC), LF its only line break, no other control characters. */
export function calendarText(text: string): string {
  return text.normalize('NFC').replace(LINE_BREAK, '\n').replace(CONTROL, '').replace(HALF_CHARACTER, '\ufffd');
}

/** Plain text as a TEXT value, for the properties that npm `ics` does not escape. RFC 5545, section 3.3.11. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Plain text as the value of a parameter, in quotes, which it cannot hold itself. RFC 6868. */
export function quoteParameter(text: string): string {
  return `"${text.replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'")}"`;
}
