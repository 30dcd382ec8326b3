import { sha256 } from '@/lib/process/sha256';

/** The bytes of a file, wherever they are kept. */
export interface KeptBytes {
  /** Base64url SHA-256. */
  readonly digest: string;
  readonly length: number;
  /** As another thread is sent them. */
  readonly packed: PackedText['of'];
  read(): Uint8Array;
}

/** A part of some kept bytes, as it is sent to another thread. */
export interface PackedText {
  of: { digest: string; shared: Uint8Array } | PublicFile;
  start: number;
  length: number;
}

/** A file that is public, all of it: see PublicTexts. */
export interface PublicFile {
  /** Path below the content directory. */
  path: string;
  /** Base64url SHA-256 of its bytes. */
  digest: string;
  /** In bytes. */
  length: number;
}

/**
 * A text as UTF-8, which is made a string each time that somebody reads it. In memory that threads share it takes half the room
 * of a string with a curly quote in it, and once for all threads; a text that was public before the process began takes none.
 */
export class KeptText {
  /**
   * @param start of the text in the bytes
   * @param length in bytes
   */
  constructor(
    private readonly bytes: KeptBytes,
    private readonly start = 0,
    readonly length = bytes.length,
  ) {}

  toString(): string {
    const { buffer, byteOffset } = this.bytes.read();
    return Buffer.from(buffer, byteOffset + this.start, this.length).toString();
  }

  /** The beginning of the text. @param length in bytes */
  first(length: number): KeptText {
    return new KeptText(this.bytes, this.start, length);
  }

  /** The end of the text. @param length in bytes */
  last(length: number): KeptText {
    return new KeptText(this.bytes, this.start + this.length - length, length);
  }

  get packed(): PackedText {
    const { bytes, start, length } = this;
    return { of: bytes.packed, start, length };
  }

  /** Equal if the text is, as long as it has its place in the same file. */
  get identity(): string {
    return `${this.bytes.digest} ${this.start} ${this.length}`;
  }
}

/** Bytes in memory that threads share. */
class SharedBytes implements KeptBytes {
  constructor(
    readonly digest: string,
    private readonly shared: Uint8Array,
  ) {}

  get length(): number {
    return this.shared.length;
  }

  get packed(): PackedText['of'] {
    return { digest: this.digest, shared: this.shared };
  }

  read(): Uint8Array {
    return this.shared;
  }
}

/** Bytes of a public file, which are read when they are asked for. */
class PublicBytes implements KeptBytes {
  constructor(
    readonly packed: PublicFile,
    private readonly from: (file: PublicFile) => Uint8Array,
  ) {}

  get digest(): string {
    return this.packed.digest;
  }

  get length(): number {
    return this.packed.length;
  }

  read(): Uint8Array {
    return this.from(this.packed);
  }
}

/** Copies a text to memory that threads share. */
export function sharedText(bytes: Uint8Array, digest = sha256(bytes, 'base64url')): KeptText {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return new KeptText(new SharedBytes(digest, shared));
}

/** The text of a public file. @param from reads it */
export function publicFile(file: PublicFile, from: (file: PublicFile) => Uint8Array): KeptText {
  return new KeptText(new PublicBytes(file, from));
}

/** A text that another thread sent. @param from reads a public file */
export function unpackedText({ of, start, length }: PackedText, from: (file: PublicFile) => Uint8Array): KeptText {
  const bytes = 'shared' in of ? new SharedBytes(of.digest, of.shared) : new PublicBytes(of, from);
  return new KeptText(bytes, start, length);
}

/** What has a text for its `body`. */
interface Bodied {
  readonly body: string;
}

const TEXT = Symbol('text');
interface Kept {
  [TEXT]: KeptText;
}

// One function for all, so that all have the same shape.
function bodyOf(this: Kept): string {
  return this[TEXT].toString();
}

/**
 * Gives an object its `body` from a kept text. It can be listed and copied like any other property; a copy has the string.
 * @param object without a body; changed
 */
export function withBody<T extends object>(object: T, text: KeptText): T & Bodied {
  // Neither copied nor listed.
  Object.defineProperty(object, TEXT, { value: text });
  return Object.defineProperty(object, 'body', { get: bodyOf, enumerable: true, configurable: true }) as T & Bodied;
}

/** The kept text of an object; undefined if its body is a string of its own. */
export function textOf(object: object): KeptText | undefined {
  return (object as Partial<Kept>)[TEXT];
}

/** A copy of an object without its body, which is not read. */
export function withoutBody<T extends Bodied>(object: T): Omit<T, 'body'> {
  const copy: Partial<T> = {};
  for (const key of Object.keys(object) as (keyof T)[]) if (key !== 'body') copy[key] = object[key];
  return copy as Omit<T, 'body'>;
}
