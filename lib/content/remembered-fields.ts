import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Problem } from './problem';
import type { SiteLink, SourceFile } from './read/loaded';

/** What was parsed of a file without a problem. */
export interface ParsedFields {
  fields: object;
  siteLinks: SiteLink[];
  /** The number of lines above its text. */
  bodyLine: number;
  /** The length of its text. */
  bodyBytes: number;
}

/** A file that can be remembered: see ParsedFile. */
interface Remembered {
  path: string;
  digest: string;
  readonly text: string;
  value: { source: SourceFile; fields?: object } | undefined;
  problems: readonly Problem[];
}

/** The public part of each public file, by path: see PublicRecord. */
export interface PublicFiles {
  readonly size: number;
  get(path: string): { text(): string | undefined } | undefined;
}

/** Written anew once one of so many files is another: the work is in proportion to what changed. */
const ONE_OF = 20;

const SEAL_BYTES = 32;

/**
 * The fields of public releases, remembered from process to process: to parse those of 20,000 takes longer than all else at a
 * start. They lie beside the public versions, since they are words. A file is among them only if all of it is public. What is
 * damaged, or was parsed by other rules, is as good as nothing.
 */
export class RememberedFields {
  private known: ReadonlyMap<string, ParsedFields> | undefined;
  /** How many files were parsed since it was written. */
  private parsed = 0;

  /**
   * @param file absolute path
   * @param rules stands for the code that parses
   */
  constructor(
    private readonly file: string,
    private readonly rules: string,
  ) {
    this.known = this.read();
  }

  /** @param digest of the file's bytes @returns undefined if it must be parsed, which is counted */
  get(path: string, digest: string): ParsedFields | undefined {
    const known = this.known?.get(`${path} ${digest}`);
    if (!known) this.parsed++;
    return known;
  }

  /** Writes down those of public files for the next process, if it would have many to parse. Forgets what was read. */
  keep(files: Iterable<Remembered>, record: PublicFiles): void {
    this.known = undefined;
    if (this.parsed * ONE_OF <= record.size) return;
    this.parsed = 0;
    const all = new Map<string, ParsedFields>();
    for (const { path, digest, text, value, problems } of files) {
      if (!value?.fields || problems.length > 0 || record.get(path)?.text() !== text) continue;
      const { source, fields } = value;
      const { body, bodyLine } = source.document;
      const bodyBytes = Buffer.byteLength(body);
      all.set(`${path} ${digest}`, { fields, siteLinks: source.siteLinks, bodyLine, bodyBytes });
    }
    this.write(serialize(all));
  }

  private read(): ReadonlyMap<string, ParsedFields> | undefined {
    try {
      const bytes = readFileSync(this.file);
      const content = bytes.subarray(SEAL_BYTES);
      return this.seal(content).equals(bytes.subarray(0, SEAL_BYTES)) ? deserialize(content) : undefined;
    } catch {
      // Nothing was remembered, or not for this process.
      return undefined;
    }
  }

  private write(content: Buffer): void {
    const unfinished = `${this.file}.${process.pid}`;
    try {
      mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, Buffer.concat([this.seal(content), content]), { mode: 0o600 });
      renameSync(unfinished, this.file);
    } catch {
      // The next process parses again.
    }
  }

  /** Differs wherever a byte or a rule does. */
  private seal(content: Buffer): Buffer {
    return createHash('sha256').update(this.rules).update(process.version).update(content).digest();
  }
}
