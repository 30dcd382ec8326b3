import type { Instant } from '@/lib/domain/instant';
import type { Problem } from './problem';
import type { SourceFile } from './read/loaded';
import type { Company, Face, Release } from './types';

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

/** What a former process chose of a release that is public as it is. */
export interface ChosenBefore {
  /** Digest of company.yaml then. */
  company: string;
  now: Instant;
  latest: Instant;
  /** Digests of the files of the events that it names, as they were then. */
  named: readonly string[];
  faces: Face[];
  /** @param company equal to the one of then */
  version(company: Company): { item: Release; source: SourceFile; digest: string };
}
