import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Instant } from '@/lib/domain/instant';
import { sha256 } from '@/lib/process/sha256';
import { choiceToRemember } from './accept/unchanged';
import { facesOfRelease } from './faces';
import { publicFile } from './kept-text';
import type { Fields } from './parse-file';
import type { ChosenBefore, ParsedFile } from './parsed-file';
import type { Problem } from './problem';
import { KeptDocument } from './read/kept-document';
import type { SiteLink, SourceFile } from './read/loaded';
import { type ReleaseAlone, releaseAlone } from './read/resolve';
import type { ReleaseFields } from './read/schema/release';
import { translationName } from './read/translation';
import type { PublicTexts } from './state/public-texts';
import type { Face } from './types';

type Parsed = ParsedFile<Fields<ReleaseFields>>;

/** A release's file, and its signature of the last scan. */
export interface ReleaseFile {
  signature: string;
  parsed: Parsed;
}

/** A release as it is written down. */
interface Row {
  signature: string;
  digest: string;
  /** The length of its file, and of the text in it, in bytes. */
  bytes: number;
  bodyBytes: number;
  /** The number of lines above its text. */
  bodyLine: number;
  siteLinks: SiteLink[];
  /** Where its fields stand, serialized, among those of all. */
  fields: [start: number, end: number];
  chosen?: { item: ReleaseAlone; faces: Face[] };
}

/** All rows by path, with what all choices have in common. */
interface Rows {
  company: string;
  now: Instant;
  latest: Instant;
  rows: Map<string, Row>;
}

/** With the fields of all, serialized. */
type Known = Rows & { fields: Buffer };

interface Options {
  /** Absolute path. */
  file: string;
  /** Stands for the code that reads and accepts. */
  rules: string;
  /** Absolute path of the content. */
  directory: string;
  texts: Pick<PublicTexts, 'read'>;
  /** Whether a file is public, all of it, and its text written down. @param digest of its bytes */
  isWhole(path: string, digest: string): boolean;
}

/** Written anew once one of so many releases is another: the work is in proportion to what changed. */
const ONE_OF = 20;

const SEAL_CHARACTERS = 64;
const LENGTH_BYTES = 4;

/**
 * What a process knows of public releases, for the next one: to read, parse and resolve 20,000 takes longer than all else at a
 * start. It lies beside the public versions, since it has words. A file is in it only if all of it is public, so that its text
 * is among these versions. What is damaged, or was written by other rules, is as good as nothing.
 */
export class RememberedReleases {
  private readonly known: Known | undefined;
  /** How many releases were not known, or not as they are. */
  private news = 0;
  /** Digest of the company of the choices that are written down. */
  private company: string;

  constructor(private readonly options: Options) {
    this.known = this.read();
    this.company = this.known?.company ?? '';
  }

  /** A file that is as it was, by its signature: it is not read. */
  unchanged(path: string, signature: string): Parsed | undefined {
    const row = this.known?.rows.get(path);
    return row?.signature === signature && this.options.isWhole(path, row.digest) ? this.parsed(path, row) : undefined;
  }

  /** A file that has the bytes that it had: it is not parsed. @param digest of the file's bytes */
  withBytes(path: string, digest: string): Parsed | undefined {
    if (!isRemembered(path)) return undefined;
    const row = this.known?.rows.get(path);
    this.news++;
    return row?.digest === digest && this.options.isWhole(path, digest) ? this.parsed(path, row) : undefined;
  }

  /** Writes down what is public for the next process, if it would have many releases to read. */
  keep(files: readonly ReleaseFile[]): void {
    const company = companyOf(files);
    if (this.news * ONE_OF <= files.length && company === this.company) return;
    this.news = 0;
    this.company = company;
    const common = { company, now: 0, latest: 0 };
    const rows: Rows['rows'] = new Map();
    const parts: Uint8Array[] = [];
    let start = 0;
    for (const { signature, parsed } of files) {
      const { path, digest, value, problems } = parsed;
      const document = value?.source.document;
      if (!(document instanceof KeptDocument) || problems.length > 0 || !this.options.isWhole(path, digest)) continue;
      const own = serialize(value?.fields);
      const { bytes, bodyLine, bodyText } = document;
      const row: Row = {
        signature,
        digest,
        bytes,
        bodyBytes: bodyText.length,
        bodyLine,
        siteLinks: value?.source.siteLinks ?? [],
        fields: [start, start + own.length],
      };
      parts.push(own);
      start += own.length;
      const former = choiceToRemember(parsed);
      if (former?.choice.used && former.company.digest === company) {
        const { item } = former.choice.used;
        row.chosen = { item: releaseAlone(item, former.company.item), faces: facesOfRelease(item) };
        common.now = Math.max(common.now, former.now);
        common.latest = Math.max(common.latest, former.latest);
      }
      rows.set(path, row);
    }
    this.write({ ...common, rows }, Buffer.concat(parts));
  }

  private parsed(path: string, row: Row): Parsed {
    const { directory, texts } = this.options;
    return new KnownFile(path, directory, row, this.known as Known, texts);
  }

  private read(): Known | undefined {
    try {
      const all = readFileSync(this.options.file);
      const content = all.subarray(SEAL_CHARACTERS);
      if (this.seal(content) !== all.toString('latin1', 0, SEAL_CHARACTERS)) return undefined;
      const end = LENGTH_BYTES + content.readUInt32LE();
      return { ...(deserialize(content.subarray(LENGTH_BYTES, end)) as Rows), fields: content.subarray(end) };
    } catch {
      // Nothing was remembered, or not for this process.
      return undefined;
    }
  }

  private write(rows: Rows, fields: Buffer): void {
    const unfinished = `${this.options.file}.${process.pid}`;
    const index = serialize(rows);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(index.length);
    const content = Buffer.concat([length, index, fields]);
    try {
      mkdirSync(dirname(this.options.file), { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, Buffer.concat([Buffer.from(this.seal(content), 'latin1'), content]), { mode: 0o600 });
      renameSync(unfinished, this.options.file);
    } catch {
      // The next process reads and parses again.
    }
  }

  /** Differs wherever a byte or a rule does. */
  private seal(content: Buffer): string {
    return sha256(`${this.options.rules} ${process.version} ${sha256(content)}`);
  }
}

/** A file as a former process knew it. What it says beside what was chosen of it is made when somebody asks. */
class KnownFile implements ParsedFile<Fields<ReleaseFields>> {
  readonly digest: string;
  readonly problems: Problem[] = NONE;
  before: ChosenBefore | undefined;
  private readonly source: SourceFile;
  private made: Fields<ReleaseFields> | undefined;

  constructor(
    readonly path: string,
    directory: string,
    private readonly row: Row,
    private readonly known: Known,
    texts: Pick<PublicTexts, 'read'>,
  ) {
    const { digest, bytes, siteLinks, chosen } = row;
    const { company, now, latest } = known;
    this.digest = digest;
    const text = publicFile({ path, digest, length: bytes }, texts.read);
    this.source = { file: `${directory}/${path}`, document: new KeptDocument(text, row, true), siteLinks };
    if (chosen) this.before = { ...chosen, company, now, latest, source: this.source };
  }

  get value(): Fields<ReleaseFields> {
    const { row, known, source } = this;
    this.made ??= { fields: deserialize(known.fields.subarray(...row.fields)) as ReleaseFields, source };
    return this.made;
  }

  get text(): string {
    return this.source.document.source + this.source.document.body;
  }
}

const NONE: Problem[] = [];

/** The company by which choices were made, if any were. */
function companyOf(files: readonly ReleaseFile[]): string {
  for (const { parsed } of files) {
    const former = choiceToRemember(parsed);
    if (former) return former.company.digest;
  }
  return '';
}

/** The files that an archive has thousands of: releases, in their first language. */
export function isRemembered(path: string): boolean {
  return path.startsWith('releases/') && !translationName(path);
}
