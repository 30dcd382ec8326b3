import type { Fields } from '../parse-file';
import type { ParsedFile } from '../parsed-file';
import type { Problem } from '../problem';
import type { Loaded } from '../read/loaded';
import type { EventFields } from '../read/schema/event';
import type { ReleaseFields } from '../read/schema/release';
import type { StoredFile, UnusableFile } from '../read/stored-file';
import type { Company, Content, Transcript, Withdrawal } from '../types';

/** The newest version of each file in the content directory, by slug. */
export interface FoundFiles {
  /** Absolute path of the content directory. */
  directory: string;
  company: ParsedFile<Loaded<Company>> | undefined;
  releases: ReadonlyMap<string, ParsedFile<Fields<ReleaseFields>>>;
  events: ReadonlyMap<string, ParsedFile<Fields<EventFields>>>;
  transcripts: ReadonlyMap<string, ParsedFile<Loaded<Transcript>>>;
  /** Files of words in further languages, by path: `releases/results.ja.mdx`, `company.ja.yaml`. */
  translations: ReadonlyMap<string, ParsedFile<Fields<object>>>;
  /** Documents and recordings, by path below `files/`. */
  documents: { get(path: string): StoredFile | UnusableFile | undefined };
  /** Problems with folders, with unreadable paths and with files that are not content. */
  problems: readonly Problem[];
  /** True if a path could not be read, so that it must not be taken for deleted. */
  isUnreadable(path: string): boolean;
}

/** The last public version of a file. */
export interface PublicEntry {
  /** Hash of the whole file. A file that still has this hash is trusted: its errors do not hold it back. */
  source: string;
  /** The id under which it was public. */
  id: string | undefined;
  /** The public part of the file, as a file of its own. Undefined if the stored copy is missing or damaged. */
  text(): string | undefined;
  /** Whether that is the whole file, byte for byte, as it was written down by a former process. */
  isWhole?: boolean;
  withdrawn?: Withdrawal | undefined;
}

/** Everything that is public or was withdrawn, by path, in the order of first publication. */
export type PublicRecord = ReadonlyMap<string, PublicEntry>;

/** A file whose newest version is held back. */
export interface HeldBack {
  /** Path below the content directory. */
  path: string;
  /** The errors that hold it back. May be empty if `waitsFor` is set. */
  problems: Problem[];
  /** Path of the file that it is published with, if that one is held back. */
  waitsFor?: string | undefined;
  /** What visitors get instead. */
  served: 'nothing' | 'the last public version' | 'the withdrawal notice';
}

export interface Acceptance {
  /** Public and staged content, without versions that are held back. */
  content: Content;
  heldBack: HeldBack[];
  /** Problems that hold back no content: folders, unreadable paths, and files that are not content. */
  problems: readonly Problem[];
  /** Problems of versions that are used anyway. */
  warnings: Problem[];
  /** What is public now. */
  record: PublicRecord;
  /** Cache keys of the files that were found consistent with each other. */
  agreed: ReadonlySet<string>;
}
