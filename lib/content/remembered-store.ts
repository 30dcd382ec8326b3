import { mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
const LENGTHS_BYTES = 2 * LENGTH_BYTES;

/** How much is read at once, at a start: memory that was never used costs more than what is read into it. */
const CHUNK_BYTES = 2 ** 20;

/** Beside the public versions, since it has words. */
export function rememberedFile(stateDirectory: string): string {
  return join(stateDirectory, 'remembered');
}

/** @returns a descriptor of what a former process has written down; undefined if there is nothing */
export function openRemembered(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}

/** What a former process has written down. Files are called by their numbers. */
export class RememberedStore<F, A> {
  /** What was read last: where it begins and ends. Undefined once the start is over. */
  private chunk: { bytes: Buffer; at: number; end: number } | undefined = { bytes: Buffer.alloc(0), at: 0, end: 0 };

  private constructor(
    private readonly descriptor: number,
    private readonly index: Index,
    private readonly partsAt: number,
    private readonly own?: TakeoverIndex,
  ) {}

  /**
   * For the thread that takes files over.
   * @param descriptor stays open
   * @param rules stands for the code that writes and reads
   * @returns undefined if nothing was written by these rules, or it is damaged
   */
  static read<F, A>(descriptor: number, rules: string): RememberedStore<F, A> | undefined {
    try {
      const { ownAt, partsAt } = placesIn(descriptor);
      const indexes = bytesAt(descriptor, SEAL_CHARACTERS, partsAt - SEAL_CHARACTERS);
      const written = bytesAt(descriptor, 0, SEAL_CHARACTERS).toString('latin1');
      if (seal(rules, contentOf(descriptor, indexes)) !== written) return undefined;
      const own = ownAt - SEAL_CHARACTERS;
      return new RememberedStore(
        descriptor,
        indexIn(indexes.subarray(0, own)),
        partsAt,
        deserialize(indexes.subarray(own)),
      );
    } catch {
      return undefined;
    }
  }

  /** For another thread, which takes nothing over. @param descriptor of what `read` has found to be sound */
  static beside<F, A>(descriptor: number): RememberedStore<F, A> {
    const { ownAt, partsAt } = placesIn(descriptor);
    return new RememberedStore(
      descriptor,
      indexIn(bytesAt(descriptor, SEAL_CHARACTERS, ownAt - SEAL_CHARACTERS)),
      partsAt,
    );
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
    const lengths = Buffer.alloc(LENGTHS_BYTES);
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
    this.chunk = undefined;
    if (this.own) this.own.signatures = [];
  }

  private get ownIndex(): TakeoverIndex {
    if (!this.own) throw new Error('This thread takes no files over.');
    return this.own;
  }

  /** Valid until the next one is asked for. */
  private part(start: number, end: number): Buffer {
    const { chunk, descriptor, partsAt } = this;
    if (!chunk) return bytesAt(descriptor, partsAt + start, end - start);
    if (start < chunk.at || end > chunk.end) {
      if (chunk.bytes.length < end - start) chunk.bytes = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, end - start));
      chunk.at = start;
      chunk.end = start + readSync(descriptor, chunk.bytes, 0, chunk.bytes.length, partsAt + start);
    }
    return chunk.bytes.subarray(start - chunk.at, end - chunk.at);
  }
}

/** Where the index of who takes files over begins, and where the parts do. */
function placesIn(descriptor: number): { ownAt: number; partsAt: number } {
  const lengths = bytesAt(descriptor, SEAL_CHARACTERS, LENGTHS_BYTES);
  const ownAt = SEAL_CHARACTERS + LENGTHS_BYTES + lengths.readUInt32LE();
  return { ownAt, partsAt: ownAt + lengths.readUInt32LE(LENGTH_BYTES) };
}

/** @param written with the lengths before it */
function indexIn(written: Buffer): Index {
  const index: Index = deserialize(written.subarray(LENGTHS_BYTES));
  // Otherwise they may be views of what was read, which would stay.
  return { ...index, numbers: index.numbers.slice(), places: index.places.slice() };
}

/** All but the seal. @param indexes which were read already; what follows is read into the same memory again and again */
function* contentOf(descriptor: number, indexes: Buffer): Generator<Uint8Array> {
  yield indexes;
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  for (let at = SEAL_CHARACTERS + indexes.length; ; ) {
    const length = readSync(descriptor, chunk, 0, CHUNK_BYTES, at);
    if (length === 0) return;
    yield chunk.subarray(0, length);
    at += length;
  }
}

function bytesAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, length, at));
}

/** Differs wherever a rule does, or a byte is damaged: a checksum, since a hash of 100,000 releases takes a third of a second. */
function seal(rules: string, content: Iterable<Uint8Array>): string {
  let checksum = 0;
  for (const part of content) checksum = crc32(part, checksum);
  return sha256(`${rules} ${process.version} ${checksum}`);
}
