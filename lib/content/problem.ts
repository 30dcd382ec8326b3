import { relative } from 'node:path';
import type { Instant } from '@/lib/domain/instant';

/** Something in the content that cannot be published, in words for its author. */
export interface Problem {
  /** Path of the file, absolute. */
  file: string;
  line?: number | undefined;
  /** The field's path, as in `dialIn[0].number`; `text` for the words below the fields. */
  field: string;
  /** Stable name of the rule that is broken, as in `unknown-field`. It says nothing of the content. */
  rule: string;
  found: string;
  /** What to write instead. */
  fix: string;
  /** Why it matters, where that does not go without saying. */
  why?: string;
  /**
   * Without one, it is an error that holds back its file. None of these does: of a warning, the content may be as its
   * author means it; what is accepted was looked at by a person; of what is withheld, only what the field names is kept
   * back, and it is an error.
   */
  severity?: 'warning' | 'accepted' | 'withheld';
  /** Names this finding in `accepted`: a code and a digest of the words and values found, as in `start-differs-1f3a9c2e`. */
  finding?: string;
  /** Why it stands as it is, and who says so. */
  accepted?: { reason: string; by: string };
  /** When the problem ends by itself, without a change to the file. */
  lapsesAt?: Instant;
}

/** The rule against a field that the schema does not know: its name is a word of its author. */
export const UNKNOWN_FIELD = 'unknown-field';

/**
 * A problem as a log may name it. What its author wrote stays out: it may be under embargo.
 * @param root absolute path of the content directory
 */
export function placeOf({ file, line, field, rule }: Problem, root: string) {
  const known = rule === UNKNOWN_FIELD ? field.replace(/(^|\.)[^.]*$/, '') : field.replace(/^contacts\..*/, 'contacts');
  return { file: relative(root, file), line, field: known || 'fields', rule };
}

/** Content that is refused as a whole, with every problem that was found. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(
    readonly problems: Problem[],
    root: string,
  ) {
    super(describeProblems(problems, root));
  }
}

/** All problems as text for a terminal or a log; paths are given from the directory that holds the content. */
export function describeProblems(problems: Problem[], root: string): string {
  const noun = problems.every(({ severity }) => severity && severity !== 'withheld') ? 'warning' : 'problem';
  const count = problems.length === 1 ? `One ${noun}` : `${problems.length} ${noun}s`;
  const lines = problems.map(({ file, line, field, found, fix, why, finding, accepted }) => {
    const place = `${relative(root, file) || file}${line ? `:${line}` : ''}`;
    const details = [
      `found: ${found}`,
      `fix:   ${fix}`,
      why && `why:   ${why}`,
      accepted && `accepted: ${accepted.reason} (${accepted.by})`,
      finding && !accepted && `right as it is? accepted: [{finding: ${finding}, reason: …, by: …}]`,
    ];
    return [`  ${place}  ${field}`, ...details.filter(Boolean).map((detail) => `    ${detail}`)].join('\n');
  });
  return `${count} in ${root}:\n${lines.join('\n')}`;
}

/** A value as a problem quotes it: short, and on one line. */
export function quote(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
  return `"${text.length > 120 ? `${text.slice(0, 119)}…` : text}"`;
}

/** The order of problems: by file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
