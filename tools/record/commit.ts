import type { Instant } from '@/lib/domain/instant';
import type { Chained } from '@/lib/process/chained-log';

/** A commit of an exported record. */
export interface Commit {
  at: Instant;
  author: string;
  /** One line. */
  subject: string;
  /** Lines below it. */
  body: string[];
  /** Paths with their new text; null removes a file. */
  files: { path: string; text: string | null }[];
}

/** Says where a commit stands in its record. */
export function placeOf({ number, hash }: Chained<object>): string {
  return `Entry: ${number} ${hash}`;
}
