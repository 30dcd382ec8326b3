/**
 * A text as UTF-8, in memory that threads share: half the room of a string with a curly quote in it, and once for all
 * threads. Made a string each time that somebody reads it, which takes some microseconds.
 */
export class KeptText {
  constructor(readonly bytes: Uint8Array) {}

  toString(): string {
    const { buffer, byteOffset, byteLength } = this.bytes;
    return Buffer.from(buffer, byteOffset, byteLength).toString();
  }

  /** The end of the text. @param length in bytes */
  last(length: number): KeptText {
    return new KeptText(this.bytes.subarray(this.bytes.length - length));
  }
}

/** Copies a text to memory that threads share. */
export function sharedText(bytes: Uint8Array): KeptText {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return new KeptText(shared);
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
