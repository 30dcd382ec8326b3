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

/** As it is written: columns, since 20,000 objects that live for a moment take a second. This is for all threads. */
interface Index {
  common: Common;
  paths: string[];
  digests: string[];
  /** Of each file: `bytes`, `bodyBytes`, `bodyLine`, and of what was chosen `publishAt` and `historicalAt`. */
  numbers: Float64Array;
  /** Three of each file: where its fields begin, where what was chosen begins, and where that ends. */
  places: Float64Array;
  /** Of the face that it has from its publication on: most have no other. */
  faces: string[];
  /** Of files that have any, as are all maps here. */
  furtherFaces: Map<number, Face[]>;
}

/** What the thread alone needs that takes files over. */
interface TakeoverIndex {
  /** Of the last scan. Until the start is over. */
  signatures: string[];
  ids: string[];
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
    private readonly own: TakeoverIndex | undefined,
    /** Of the file that was opened, since another may take its place; undefined where it is not read again. */
    private readonly descriptor: number | undefined,
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

  /** What another thread has read, for one that takes nothing over. @param shared its `shared` */
  static of<F, A>(shared: Uint8Array, descriptor?: number): RememberedStore<F, A> {
    const content = Buffer.from(shared.buffer, shared.byteOffset, shared.length);
    const middle = 2 * LENGTH_BYTES + content.readUInt32LE();
    const end = middle + content.readUInt32LE(LENGTH_BYTES);
    const index: Index = deserialize(content.subarray(2 * LENGTH_BYTES, middle));
    const own: TakeoverIndex | undefined =
      descriptor === undefined ? undefined : deserialize(content.subarray(middle, end));
    // Otherwise they may be views of what was read, which would stay.
    const [numbers, places] = [index.numbers.slice(), index.places.slice()];
    return new RememberedStore(shared, { ...index, numbers, places }, end, own, descriptor);
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
      digests: files.map(([{ digest }]) => digest),
      numbers: new Float64Array(files.flatMap(numbersOf)),
      places: new Float64Array(places),
      faces: files.map(([, { chosen }]) => (chosen && hasOneFace(chosen) ? (chosen.faces[0]?.digest ?? '') : '')),
      furtherFaces: some((_, chosen) => (chosen && !hasOneFace(chosen) ? chosen.faces : [])),
    };
    const own: TakeoverIndex = {
      signatures: files.map(([{ signature }]) => signature),
      ids: files.map(([{ id }]) => id),
      siteLinks: some(({ siteLinks }) => siteLinks),
      formerAddresses: some(({ formerAddresses }) => formerAddresses),
      corrections: some((_, chosen) => chosen?.corrections),
      events: some((_, chosen) => chosen?.events),
      named: some((_, chosen) => chosen?.named),
    };
    const written = [serialize(index), serialize(own)] as const;
    const lengths = Buffer.alloc(2 * LENGTH_BYTES);
    lengths.writeUInt32LE(written[0].length);
    lengths.writeUInt32LE(written[1].length, LENGTH_BYTES);
    const content = [lengths, ...written, ...parts];
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

  /** For who takes files over. */
  file(number: number): RememberedFile {
    const { paths, digests, numbers } = this.index;
    const { signatures, ids, siteLinks, formerAddresses } = this.ownIndex;
    const at = number * NUMBERS;
    // No spread, here and below: it takes ten times as long, and all files are asked for at a start.
    return {
      path: paths[number] ?? '',
      signature: signatures[number] ?? '',
      digest: digests[number] ?? '',
      id: ids[number] ?? '',
      formerAddresses: formerAddresses.get(number) ?? NONE,
      bytes: numbers[at] ?? 0,
      bodyBytes: numbers[at + 1] ?? 0,
      bodyLine: numbers[at + 2] ?? 0,
      siteLinks: siteLinks.get(number) ?? NONE,
    };
  }

  /** Where the text of a file is. */
  textPlace(number: number): Pick<RememberedFile, 'path' | 'digest' | 'bytes' | 'bodyBytes' | 'bodyLine'> {
    const { paths, digests, numbers } = this.index;
    const at = number * NUMBERS;
    return {
      path: paths[number] ?? '',
      digest: digests[number] ?? '',
      bytes: numbers[at] ?? 0,
      bodyBytes: numbers[at + 1] ?? 0,
      bodyLine: numbers[at + 2] ?? 0,
    };
  }

  signature(number: number): string | undefined {
    return this.ownIndex.signatures[number];
  }

  digest(number: number): string | undefined {
    return this.index.digests[number];
  }

  fields(number: number): F {
    const { places } = this.index;
    const [start = 0, end = 0] = places.subarray(number * PLACES);
    return deserialize(this.part(start, end)) as F;
  }

  /** Whether what was chosen is known: it is not if more than its file, its company and the events that it names decides. */
  hasChoice(number: number): boolean {
    const { places } = this.index;
    return places[number * PLACES + 1] !== places[number * PLACES + 2];
  }

  /** For who takes files over. */
  choice(number: number): RememberedChoice | undefined {
    if (!this.hasChoice(number)) return undefined;
    const { corrections, events, named } = this.ownIndex;
    const { numbers } = this.index;
    return {
      publishAt: numbers[number * NUMBERS + 3] ?? 0,
      historicalAt: numbers[number * NUMBERS + 4] ?? 0,
      corrections: corrections.get(number) ?? NONE,
      events: events.get(number) ?? NONE,
      named: named.get(number) ?? NONE,
      faces: this.faces(number),
    };
  }

  /** Of one that has a choice. */
  instants(number: number): Pick<RememberedChoice, 'publishAt' | 'historicalAt'> {
    const { numbers } = this.index;
    return { publishAt: numbers[number * NUMBERS + 3] ?? 0, historicalAt: numbers[number * NUMBERS + 4] ?? 0 };
  }

  /** Of one that has a choice. */
  faces(number: number): Face[] {
    const { faces, furtherFaces } = this.index;
    const from = this.instants(number).publishAt;
    return furtherFaces.get(number) ?? [{ from, digest: faces[number] ?? '' }];
  }

  /** The rest of what was chosen. @param number of one that has a choice */
  alone(number: number): A {
    const [, start = 0, end = 0] = this.index.places.subarray(number * PLACES);
    return JSON.parse(this.part(start, end).toString()) as A;
  }

  /** From now on few parts are asked for: they are read one by one. */
  startIsOver(): void {
    this.all = undefined;
    if (this.own) this.own.signatures = [];
  }

  private get ownIndex(): TakeoverIndex {
    if (!this.own) throw new Error('This thread takes no files over.');
    return this.own;
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
