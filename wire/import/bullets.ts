import type { Lines } from './paragraphs';

const ALWAYS = /^\s*[•▪●◦‣■□∙·➢➤►](?:\s+|$)/u;
// A dash or an asterisk may also open a remark; it is a bullet where it does so more than once.
const OFTEN = /^\s*(-{1,2}|[–—*o])\s+(?=\S)/u;
// -30-, - more -, * * *
const WIRE_MARK = /^\s*([-–—*]).*\1\s*$/u;

/** A paragraph's bullets, and the words before the first of them. */
export interface Bullets {
  before: Lines;
  /** The lines of each, the bullet taken off the first. */
  items: Lines[];
}

/** Finds bullets at the beginnings of lines. What counts as one depends on the whole text. */
export function bulletFinder(paragraphs: readonly Lines[]): (lines: Lines) => Bullets | undefined {
  const times = new Map<string, number>();
  for (const line of paragraphs.flat()) {
    const mark = OFTEN.exec(line)?.[1];
    if (mark && !WIRE_MARK.test(line)) times.set(mark, (times.get(mark) ?? 0) + 1);
  }
  const bullet = (line: string): string | undefined => {
    const sure = ALWAYS.exec(line)?.[0];
    if (sure !== undefined) return sure;
    const [whole, mark = ''] = OFTEN.exec(line) ?? [];
    return whole !== undefined && !WIRE_MARK.test(line) && (times.get(mark) ?? 0) > 1 ? whole : undefined;
  };
  return (lines) => {
    const found: Bullets = { before: [], items: [] };
    for (const line of lines) {
      const mark = bullet(line);
      if (mark !== undefined) found.items.push([line.slice(mark.length)]);
      else (found.items.at(-1) ?? found.before).push(line);
    }
    return found.items.length > 0 ? found : undefined;
  };
}
