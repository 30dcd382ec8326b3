import type { Instant } from '@/lib/domain/instant';
import type { Problem } from './problem';
import type { SourceFile } from './read/loaded';
import type { ReleaseAlone } from './read/resolve';
import type { Face } from './types';

/** One version of a file, and the result of parsing it. */
export interface ParsedFile<T> {
  /** Path below the content directory, as in `releases/results.mdx`. */
  path: string;
  /** Hash of the file's bytes; empty if they could not be read. */
  digest: string;
  /** The whole file as text, even if parsing failed: `readMarks` needs it. */
  readonly text: string;
  /** Undefined if parsing failed. */
  value: T | undefined;
  /** Problems of this file alone. */
  problems: Problem[];
  /** What it claims, if that is known without its value. */
  readonly claimed?: Claimed;
  /** What a former process chose of these bytes. */
  readonly before?: ChosenBefore | undefined;
}

/** What no two files may have. */
export interface Claimed {
  id: string;
  formerAddresses: readonly string[];
}

/** What a former process chose of a release that says nothing of other files. */
export interface ChosenBefore {
  /** Digest of company.yaml then. */
  company: string;
  now: Instant;
  latest: Instant;
  item: ReleaseAlone;
  faces: Face[];
  source: SourceFile;
}
