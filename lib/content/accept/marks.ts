import { parse } from 'yaml';

/** What takes a file back, as its author wrote it. */
export interface Marks {
  draft: boolean;
  /** Wall times and days of publication: one, if all is right. */
  publishAt: string[];
  timeZone: string | undefined;
  withdrawn: { at: string | undefined; note: string | undefined } | undefined;
}

const KEYS = /^(["']?)(draft|publishAt|publishedOn|timeZone|withdrawn)\1[ \t]*:/;

/**
 * Reads what takes a file back, whatever else is wrong with it: each field by itself, so that a slip in another one
 * hides none of them. Only ever used for a file that is at fault.
 */
export function readMarks(text: string): Marks {
  const marks: Marks = { draft: false, publishAt: [], timeZone: undefined, withdrawn: undefined };
  for (const { key, value } of fields(text)) {
    const words = typeof value === 'string' ? value.trim() : undefined;
    if (key === 'draft') marks.draft ||= /^(true|yes|on)$/i.test(words ?? '');
    else if (key === 'timeZone') marks.timeZone = words;
    else if (key === 'withdrawn') marks.withdrawn ??= withdrawal(value);
    else if (words) marks.publishAt.push(words);
  }
  return marks;
}

/** The fields at the beginning of a file that takes could be taken back by, each parsed alone. */
function* fields(text: string): Generator<{ key: string; value: unknown }> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = /^---[ \t]*$/.test(lines[0] ?? '') ? 1 : 0;
  // Without the line that ends the fields, the first empty line does: no word of a release is one of them.
  const closing = lines.findIndex((line, index) => index >= first && /^---[ \t]*$/.test(line));
  const empty = lines.findIndex((line, index) => index >= first && line.trim() === '');
  const end = closing >= 0 ? closing : empty >= 0 ? empty : lines.length;
  for (let index = first; index < end; index++) {
    const key = KEYS.exec(lines[index] ?? '')?.[2];
    if (!key) continue;
    let next = index + 1;
    while (next < end && /^[ \t]/.test(lines[next] ?? '')) next++;
    yield { key, value: fieldOf(lines.slice(index, next).join('\n'), key) };
  }
}

function fieldOf(yaml: string, key: string): unknown {
  try {
    return (parse(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' }) as Record<string, unknown>)[
      key
    ];
  } catch {
    return undefined;
  }
}

/** Whoever writes the field means it, however it is written. */
function withdrawal(value: unknown): Marks['withdrawn'] {
  if (value === 'false') return undefined;
  const { at, note } = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return { at: words(at), note: words(note) };
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() && !/^TODO\b/.test(value) ? value.trim() : undefined;
}
