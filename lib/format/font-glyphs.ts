import { inflateSync } from 'node:zlib';

/** Which characters a font has. */
export interface Glyphs {
  has(codePoint: number): boolean;
}

/** A run of code points, and the glyph index of each; 0 if the font lacks it. */
interface Run {
  first: number;
  last: number;
  glyph(codePoint: number): number;
}

/**
 * Reads which characters a font has, from its `cmap` table: OpenType 1.9, section "cmap", formats 4 and 12.
 * @param bytes of a TrueType or OpenType font, or one packed as WOFF 1
 * @throws Error if it is none of these
 */
export function glyphsOf(bytes: Buffer): Glyphs {
  const cmap = tableOf(bytes, 'cmap');
  const runs = runsOf(cmap);
  return {
    has(codePoint) {
      const run = runAt(runs, codePoint);
      return run !== undefined && run.glyph(codePoint) > 0;
    },
  };
}

function tableOf(bytes: Buffer, wanted: string): Buffer {
  const signature = bytes.toString('latin1', 0, 4);
  const isWoff = signature === 'wOFF';
  if (!isWoff && !['\0\x01\0\0', 'OTTO', 'true'].includes(signature))
    throw new Error('This is no TTF, OTF or WOFF font.');
  const count = bytes.readUInt16BE(isWoff ? 12 : 4);
  for (let index = 0; index < count; index++) {
    const entry = isWoff ? 44 + 20 * index : 12 + 16 * index;
    if (bytes.toString('latin1', entry, entry + 4) !== wanted) continue;
    if (!isWoff) {
      const offset = bytes.readUInt32BE(entry + 8);
      return bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 12));
    }
    const offset = bytes.readUInt32BE(entry + 4);
    const [packed, length] = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)];
    const table = bytes.subarray(offset, offset + packed);
    return packed < length ? inflateSync(table, { maxOutputLength: length }) : table;
  }
  throw new Error(`The font has no table "${wanted}".`);
}

/** The last Unicode subtable, which covers the most: the one that next/og uses. */
function runsOf(cmap: Buffer): Run[] {
  for (let index = cmap.readUInt16BE(2) - 1; index >= 0; index--) {
    const record = 4 + 8 * index;
    const platform = cmap.readUInt16BE(record);
    const isUnicode = platform === 0 || (platform === 3 && [0, 1, 10].includes(cmap.readUInt16BE(record + 2)));
    const table = cmap.subarray(cmap.readUInt32BE(record + 4));
    if (isUnicode && table.readUInt16BE(0) === 12) return format12(table);
    if (isUnicode && table.readUInt16BE(0) === 4) return format4(table);
  }
  throw new Error('The font has no table of characters that can be read.');
}

function format12(table: Buffer): Run[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => {
    const group = 16 + 12 * index;
    const first = table.readUInt32BE(group);
    const firstGlyph = table.readUInt32BE(group + 8);
    return { first, last: table.readUInt32BE(group + 4), glyph: (codePoint) => firstGlyph + codePoint - first };
  });
}

function format4(table: Buffer): Run[] {
  const twice = table.readUInt16BE(6);
  return Array.from({ length: twice / 2 }, (_, index) => {
    const at = (list: number) => 14 + list * twice + (list > 0 ? 2 : 0) + 2 * index;
    const [last, first] = [table.readUInt16BE(at(0)), table.readUInt16BE(at(1))];
    const [delta, offset] = [table.readUInt16BE(at(2)), table.readUInt16BE(at(3))];
    const glyph = (codePoint: number) => {
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const place = at(3) + offset + 2 * (codePoint - first);
      const listed = place + 2 <= table.length ? table.readUInt16BE(place) : 0;
      return listed === 0 ? 0 : (listed + delta) & 0xffff;
    };
    return { first, last, glyph };
  });
}

/** Both formats require sorted runs that do not overlap. */
function runAt(runs: readonly Run[], codePoint: number): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (codePoint < run.first) high = middle - 1;
    else if (codePoint > run.last) low = middle + 1;
    else return run;
  }
  return undefined;
}
