import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Instant } from '@/lib/domain/instant';
import { choiceToRemember } from './accept/unchanged';
import { facesOfRelease } from './faces';
import { publicFile } from './kept-text';
import type { Fields } from './parse-file';
import type { ChosenBefore, Claimed, ParsedFile } from './parsed-file';
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

/** Numbers of a release: the length of its file and of the text in it in bytes, and the number of lines above its text. */
const NUMBERS = 3;
/** Places of a release: where its fields begin, where what was chosen begins, and where that ends. */
const PLACES = 3;

/** Releases as they are written down, one place each in every list: 20,000 objects would take a second to read. */
interface Index {
  /** Digest of company.yaml when they were chosen, and the latest instants of that. */
  company: string;
  now: Instant;
  latest: Instant;
  paths: string[];
  signatures: string[];
  digests: string[];
  ids: string[];
  numbers: Float64Array;
  places: Float64Array;
  /** Of those that have any, by their places. */
  siteLinks: Map<number, SiteLink[]>;
  formerAddresses: Map<number, readonly string[]>;
}

/** What was chosen of a release. */
interface Chosen {
  item: ReleaseAlone;
  faces: Face[];
}

/** What is read of the file, and what is read of it once somebody asks. */
interface Known extends Index {
  /** Of the file that was opened: another may take its place. */
  descriptor: number;
  /** Where the parts of releases begin in it. */
  partsAt: number;
  /** Places of releases that nobody has taken over yet, by path. */
  left: Map<string, number>;
}

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

  /** How many are known, and that nobody has taken over. */
  get size(): number {
    return this.known?.left.size ?? 0;
  }

  /** Whether a file is known as it is. */
  has(path: string, signature: string): boolean {
    const place = this.known?.left.get(path);
    return place !== undefined && this.known?.signatures[place] === signature;
  }

  /** A file that is as it was, by its signature: it is not read. */
  unchanged(path: string, signature: string): Parsed | undefined {
    const place = this.known?.left.get(path);
    return place !== undefined && this.has(path, signature) ? this.parsed(place) : undefined;
  }

  /** A file that has the bytes that it had: it is not parsed. @param digest of the file's bytes */
  withBytes(path: string, digest: string): Parsed | undefined {
    if (!isRemembered(path)) return undefined;
    const place = this.known?.left.get(path);
    this.news++;
    return place !== undefined && this.known?.digests[place] === digest ? this.parsed(place) : undefined;
  }

  /** Writes down what is public for the next process, if it would have many releases to read. */
  keep(files: readonly ReleaseFile[]): void {
    const company = companyOf(files);
    if (this.news * ONE_OF <= files.length && company === this.company) return;
    this.news = 0;
    this.company = company;
    const index: Index = {
      ...{ company, now: 0, latest: 0, paths: [], signatures: [], digests: [], ids: [] },
      numbers: new Float64Array(files.length * NUMBERS),
      places: new Float64Array(files.length * PLACES),
      ...{ siteLinks: new Map(), formerAddresses: new Map() },
    };
    const parts: Uint8Array[] = [];
    let end = 0;
    const add = (part: unknown) => {
      const bytes = serialize(part);
      parts.push(bytes);
      end += bytes.length;
      return end;
    };
    for (const { signature, parsed } of files) {
      const { path, digest, value, problems } = parsed;
      const document = value?.source.document;
      if (!(document instanceof KeptDocument) || problems.length > 0 || !this.options.isWhole(path, digest)) continue;
      const { fields, source } = value as Fields<ReleaseFields>;
      const place = index.paths.push(path) - 1;
      index.signatures.push(signature);
      index.digests.push(digest);
      index.ids.push(fields.id);
      index.numbers.set([document.bytes, document.bodyText.length, document.bodyLine], place * NUMBERS);
      if (source.siteLinks.length > 0) index.siteLinks.set(place, source.siteLinks);
      if (fields.formerAddresses.length > 0) index.formerAddresses.set(place, fields.formerAddresses);
      const former = choiceToRemember(parsed);
      const item = former?.company.digest === company ? former.choice.used?.item : undefined;
      const fieldsAt = end;
      const chosenAt = add(fields);
      if (former && item) {
        add({ item: releaseAlone(item, former.company.item), faces: facesOfRelease(item) } satisfies Chosen);
        index.now = Math.max(index.now, former.now);
        index.latest = Math.max(index.latest, former.latest);
      }
      index.places.set([fieldsAt, chosenAt, end], place * PLACES);
    }
    this.write(serialize(index), parts);
  }

  /** Once: whoever has it has it from then on. */
  private parsed(place: number): Parsed | undefined {
    const { known } = this;
    const { directory, texts, isWhole } = this.options;
    const path = known?.paths[place] ?? '';
    if (!known || !isWhole(path, known.digests[place] ?? '')) return undefined;
    known.left.delete(path);
    return new KnownFile(place, known, directory, texts);
  }

  private read(): Known | undefined {
    try {
      const descriptor = openSync(this.options.file, 'r');
      const all = readFileSync(descriptor);
      const content = all.subarray(SEAL_CHARACTERS);
      if (this.seal([content]) !== all.toString('latin1', 0, SEAL_CHARACTERS)) {
        closeSync(descriptor);
        return undefined;
      }
      const end = LENGTH_BYTES + content.readUInt32LE();
      const index = deserialize(content.subarray(LENGTH_BYTES, end)) as Index;
      const left = new Map(index.paths.map((path, place) => [path, place]));
      return { ...index, descriptor, partsAt: SEAL_CHARACTERS + end, left };
    } catch {
      // Nothing was remembered, or not for this process.
      return undefined;
    }
  }

  private write(index: Buffer, parts: readonly Uint8Array[]): void {
    const unfinished = `${this.options.file}.${process.pid}`;
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(index.length);
    const content = [length, index, ...parts];
    try {
      mkdirSync(dirname(this.options.file), { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, Buffer.concat([Buffer.from(this.seal(content), 'latin1'), ...content]), {
        mode: 0o600,
      });
      renameSync(unfinished, this.options.file);
    } catch {
      // The next process reads and parses again.
    }
  }

  /** Differs wherever a byte or a rule does. */
  private seal(content: readonly Uint8Array[]): string {
    const hash = createHash('sha256').update(`${this.options.rules} ${process.version}\n`);
    for (const part of content) hash.update(part);
    return hash.digest('hex');
  }
}

/** A file as a former process knew it. What it says, and what was chosen of it, is read when somebody asks. */
class KnownFile implements ParsedFile<Fields<ReleaseFields>> {
  readonly path: string;
  readonly digest: string;
  readonly problems: Problem[] = NONE;
  private readonly source: SourceFile;
  private fields: ReleaseFields | undefined;

  constructor(
    private readonly place: number,
    private readonly known: Known,
    directory: string,
    texts: Pick<PublicTexts, 'read'>,
  ) {
    const { paths, digests, numbers, siteLinks } = known;
    const [path = '', digest = ''] = [paths[place], digests[place]];
    const [length = 0, bodyBytes = 0, bodyLine = 0] = numbers.subarray(place * NUMBERS);
    this.path = path;
    this.digest = digest;
    const document = new KeptDocument(publicFile({ path, digest, length }, texts.read), { bodyBytes, bodyLine }, true);
    this.source = { file: `${directory}/${path}`, document, siteLinks: siteLinks.get(place) ?? NO_LINKS };
  }

  get claimed(): Claimed {
    const { known, place } = this;
    return { id: known.ids[place] ?? '', formerAddresses: known.formerAddresses.get(place) ?? [] };
  }

  get value(): Fields<ReleaseFields> {
    this.fields ??= this.part(0) as ReleaseFields;
    return { fields: this.fields, source: this.source };
  }

  get before(): ChosenBefore | undefined {
    const { company, now, latest } = this.known;
    const chosen = this.part(1) as Chosen | undefined;
    return chosen && { ...chosen, company, now, latest, source: this.source };
  }

  get text(): string {
    return this.source.document.source + this.source.document.body;
  }

  /** @param which 0: its fields; 1: what was chosen, if anything was */
  private part(which: 0 | 1): unknown {
    const { descriptor, partsAt, places } = this.known;
    const [start = 0, end = 0] = places.subarray(this.place * PLACES + which);
    if (start === end) return undefined;
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(descriptor, bytes, 0, bytes.length, partsAt + start);
    return deserialize(bytes);
  }
}

const NONE: Problem[] = [];
const NO_LINKS: SiteLink[] = [];

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
