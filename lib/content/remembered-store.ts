import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Instant } from '@/lib/domain/instant';
import type { Claimed } from './parsed-file';
import type { SiteLink } from './read/loaded';

/** A file that is remembered, without its parts. */
export interface RememberedFile extends Claimed {
  path: string;
  /** Of its last scan. */
  signature: string;
  digest: string;
  /** The length of the file, and of its text, in bytes. */
  bytes: number;
  bodyBytes: number;
  /** The number of lines above its text. */
  bodyLine: number;
  siteLinks: SiteLink[];
}

/** What choices have in common: the digest of company.yaml, and the latest instants at which they were made. */
export interface Common {
  company: string;
  now: Instant;
  latest: Instant;
}

/** What is read of a file when somebody asks. */
export interface Parts<F, C> {
  fields: F;
  chosen?: C | undefined;
}

/** As it is written: columns, since 20,000 objects that live for a moment take a second. */
interface Index {
  common: Common;
  paths: string[];
  signatures: string[];
  digests: string[];
  ids: string[];
  /** Three of each file: `bytes`, `bodyBytes`, `bodyLine`. */
  numbers: Float64Array;
  /** Three of each file: where its fields begin, where what was chosen begins, and where that ends. */
  places: Float64Array;
  /** Of files that have any. */
  siteLinks: Map<number, SiteLink[]>;
  formerAddresses: Map<number, readonly string[]>;
}

const EACH = 3;
const SEAL_CHARACTERS = 64;
const LENGTH_BYTES = 4;

/** What a former process has written down. Files are called by their numbers. */
export class RememberedStore<F, C> {
  readonly numbers: ReadonlyMap<string, number>;

  private constructor(
    private readonly index: Index,
    /** Of the file that was opened: another may take its place. */
    private readonly descriptor: number,
    private readonly partsAt: number,
    /** All parts, until the start is over. */
    private parts: Buffer | undefined,
  ) {
    this.numbers = new Map(index.paths.map((path, number) => [path, number]));
  }

  /**
   * @param file absolute path
   * @param rules stands for the code that writes and reads
   * @returns undefined if nothing was written by these rules, or it is damaged
   */
  static read<F, C>(file: string, rules: string): RememberedStore<F, C> | undefined {
    try {
      const descriptor = openSync(file, 'r');
      const all = readFileSync(descriptor);
      const content = all.subarray(SEAL_CHARACTERS);
      if (seal(rules, [content]) !== all.toString('latin1', 0, SEAL_CHARACTERS)) {
        closeSync(descriptor);
        return undefined;
      }
      const end = LENGTH_BYTES + content.readUInt32LE();
      const index: Index = deserialize(content.subarray(LENGTH_BYTES, end));
      // Otherwise they may be views of what was read, which would stay.
      const [numbers, places] = [index.numbers.slice(), index.places.slice()];
      return new RememberedStore(
        { ...index, numbers, places },
        descriptor,
        SEAL_CHARACTERS + end,
        content.subarray(end),
      );
    } catch {
      return undefined;
    }
  }

  /** Writes files down, for their owner alone. If they cannot be written, the next process does without. */
  static write<F, C>(
    file: string,
    rules: string,
    common: Common,
    files: readonly [file: RememberedFile, parts: Parts<F, C>][],
  ): void {
    const places: number[] = [];
    const parts: Uint8Array[] = [];
    let end = 0;
    for (const [, { fields, chosen }] of files) {
      const own = [serialize(fields), chosen === undefined ? Buffer.alloc(0) : serialize(chosen)] as const;
      places.push(end, end + own[0].length, end + own[0].length + own[1].length);
      end += own[0].length + own[1].length;
      parts.push(...own);
    }
    const all = files.map(([file]) => file);
    const some = <T>(of: (file: RememberedFile) => readonly T[]) =>
      new Map(all.map((file, number): [number, T[]] => [number, [...of(file)]]).filter(([, each]) => each.length > 0));
    const index: Index = {
      common,
      paths: all.map(({ path }) => path),
      signatures: all.map(({ signature }) => signature),
      digests: all.map(({ digest }) => digest),
      ids: all.map(({ id }) => id),
      numbers: new Float64Array(all.flatMap(({ bytes, bodyBytes, bodyLine }) => [bytes, bodyBytes, bodyLine])),
      places: new Float64Array(places),
      siteLinks: some(({ siteLinks }) => siteLinks),
      formerAddresses: some(({ formerAddresses }) => formerAddresses),
    };
    const written = serialize(index);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(written.length);
    const content = [length, written, ...parts];
    const unfinished = `${file}.${process.pid}`;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, Buffer.concat([Buffer.from(seal(rules, content), 'latin1'), ...content]), {
        mode: 0o600,
      });
      renameSync(unfinished, file);
    } catch {
      // It is found out again.
    }
  }

  get common(): Common {
    return this.index.common;
  }

  file(number: number): RememberedFile {
    const { paths, ids, numbers, siteLinks, formerAddresses } = this.index;
    const [bytes = 0, bodyBytes = 0, bodyLine = 0] = numbers.subarray(number * EACH);
    return {
      path: paths[number] ?? '',
      signature: this.signature(number) ?? '',
      digest: this.digest(number) ?? '',
      id: ids[number] ?? '',
      bytes,
      bodyBytes,
      bodyLine,
      siteLinks: siteLinks.get(number) ?? NO_LINKS,
      formerAddresses: formerAddresses.get(number) ?? [],
    };
  }

  signature(number: number): string | undefined {
    return this.index.signatures[number];
  }

  digest(number: number): string | undefined {
    return this.index.digests[number];
  }

  fields(number: number): F {
    return this.part(number, 0) as F;
  }

  chosen(number: number): C | undefined {
    return this.part(number, 1) as C | undefined;
  }

  /** From now on few parts are asked for: they are read one by one. */
  startIsOver(): void {
    this.parts = undefined;
  }

  private part(number: number, which: 0 | 1): unknown {
    const [start = 0, end = 0] = this.index.places.subarray(number * EACH + which);
    if (start === end) return undefined;
    if (this.parts) return deserialize(this.parts.subarray(start, end));
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(this.descriptor, bytes, 0, bytes.length, this.partsAt + start);
    return deserialize(bytes);
  }
}

/** Most files have none: thousands of empty lists are one. */
const NO_LINKS: SiteLink[] = [];

/** Differs wherever a byte or a rule does. */
function seal(rules: string, content: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${rules} ${process.version}\n`);
  for (const part of content) hash.update(part);
  return hash.digest('hex');
}
