const LONGEST_LINE = 75;

/**
 * Folds the lines of a calendar file (RFC 5545, section 3.1): at most 75 octets without the line break, CR LF and one
 * space at a fold, never inside a character. npm `ics` 3.12.0 folds after 75 graphemes, which can be many more octets,
 * and with a tab.
 *
 * @param file lines, folded or not, each ending with CR LF
 */
export function foldCalendar(file: string): string {
  return file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
