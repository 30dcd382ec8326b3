// CR LF, and every other character that a calendar program may take for a line break: VT, FF, NEL, line and paragraph
// separators. npm `ics` 3.12.0 escapes only LF and CR LF; text after any other could be read as a property.
const LINE_BREAK = /\r\n|[\n\v\f\r\x85\u2028\u2029]/g;

// RFC 5545, section 3.1: no control characters except the tab.
const CONTROL = /(?![\n\t])\p{Cc}/gu;

// A lone surrogate has no UTF-8 bytes, and `encodeURIComponent` throws on it.
const HALF_CHARACTER = /\p{Cs}/gu;

/** Makes a text safe for npm `ics`: composed (NFC), LF as the only line break, no other control characters. */
export function calendarText(text: string): string {
  return text.normalize('NFC').replace(LINE_BREAK, '\n').replace(CONTROL, '').replace(HALF_CHARACTER, '\ufffd');
}

/** Escapes a TEXT value (RFC 5545, section 3.3.11), for properties that npm `ics` does not escape. */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** Quotes a parameter value; quotes in it are encoded (RFC 6868). */
export function quoteParameter(text: string): string {
  return `"${text.replace(/\^/g, '^^').replace(/\n/g, '^n').replace(/"/g, "^'")}"`;
}
