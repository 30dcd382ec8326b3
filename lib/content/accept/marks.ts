import { parse } from 'yaml';

/** The fields that can make a file non-public, as written. */
export interface Marks {
  draft: boolean;
  /** Wall times and days of publication. A valid file has one. */
  publishAt: string[];
  timeZone: string | undefined;
  withdrawn: { at: string | undefined; note: string | undefined } | undefined;
}

const KEYS = /^(["']?)(draft|publishAt|publishedOn|timeZone|withdrawn)\1[ \t]*:/;

/**
 * Reads these fields from a file that has errors. Each field is parsed on its own, so a syntax error in another one
 * does not hide it.
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

/** The front matter fields named in `KEYS`, each parsed on its own. */
function* fields(text: string): Generator<{ key: string; value: unknown }> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = /^---[ \t]*$/.test(lines[0] ?? '') ? 1 : 0;
  // If the closing --- is missing, stop at the first empty line, so that no line of the body counts as a field.
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

/** Any value but `false` counts as a withdrawal, even a malformed one. */
function withdrawal(value: unknown): Marks['withdrawn'] {
  if (value === 'false') return undefined;
  const { at, note } = (value && typeof value === 'object' ? value : {}) as Record<string, unknown>;
  return { at: words(at), note: words(note) };
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() && !/^TODO\b/.test(value) ? value.trim() : undefined;
}
