import { basename, join } from 'node:path';
import type { FoundFiles } from './accept/types';
import type { CheckedFiles } from './check/checked-files';
import { DocumentStore } from './documents';
import {
  COMPANY,
  COMPANY_WORDS,
  EVENT,
  type Fields,
  type Parser,
  RELEASE,
  TRANSCRIPT,
  TRANSCRIPT_WORDS,
  WORDS_OF,
} from './parse-file';
import type { ParsedFile } from './parsed-file';
import { ParsedFiles } from './parsed-files';
import type { Problem } from './problem';
import type { SourceFile } from './read/loaded';
import { isUnreadable, type Scan } from './read/scan';
import { translationName } from './read/translation';
import type { RememberedFiles } from './remembered-files';

/** Reads and parses the files of a content directory. A file is parsed again only if it has changed. */
export class ContentReader {
  private readonly parsed: ParsedFiles;
  private readonly documents: DocumentStore;

  /**
   * @param directory absolute path
   * @param checked cache of files whose text needs no check; files without problems are added
   * @param withdrawals absolute path of the withdrawal list
   * @param remembered what a former process knew
   */
  constructor(
    private readonly directory: string,
    checked?: CheckedFiles,
    withdrawals?: string,
    remembered?: RememberedFiles,
  ) {
    this.parsed = new ParsedFiles(directory, checked, withdrawals, remembered);
    this.documents = new DocumentStore(directory);
  }

  get checked(): CheckedFiles {
    return this.parsed.checked;
  }

  /** @param scan the files of the directory */
  read(scan: Scan): FoundFiles {
    const { directory } = this;
    return {
      directory,
      company: this.file(scan, 'company.yaml', COMPANY),
      releases: this.folder(scan, 'releases', RELEASE),
      events: this.folder(scan, 'events', EVENT),
      transcripts: this.folder(scan, 'transcripts', TRANSCRIPT),
      translations: this.translations(scan),
      problems: [...scan.problems, ...folderProblems(directory, scan)],
      ...this.lookups(scan),
    };
  }

  private lookups(scan: Scan): Pick<FoundFiles, 'documents' | 'isUnreadable'> {
    const { documents } = this;
    return {
      documents: {
        get: (path) => {
          const signature = scan.files.get(`files/${path}`);
          return signature === undefined ? undefined : documents.get(path, signature);
        },
      },
      isUnreadable: (path) => isUnreadable(scan, path),
    };
  }

  /**
   * As `read`, when nothing but some releases changed.
   * @param changed paths below the directory
   * @returns undefined if anything else did
   */
  readAgain(former: FoundFiles, scan: Scan, changed: Iterable<string>): FoundFiles | undefined {
    const releases = new Map(former.releases);
    for (const path of changed) {
      const isRelease = path.startsWith('releases/') && !translationName(path);
      const file = isRelease ? this.file(scan, path, RELEASE) : undefined;
      if (!file) return undefined;
      releases.set(basename(path, '.mdx'), file);
    }
    return { ...former, releases, ...this.lookups(scan) };
  }

  /** Continues hashing large documents, for a moment. @returns whether one is finished */
  readOn(): boolean {
    return this.documents.readOn();
  }

  /** Lets the next process know what is public, so that it need not read it. */
  rememberPublic(): void {
    this.parsed.rememberPublic();
  }

  /** Forgets files that are gone. @param agreed cache keys of consistent files, to keep in `checked` */
  keepOnly({ files }: Scan, agreed: Iterable<string>): void {
    this.parsed.keepOnly(files, agreed);
    this.documents.keepOnly(files);
  }

  private file<T extends { source: SourceFile }>(
    { files }: Scan,
    path: string,
    parser: Parser<T>,
  ): ParsedFile<T> | undefined {
    const signature = files.get(path);
    return signature === undefined ? undefined : this.parsed.get(path, signature, parser);
  }

  private folder<T extends { source: SourceFile }>(
    scan: Scan,
    name: string,
    parser: Parser<T>,
  ): Map<string, ParsedFile<T>> {
    const found = new Map<string, ParsedFile<T>>();
    for (const path of scan.files.keys()) {
      const file = path.startsWith(`${name}/`) && !translationName(path) && this.file(scan, path, parser);
      if (file) found.set(basename(path, '.mdx'), file);
    }
    return found;
  }

  private translations(scan: Scan): FoundFiles['translations'] {
    const found = new Map<string, ParsedFile<Fields<object>>>();
    for (const path of scan.files.keys()) {
      const name = path.startsWith('files/') ? undefined : translationName(path);
      const [folder = ''] = name?.first.split('/') ?? [];
      const parser = WORDS_BY_FOLDER[folder];
      const file = parser && this.file(scan, path, parser);
      if (file) found.set(path, file);
    }
    return found;
  }
}

const WORDS_BY_FOLDER: Record<string, Parser<Fields<object>>> = {
  ...WORDS_OF,
  transcripts: TRANSCRIPT_WORDS,
  'company.yaml': COMPANY_WORDS,
};

/** Reports unreadable folders and files. `releases/` and `events/` are required, even if empty. */
function folderProblems(directory: string, { unreadable, files }: Scan): Problem[] {
  const problems: Problem[] = [];
  for (const [path, why] of unreadable) {
    const isMissing = why === 'ENOENT';
    if (!files.has('company.yaml') || (isMissing && path !== 'releases' && path !== 'events')) continue;
    problems.push({
      file: join(directory, path),
      field: path.includes('/') ? 'file' : 'folder',
      rule: isMissing ? 'missing-folder' : 'unreadable',
      found: isMissing ? 'nothing' : `a file or folder that cannot be read (${why})`,
      fix: isMissing
        ? `create the folder, even if it has no ${path} yet`
        : 'make it readable for the server, or remove it',
    });
  }
  return problems;
}
