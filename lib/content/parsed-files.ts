import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@/lib/process/sha256';
import { CheckedFiles } from './check/checked-files';
import { type KeptText, sharedText } from './kept-text';
import type { Parser } from './parse-file';
import type { ParsedFile } from './parsed-file';
import type { Problem } from './problem';
import { KeptDocument } from './read/kept-document';
import type { SourceFile } from './read/loaded';
import { signatureOf } from './read/signature';
import { isListed, ownSignature } from './read/withdrawals';
import { isRemembered, type RememberedFiles, type ScannedFile } from './remembered-files';

/** Parses files. A file is parsed again only if it has changed, so one correction among thousands of files is quick. */
export class ParsedFiles {
  private readonly entries = new Map<string, { signature: string; parsed: ParsedFile<unknown> }>();

  /**
   * @param directory absolute path of the content
   * @param checked cache of files whose text needs no check; files without problems are added
   * @param withdrawals absolute path of the withdrawal list
   * @param remembered what a former process knew
   */
  constructor(
    private readonly directory: string,
    readonly checked = new CheckedFiles(),
    private readonly withdrawals = directory,
    private readonly remembered?: RememberedFiles,
  ) {}

  /**
   * @param signature from the scan
   * @param parser must always be the same for a file
   * @returns the previous result while the file is being written; the next call reads it again
   */
  get<T extends { source: SourceFile }>(path: string, signature: string, parser: Parser<T>): ParsedFile<T> {
    const known = this.entries.get(path) as { signature: string; parsed: ParsedFile<T> } | undefined;
    if (known?.signature === signature) return known.parsed;
    const unchanged = this.remembered?.unchanged(path, signature);
    if (unchanged) {
      this.entries.set(path, { signature, parsed: unchanged });
      return unchanged as unknown as ParsedFile<T>;
    }
    const file = join(/* turbopackIgnore: true */ this.directory, path);
    const unread = (rule: string, found: string, fix: string): ParsedFile<T> => {
      const problems = [{ file, field: 'file', rule, found, fix }];
      return { path, digest: '', text: '', value: undefined, problems };
    };
    let bytes: Uint8Array | undefined;
    try {
      const from = isListed(signature) ? join(/* turbopackIgnore: true */ this.withdrawals, path) : file;
      bytes = readVersion(from, ownSignature(signature));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT')
        return unread('unreadable', `a file that cannot be read (${code})`, 'make the file readable for the server');
    }
    if (!bytes)
      return (
        known?.parsed ??
        unread('being-written', 'a file that is being written', 'nothing: it is read once it is complete')
      );
    const digest = sha256(bytes, 'base64url');
    // Same bytes after a touch, a copy or a restore: keep the same objects.
    const parsed = known?.parsed.digest === digest ? known.parsed : this.parse(path, file, bytes, digest, parser);
    this.entries.set(path, { signature, parsed });
    return parsed;
  }

  private parse<T extends { source: SourceFile }>(
    path: string,
    file: string,
    bytes: Uint8Array,
    digest: string,
    parser: Parser<T>,
  ): ParsedFile<T> {
    const problems: Problem[] = [];
    const text = decode(bytes, file, problems);
    const known = this.remembered?.withBytes(path, digest);
    if (known) return known as unknown as ParsedFile<T>;
    const kept = sharedText(bytes, digest);
    if (problems.length > 0) return new Version(path, digest, kept, undefined, problems);
    const value = parser.parse(text.replace(/^\uFEFF/, ''), file, problems, this.checked.siteLinks(digest, text));
    if (value && problems.length === 0) this.checked.remember(digest, text, value.source.siteLinks);
    if (value) {
      const { body, bodyLine } = value.source.document;
      const bodyBytes = Buffer.byteLength(body);
      value.source.document = new KeptDocument(kept, { bodyBytes, bodyLine }, path.endsWith('.mdx'));
    }
    return new Version(path, digest, kept, value, problems);
  }

  /** Lets the next process know what is public, so that it need not read it. */
  rememberPublic(): void {
    if (!this.remembered?.isOutdated(this.entries)) return;
    const files = [...this.entries.values()];
    this.remembered.keep(files.filter((file): file is ScannedFile => isRemembered(file.parsed.path)));
  }

  /** Forgets files that are gone. @param checked further cache keys to keep */
  keepOnly(paths: { has(path: string): boolean }, checked: Iterable<string> = []): void {
    for (const path of this.entries.keys()) if (!paths.has(path)) this.entries.delete(path);
    const digests = [...this.entries.values()].map(({ parsed }) => parsed.digest);
    this.checked.keepOnly(new Set([...digests, ...checked]));
  }
}

class Version<T> implements ParsedFile<T> {
  constructor(
    readonly path: string,
    readonly digest: string,
    private readonly kept: KeptText,
    readonly value: T | undefined,
    readonly problems: Problem[],
  ) {}

  get text(): string {
    return this.kept.toString();
  }
}

/** The bytes of a file, or undefined if its signature is not that of the scan once it is read. */
function readVersion(file: string, signature: string): Uint8Array | undefined {
  const descriptor = openSync(/* turbopackIgnore: true */ file, 'r');
  try {
    const bytes = readFileSync(descriptor);
    return signatureOf(fstatSync(descriptor, { bigint: true })) === signature ? bytes : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Uint8Array, file: string, problems: Problem[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    problems.push({
      file,
      field: 'file',
      rule: 'not-utf-8',
      found: 'bytes that are not UTF-8',
      fix: 'save the file as UTF-8',
    });
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
}
