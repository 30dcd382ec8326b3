import { ImportError } from './import-error';
import type { Notes } from './notes';
import { windowsSigns } from './windows-1252';

/** What begins as these do is not text; what to do instead. */
const NOT_TEXT: [bytes: string, form: string][] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a Word document or a zip file'],
  ['\xd0\xcf\x11\xe0', 'a Word document'],
  ['{\\rtf', 'rich text (RTF)'],
];

/**
 * Bytes as text, whatever editors and wires wrote them in: UTF-8, UTF-16 with or without its mark, the
 * character set that an HTML page names, or else Windows-1252.
 * @throws ImportError for what is no text
 */
export function decode(bytes: Uint8Array, notes: Notes): string {
  const head = latin1(bytes.subarray(0, 2048));
  const form = NOT_TEXT.find(([start]) => head.startsWith(start))?.[1];
  if (form) throw new ImportError(`This is ${form}: save it as plain text or as HTML, and import that.`);

  if (head.startsWith('\xef\xbb\xbf')) return new TextDecoder('utf-8').decode(bytes);
  const wide = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : wideOrder(head);
  if (wide) return read(bytes, wide, notes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return read(bytes, namedCharset(head) ?? 'windows-1252', notes);
  }
}

function read(bytes: Uint8Array, charset: string, notes: Notes): string {
  const decoder = new TextDecoder(charset);
  notes.add(`The text was read as ${decoder.encoding}`);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? windowsSigns(text) : text;
}

/** UTF-16 without its mark: text of western letters has a zero in every other byte. */
function wideOrder(head: string): string | undefined {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return undefined;
  const zeros = [0, 0];
  for (let index = 0; index < pairs * 2; index++)
    if (head[index] === '\0') zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

function namedCharset(head: string): string | undefined {
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    const charset = name && new TextDecoder(name).encoding;
    // It has been found not to be UTF-8, and UTF-16 pages cannot name it in single bytes.
    return charset && !charset.startsWith('utf-') ? charset : undefined;
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
