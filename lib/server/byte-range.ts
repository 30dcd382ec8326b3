/** Bytes of a file: `[start, end)`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The one range that a request asks for (RFC 9110, section 14.1.2). Several ranges, and what is no range of bytes, are
 * ignored as the standard allows: the whole is sent.
 * @param header the value of Range
 * @param size of the whole, in bytes
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
