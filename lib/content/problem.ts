import { relative } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import { shown } from './read/characters';

/** A problem in the content, worded for its author. */
export interface Problem {
  /** Absolute path. */
  file: string;
  line?: number | undefined;
  /** The field's path, as in `dialIn[0].number`; `text` for the body. */
  field: string;
  /** Stable name of the broken rule, as in `unknown-field`. Quotes nothing from the content, so it may be logged. */
  rule: string;
  found: string;
  /** What to write instead. */
  fix: string;
  /** The one value that would settle it, and the field that it goes into. */
  write?: { path: readonly PropertyKey[]; value: string };
  /** Why it matters, where that is not obvious. */
  why?: string;
  /**
   * Undefined: an error that holds back the file. The others do not hold it back: `warning` may be intended, `accepted`
   * was reviewed by a person, `withheld` is an error that holds back only what the field names, or an invisible character.
   */
  severity?: 'warning' | 'accepted' | 'withheld';
  /** Its name in `accepted`: a code and a digest of the text and values found, as in `start-differs-1f3a9c2e`. */
  finding?: string;
  /** Why it is right as it is, and who decided so. */
  accepted?: { reason: string; by: string };
  /** When the problem ends without a change to the file. */
  lapsesAt?: Instant;
}

/** The rule against unknown fields. Their names are the author's words, so logs leave them out. */
export const UNKNOWN_FIELD = 'unknown-field';

/**
 * The part of a problem that may be logged: nothing that the author wrote, since that may be under embargo.
 * @param root absolute path of the content directory
 */
export function placeOf({ file, line, field, rule }: Problem, root: string) {
  const known = rule === UNKNOWN_FIELD ? field.replace(/(^|\.)[^.]*$/, '') : field.replace(/^contacts\..*/, 'contacts');
  return { file: relative(root, file), line, field: known || 'fields', rule };
}

/** Content that cannot be used at all, with every problem found. */
export class ContentError extends Error {
  override name = 'ContentError';
  constructor(
    readonly problems: Problem[],
    root: string,
  ) {
    super(describeProblems(problems, root));
  }
}

/** All problems as text for a terminal. Paths are relative to `root`, the content directory. */
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

/** A value, quoted for a problem: one line, at most 120 characters, with invisible ones written out. */
export function quote(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ') : JSON.stringify(value);
  return `"${shown(text.length > 120 ? `${text.slice(0, 119)}…` : text)}"`;
}

/** Compares problems by file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
