/** Number of leading bytes that `wrongKind` needs. The header of a PDF may be preceded by other bytes. */
export const HEAD_BYTES = 1024;

/**
 * Checks that a file's bytes match its extension. Common mistakes: an empty file, a Git LFS pointer, a sign-in or error
 * page saved as the document.
 * @param path with an extension that the schema allows
 * @param head the first `HEAD_BYTES`, or the whole file if it is shorter
 * @returns what the file is instead; undefined if it matches
 */
export function wrongKind(path: string, head: Uint8Array): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const bytes = Buffer.from(head).toString('latin1');
  const text = bytes.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (head.length === 0) return 'an empty file';
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return 'a Git LFS pointer, not the file itself';
  if (
    ending !== 'xhtml' &&
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|script|title)\b/i.test(text)
  )
    return 'a web page, such as a sign-in or an error';
  if (KINDS[ending]?.(bytes)) return undefined;
  if (TEXTS.has(ending) && isText(bytes) && !bytes.startsWith('%PDF-') && !isZip(bytes)) return undefined;
  // 16 bytes only: a PDF header further on may be part of another file.
  const other = Object.keys(KINDS).find((kind) => KINDS[kind]?.(bytes.slice(0, 16)));
  if (other) return `a file of another type (${other})`;
  // Some encoders write silence or cover art before the first frame.
  if (ending === 'mp3' && !isText(bytes)) return undefined;
  return `bytes that are not ${ending} data`;
}

type Kind = (bytes: string) => boolean;

const beginsWith =
  (...beginnings: string[]): Kind =>
  (bytes) =>
    beginnings.some((beginning) => bytes.startsWith(beginning));

const isZip = beginsWith('PK\x03', 'PK\x05', 'PK\x07');
// A password-protected document is an OLE file instead.
const isOffice: Kind = (bytes) => isZip(bytes) || bytes.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
// The type of the first box: `ftyp` today, another one in older files.
const isMpeg4: Kind = (bytes) => /^(ftyp|moov|mdat|free|skip|wide|pnot)/.test(bytes.slice(4));

/** Tests of the leading bytes, by extension. */
const KINDS: Record<string, Kind> = {
  pdf: (bytes) => bytes.includes('%PDF-'),
  zip: isZip,
  xlsx: isOffice,
  docx: isOffice,
  pptx: isOffice,
  m4a: isMpeg4,
  mp4: isMpeg4,
  mp3: (bytes) => /^(ID3|\xff[\xe2-\xfd])/.test(bytes),
  ogg: beginsWith('OggS'),
  wav: (bytes) => /^(RIFF|RF64|BW64)/.test(bytes) && bytes.startsWith('WAVE', 8),
  png: beginsWith('\x89PNG\r\n\x1a\n'),
  jpg: beginsWith('\xff\xd8\xff'),
  webp: (bytes) => bytes.startsWith('RIFF') && bytes.startsWith('WEBP', 8),
  avif: (bytes) => /^ftyp(avif|avis|mif1)/.test(bytes.slice(4)),
  webm: beginsWith('\x1a\x45\xdf\xa3'),
  vtt: beginsWith('WEBVTT', '\xef\xbb\xbfWEBVTT'),
};

const TEXTS: ReadonlySet<string> = new Set(['txt', 'csv', 'xhtml']);

/** Text has no zero byte, except UTF-16, which starts with a byte order mark. */
function isText(bytes: string): boolean {
  return /^(\xff\xfe|\xfe\xff)/.test(bytes) || !bytes.includes('\0');
}
