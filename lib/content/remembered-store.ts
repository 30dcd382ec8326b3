import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Instant } from '@/lib/domain/instant';
import { sha256 } from '@/lib/process/sha256';
import { NONE } from './none';
import type { Claimed } from './parsed-file';
import type { SiteLink } from './read/loaded';
import type { Correction, Face } from './types';

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

/** What was chosen of a release, as far as others depend on it. */
export interface RememberedChoice {
  publishAt: Instant;
  historicalAt: Instant;
  corrections: Correction[];
  /** The slugs of the events that it names, and the digests of their files. */
  events: string[];
  named: readonly string[];
  faces: Face[];
}

/** What is read of a file when somebody asks. */
export interface Parts<F, A> {
  fields: F;
  chosen?: (RememberedChoice & { alone: A }) | undefined;
}

/** As it is written: columns, since 20,000 objects that live for a moment take a second. */
interface Index {
  common: Common;
  paths: string[];
  /** Of the last scan. Until the start is over. */
  signatures: string[];
  digests: string[];
  ids: string[];
  /** Of each file: `bytes`, `bodyBytes`, `bodyLine`, and of what was chosen `publishAt` and `historicalAt`. */
  numbers: Float64Array;
  /** Three of each file: where its fields begin, where what was chosen begins, and where that ends. */
  places: Float64Array;
  /** Of the face that it has from its publication on: most have no other. */
  faces: string[];
  /** Of files that have any. */
  furtherFaces: Map<number, Face[]>;
  siteLinks: Map<number, SiteLink[]>;
  formerAddresses: Map<number, readonly string[]>;
  corrections: Map<number, Correction[]>;
  events: Map<number, string[]>;
  named: Map<number, readonly string[]>;
}

const NUMBERS = 5;
const PLACES = 3;
const SEAL_CHARACTERS = 64;
const LENGTH_BYTES = 4;

/** What a former process has written down. Files are called by their numbers. */
export class RememberedStore<F, A> {
  private constructor(
    /** Threads share it, without its seal, until the start is over. */
    private all: Uint8Array | undefined,
    private readonly index: Index,
    private readonly partsAt: number,
    /** Of the file that was opened, since another may take its place; undefined where it is not read again. */
    private readonly descriptor?: number,
  ) {}

  /**
   * @param file absolute path
   * @param rules stands for the code that writes and reads
   * @returns undefined if nothing was written by these rules, or it is damaged
   */
  static read<F, A>(file: string, rules: string): RememberedStore<F, A> | undefined {
    try {
      const descriptor = openSync(file, 'r');
      const all = Buffer.from(new SharedArrayBuffer(fstatSync(descriptor).size));
      readSync(descriptor, all);
      const content = all.subarray(SEAL_CHARACTERS);
      if (seal(rules, [content]) === all.toString('latin1', 0, SEAL_CHARACTERS)) {
        return RememberedStore.of(content, descriptor);
      }
      closeSync(descriptor);
    } catch {
      // Nothing was written down.
    }
    return undefined;
  }

  /** What another thread has read. @param shared its `shared` */
  static of<F, A>(shared: Uint8Array, descriptor?: number): RememberedStore<F, A> {
    const content = Buffer.from(shared.buffer, shared.byteOffset, shared.length);
    const end = LENGTH_BYTES + content.readUInt32LE();
    const index: Index = deserialize(content.subarray(LENGTH_BYTES, end));
    // Otherwise they may be views of what was read, which would stay.
    const [numbers, places] = [index.numbers.slice(), index.places.slice()];
    return new RememberedStore(shared, { ...index, numbers, places }, end, descriptor);
  }

  /** Writes files down, for their owner alone. If they cannot be written, the next process does without. */
  static write<F, A>(
    file: string,
    rules: string,
    common: Common,
    files: readonly [file: RememberedFile, parts: Parts<F, A>][],
  ): void {
    const places: number[] = [];
    const parts: Uint8Array[] = [];
    let end = 0;
    for (const [, { fields, chosen }] of files) {
      // JSON is read in half the time.
      const own = [serialize(fields), Buffer.from(chosen ? JSON.stringify(chosen.alone) : '')] as const;
      places.push(end, end + own[0].length, end + own[0].length + own[1].length);
      end += own[0].length + own[1].length;
      parts.push(...own);
    }
    const some = <T>(of: (file: RememberedFile, chosen: RememberedChoice | undefined) => readonly T[] | undefined) =>
      new Map(
        files
          .map(([file, { chosen }], number): [number, T[]] => [number, [...(of(file, chosen) ?? [])]])
          .filter(([, each]) => each.length > 0),
      );
    const hasOneFace = ({ faces, publishAt }: RememberedChoice) => faces.length === 1 && faces[0]?.from === publishAt;
    const numbersOf = ([{ bytes, bodyBytes, bodyLine }, { chosen }]: (typeof files)[number]) => [
      bytes,
      bodyBytes,
      bodyLine,
      chosen?.publishAt ?? 0,
      chosen?.historicalAt ?? 0,
    ];
    const index: Index = {
      common,
      paths: files.map(([{ path }]) => path),
      signatures: files.map(([{ signature }]) => signature),
      digests: files.map(([{ digest }]) => digest),
      ids: files.map(([{ id }]) => id),
      numbers: new Float64Array(files.flatMap(numbersOf)),
      places: new Float64Array(places),
      faces: files.map(([, { chosen }]) => (chosen && hasOneFace(chosen) ? (chosen.faces[0]?.digest ?? '') : '')),
      furtherFaces: some((_, chosen) => (chosen && !hasOneFace(chosen) ? chosen.faces : [])),
      siteLinks: some(({ siteLinks }) => siteLinks),
      formerAddresses: some(({ formerAddresses }) => formerAddresses),
      corrections: some((_, chosen) => chosen?.corrections),
      events: some((_, chosen) => chosen?.events),
      named: some((_, chosen) => chosen?.named),
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

  /** For another thread; undefined once the start is over. */
  get shared(): Uint8Array | undefined {
    return this.all;
  }

  get paths(): readonly string[] {
    return this.index.paths;
  }

  file(number: number): RememberedFile {
    const { paths, ids, numbers, siteLinks, formerAddresses } = this.index;
    const [bytes = 0, bodyBytes = 0, bodyLine = 0] = numbers.subarray(number * NUMBERS);
    return {
      path: paths[number] ?? '',
      signature: this.signature(number) ?? '',
      digest: this.digest(number) ?? '',
      id: ids[number] ?? '',
      bytes,
      bodyBytes,
      bodyLine,
      siteLinks: siteLinks.get(number) ?? NONE,
      formerAddresses: formerAddresses.get(number) ?? NONE,
    };
  }

  signature(number: number): string | undefined {
    return this.index.signatures[number];
  }

  digest(number: number): string | undefined {
    return this.index.digests[number];
  }

  fields(number: number): F {
    const { places } = this.index;
    const [start = 0, end = 0] = places.subarray(number * PLACES);
    return deserialize(this.part(start, end)) as F;
  }

  /** Undefined if it was chosen by more than its file, its company and the events that it names. */
  choice(number: number): RememberedChoice | undefined {
    const { numbers, places, faces, furtherFaces, corrections, events, named } = this.index;
    const [, start, end] = places.subarray(number * PLACES);
    if (start === end) return undefined;
    const [, , , publishAt = 0, historicalAt = 0] = numbers.subarray(number * NUMBERS);
    return {
      publishAt,
      historicalAt,
      corrections: corrections.get(number) ?? NONE,
      events: events.get(number) ?? NONE,
      named: named.get(number) ?? NONE,
      faces: furtherFaces.get(number) ?? [{ from: publishAt, digest: faces[number] ?? '' }],
    };
  }

  /** The rest of what was chosen. @param number of one that has a choice */
  alone(number: number): A {
    const [, start = 0, end = 0] = this.index.places.subarray(number * PLACES);
    return JSON.parse(this.part(start, end).toString()) as A;
  }

  /** From now on few parts are asked for: they are read one by one. */
  startIsOver(): void {
    this.all = undefined;
    this.index.signatures = [];
  }

  private part(start: number, end: number): Buffer {
    const { all, descriptor, partsAt } = this;
    if (all) return Buffer.from(all.buffer, all.byteOffset + partsAt + start, end - start);
    if (descriptor === undefined) throw new Error('What was remembered is asked for after the start.');
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(descriptor, bytes, 0, bytes.length, SEAL_CHARACTERS + partsAt + start);
    return bytes;
  }
}

/** Differs wherever a rule does, or a byte is damaged: a checksum, since a hash of 100,000 releases takes a third of a second. */
function seal(rules: string, content: readonly Uint8Array[]): string {
  const checksum = content.reduce((sum, part) => crc32(part, sum), 0);
  return sha256(`${rules} ${process.version} ${checksum}`);
}
