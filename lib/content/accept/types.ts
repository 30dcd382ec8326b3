import type { Fields } from '../parse-file';
import type { ParsedFile } from '../parsed-files';
import type { Problem } from '../problem';
import type { Loaded } from '../read/loaded';
import type { EventFields, ReleaseFields } from '../read/schema';
import type { StoredFile, UnusableFile } from '../read/stored-file';
import type { Company, Content, Transcript, Withdrawal } from '../types';

/** The newest version of each file, as it lies in the content directory. Names are slugs. */
export interface Found {
  /** Absolute path of the content directory. */
  directory: string;
  company: ParsedFile<Loaded<Company>> | undefined;
  releases: ReadonlyMap<string, ParsedFile<Fields<ReleaseFields>>>;
  events: ReadonlyMap<string, ParsedFile<Fields<EventFields>>>;
  transcripts: ReadonlyMap<string, ParsedFile<Loaded<Transcript>>>;
  /** Documents and recordings that are there, by their path below `files/`. */
  documents: { get(path: string): StoredFile | UnusableFile | undefined };
  /** What is wrong with files and folders that are no content. */
  problems: readonly Problem[];
  /** Whether a path could not be looked at, so that it is not known to be gone. */
  isUnreadable(path: string): boolean;
}

/** What of a file was public last. */
export interface PublicEntry {
  /** Hash of the bytes of the file that it was taken from. While the file has them, nobody checks it again. */
  source: string;
  /** The id that it was public with. */
  id: string | undefined;
  /** What was public of it, and nothing else, as a file. Undefined if it was stored and cannot be read. */
  text(): string | undefined;
  withdrawn?: Withdrawal | undefined;
}

/** What is public, or was until it was withdrawn, by its path; what was public first stands first. */
export type PublicRecord = ReadonlyMap<string, PublicEntry>;

/** A file whose newest version is not used. */
export interface HeldBack {
  /** Below the content directory. */
  path: string;
  /** Why. Their severity is that of an error. */
  problems: Problem[];
  /** Nothing need be wrong with it: the file that it is published with is held back. */
  waitsFor?: string | undefined;
  /** What the public has in its place. */
  served: 'nothing' | 'the last public version' | 'that it was withdrawn';
}

export interface Acceptance {
  /** What is public and what is staged, without what is held back. */
  content: Content;
  heldBack: HeldBack[];
  /** What nobody else has to wait for: files and folders that are no content. */
  problems: readonly Problem[];
  /** What an author should look at, though it is used. */
  warnings: Problem[];
  /** What is public now. */
  record: PublicRecord;
  /** The names by which the files that agree with each other are known. */
  agreed: ReadonlySet<string>;
}
