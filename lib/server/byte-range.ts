/** Bytes of a file: `[start, end)`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Parses a Range header with a single range (RFC 9110, section 14.1.2). Multiple ranges and invalid headers are
 * ignored, as the RFC allows.
 * @param size of the file, in bytes
 * @returns `whole` if there is no range to apply
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (!first && !last) return 'whole';
  if (!first) return Number(last) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size };
  const start = Number(first);
  const end = last ? Number(last) + 1 : size;
  if (last && end <= start) return 'whole';
  return start < size ? { start, end: Math.min(end, size) } : 'unsatisfiable';
}
