import type { Version } from './accept/choose';
import { choiceToRemember } from './accept/unchanged';
import { facesOfRelease } from './faces';
import { publicFile } from './kept-text';
import { KnownRelease, type RememberedItems, releaseOf } from './known-release';
import type { Fields } from './parse-file';
import type { ChosenBefore, Claimed, ParsedFile } from './parsed-file';
import type { Problem } from './problem';
import { KeptDocument } from './read/kept-document';
import type { SourceFile } from './read/loaded';
import { type ReleaseAlone, releaseAlone, withCompany } from './read/resolve';
import type { EventFields } from './read/schema/event';
import type { ReleaseFields } from './read/schema/release';
import { translationName } from './read/translation';
import { type Parts, type RememberedFile, RememberedStore } from './remembered-store';
import type { PublicTexts } from './state/public-texts';
import type { Company, Release } from './types';

type AnyFields = ReleaseFields | EventFields;

/** The file of a release or an event, and its signature of the last scan. */
export interface ScannedFile {
  signature: string;
  parsed: ParsedFile<Fields<AnyFields>>;
}

interface Options {
  /** Absolute path. */
  file: string;
  /** Of what a former process has written there, if it has. It stays open. */
  descriptor: number | undefined;
  /** Stands for the code that reads and accepts. */
  rules: string;
  /** Absolute path of the content. */
  directory: string;
  texts: Pick<PublicTexts, 'read'>;
  /** Whether a file is public, all of it, and its text written down. @param digest of its bytes */
  isWhole(path: string, digest: string): boolean;
}

/** Written anew once one of so many files is another: the work is in proportion to what changed. */
const ONE_OF = 20;

/**
 * What a process knows of public releases and events, for the next one: to read, parse and resolve 20,000 takes longer than all
 * else at a start. It lies beside the public versions, since it has words. A file is in it only if all of it is public, so that
 * its text is among these versions.
 */
export class RememberedFiles {
  /** What was written down; undefined if nothing was. */
  readonly store: RememberedItems | undefined;
  /** Paths of those that nobody has taken over yet, with their numbers. */
  private readonly left: Map<string, number>;
  /** How many files were not known, or not as they are. */
  private news = 0;
  /** Digest of the company of the choices that are written down. */
  private company: string;

  constructor(private readonly options: Options) {
    const { descriptor, rules } = options;
    this.store = descriptor === undefined ? undefined : RememberedStore.read(descriptor, rules);
    this.left = new Map(this.store?.paths.map((path, number) => [path, number]));
    this.company = this.store?.common.company ?? '';
  }

  /** How many are known. */
  get size(): number {
    return this.left.size;
  }

  /** Whether a file is known as it is. */
  has(path: string, signature: string): boolean {
    const number = this.left.get(path);
    return number !== undefined && this.store?.signature(number) === signature;
  }

  /** A file that is as it was, by its signature: it is not read. */
  unchanged(path: string, signature: string): ScannedFile['parsed'] | undefined {
    return this.has(path, signature) ? this.takenOver(path) : undefined;
  }

  /** A file that has the bytes that it had: it is not parsed. @param digest of the file's bytes */
  withBytes(path: string, digest: string): ScannedFile['parsed'] | undefined {
    if (!isRemembered(path)) return undefined;
    this.news++;
    const number = this.left.get(path);
    return number !== undefined && this.store?.digest(number) === digest ? this.takenOver(path) : undefined;
  }

  /** From now on little is asked for. */
  startIsOver(): void {
    this.store?.startIsOver();
  }

  /** Whether the next process would have many of some files to read, or to choose from. */
  isOutdated(files: ReadonlyMap<string, { parsed: ParsedFile<unknown> }>): boolean {
    return this.news * ONE_OF > files.size || companyOf(files.values()) !== this.company;
  }

  /** Writes down what is public for the next process. */
  keep(files: readonly ScannedFile[]): void {
    const company = companyOf(files);
    this.news = 0;
    this.company = company;
    const common = { company, now: 0, latest: 0 };
    const remembered: [RememberedFile, Parts<AnyFields, ReleaseAlone>][] = [];
    for (const { signature, parsed } of files) {
      const { path, digest, value, problems } = parsed;
      const { document, siteLinks } = value?.source ?? {};
      if (!value || !(document instanceof KeptDocument) || !siteLinks) continue;
      if (problems.length > 0 || !this.options.isWhole(path, digest)) continue;
      const { fields } = value;
      const { bytes, bodyText, bodyLine } = document;
      const { id, formerAddresses } = fields;
      const own = {
        path,
        signature,
        digest,
        id,
        formerAddresses,
        bytes,
        bodyBytes: bodyText.length,
        bodyLine,
        siteLinks,
      };
      const former = choiceToRemember(parsed);
      const item = former?.company.digest === company ? former.choice.used?.item : undefined;
      const chosen = former && item && chosenOf(item, former.named, former.company.item);
      remembered.push([own, { fields, chosen }]);
      if (!former || !chosen) continue;
      common.now = Math.max(common.now, former.now);
      common.latest = Math.max(common.latest, former.latest);
    }
    RememberedStore.write(this.options.file, this.options.rules, common, remembered);
  }

  /** Once: whoever takes it over has it from then on. */
  private takenOver(path: string): ScannedFile['parsed'] | undefined {
    const { store, options } = this;
    const number = this.left.get(path);
    if (!store || number === undefined || !options.isWhole(path, store.digest(number) ?? '')) return undefined;
    this.left.delete(path);
    return new KnownFile(number, store, options);
  }
}

/** What is written down of a choice. */
function chosenOf(release: Release, named: readonly string[], company: Company) {
  const whole = release instanceof KnownRelease ? release.whole : release;
  const { publishAt, historicalAt, corrections, events } = whole;
  const faces = facesOfRelease(release);
  return { publishAt, historicalAt, corrections, events, named, faces, alone: releaseAlone(whole, company) };
}

/** A file as a former process knew it. What it says, and what was chosen of it, is read when somebody asks. */
class KnownFile implements ParsedFile<Fields<AnyFields>> {
  readonly path: string;
  readonly digest: string;
  readonly problems: Problem[] = NONE;
  private known: { source?: SourceFile; fields?: AnyFields } = {};

  constructor(
    private readonly number: number,
    private readonly store: RememberedItems,
    private readonly options: Options,
  ) {
    const { path, digest } = store.textPlace(number);
    this.path = path;
    this.digest = digest;
  }

  get claimed(): Claimed {
    return this.store.file(this.number);
  }

  get source(): SourceFile {
    const { directory, texts } = this.options;
    if (!this.known.source) {
      const { path, digest, bytes, bodyBytes, bodyLine, siteLinks } = this.store.file(this.number);
      const text = publicFile({ path, digest, length: bytes }, texts.read);
      const document = new KeptDocument(text, { bodyBytes, bodyLine }, true);
      this.known.source = { file: `${directory}/${path}`, document, siteLinks };
    }
    return this.known.source;
  }

  get value(): Fields<AnyFields> {
    this.known.fields ??= this.store.fields(this.number);
    return { fields: this.known.fields, source: this.source };
  }

  get before(): ChosenBefore | undefined {
    const { store, number } = this;
    const choice = store.choice(number);
    if (!choice) return undefined;
    const { company, now, latest } = store.common;
    const { named, faces } = choice;
    const version = (own: Company) =>
      new KnownVersion(this, new KnownRelease(number, store.file(number), choice, own, this));
    return { company, now, latest, named, faces, version };
  }

  get text(): string {
    return this.source.document.source + this.source.document.body;
  }

  /** @param company equal to the one of then */
  release(company: Company): Release {
    const { store, number, options } = this;
    const alone = store.alone(number);
    return withCompany(releaseOf(store, number, alone, options.texts.read), alone, company);
  }
}

/** The choice of a known file. */
class KnownVersion implements Version<Release> {
  constructor(
    private readonly file: KnownFile,
    readonly item: Release,
  ) {}

  get source(): SourceFile {
    return this.file.source;
  }

  get digest(): string {
    return this.file.digest;
  }
}

const NONE: Problem[] = [];

/** The company by which choices were made, if any were. */
function companyOf(files: Iterable<{ parsed: ParsedFile<unknown> }>): string {
  for (const { parsed } of files) {
    const former = choiceToRemember(parsed);
    if (former) return former.company.digest;
  }
  return '';
}

/** The files that an archive has thousands of: releases and events, in their first language. */
export function isRemembered(path: string): boolean {
  return /^(releases|events)\//.test(path) && !translationName(path);
}
