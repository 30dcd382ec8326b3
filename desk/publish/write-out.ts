import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { translationName } from '@/lib/content/read/translation';
import { type DraftFile, sha256, sha256OfFile } from '../drafts/digest';
import { copyDurably, syncFolder, writeDurably } from './durable';

/** A text to be written, and the hash of what it replaces; null for a new one. */
export interface OutText extends DraftFile {
  base: string | null;
}

/** A document to be written, under a name that nothing has. */
interface OutDocument {
  path: string;
  /** Absolute path of its bytes. */
  from: string;
  sha256: string;
  base: null;
}

export type OutFile = OutText | OutDocument;

/** A file that is not what it was when the version was made. */
export interface Clash {
  path: string;
  /** Undefined if it is gone. Of a document, its hash. */
  theirs: string | undefined;
  yours: string;
}

/** Somebody else changed a file meanwhile. Nothing was written. */
export class ClashError extends Error {
  override name = 'ClashError';
  constructor(readonly clashes: readonly Clash[]) {
    super(`Changed meanwhile: ${clashes.map(({ path }) => path).join(', ')}`);
  }
}

/** The content directory cannot be written. Nothing was changed. */
export class WriteError extends Error {
  override name = 'WriteError';
}

/** A publication under way, with all that it takes to end it or to undo it. */
interface Intent {
  files: (OutFile & { /** The text that was there before. */ former: string | null })[];
}

/**
 * Documents before the events that show them, translations before their first files, which hold them back until then, and
 * events before the releases that announce them.
 */
const ORDER: readonly ((path: string) => boolean)[] = [
  (path) => path.startsWith('files/'),
  (path) => translationName(path) !== undefined,
  (path) => path.startsWith('events/'),
  (path) => path.startsWith('releases/'),
];
const orderOf = ({ path }: OutFile) => ORDER.findIndex((isNext) => isNext(path));

/**
 * Writes the files of a publication into the content directory, all or none: what is to be done is on the disk of the desk
 * first, so that a desk that is killed finishes it at its next start (`finishAll`). A release and the events that it announces
 * name each other, and hold each other back until all are there: what is public changes in one step.
 */
export class WriteOut {
  private readonly intents: string;

  /**
   * @param contentDir absolute path
   * @param deskDir absolute path
   */
  constructor(
    private readonly contentDir: string,
    deskDir: string,
  ) {
    this.intents = join(deskDir, 'publishing');
    mkdirSync(this.intents, { recursive: true, mode: 0o700 });
  }

  /** Files that are neither what they were nor what they are to be. */
  clashes(files: readonly OutFile[]): Clash[] {
    return files.flatMap((file) => {
      const { path, base } = file;
      const theirs = this.hashOf(path);
      const isExpected = theirs === null ? base === null : theirs === hashOf(file) || theirs === base;
      if (isExpected) return [];
      return [
        'text' in file
          ? { path, theirs: this.textOf(path), yours: file.text }
          : { path, theirs: theirs ?? undefined, yours: file.sha256 },
      ];
    });
  }

  /**
   * @param id of the draft
   * @throws ClashError if somebody changed one of the files, WriteError if one cannot be written; nothing is changed then
   */
  write(id: string, files: readonly OutFile[]): void {
    const clashes = this.clashes(files);
    if (clashes.length > 0) throw new ClashError(clashes);
    const intent: Intent = {
      files: files
        .map((file) => ({ ...file, former: 'text' in file ? (this.textOf(file.path) ?? null) : null }))
        .sort((a, b) => orderOf(a) - orderOf(b)),
    };
    const file = join(this.intents, `${id}.json`);
    writeDurably(`${file}.new`, JSON.stringify(intent));
    renameSync(`${file}.new`, file);
    syncFolder(this.intents);
    this.carryOut(file, intent);
  }

  /**
   * Ends what a killed process had begun.
   * @returns the drafts that are published by it
   */
  finishAll(): string[] {
    return readdirSync(this.intents).flatMap((name) => {
      const file = join(this.intents, name);
      if (!name.endsWith('.json')) {
        rmSync(file, { force: true });
        return [];
      }
      try {
        this.carryOut(file, JSON.parse(readFileSync(file, 'utf8')));
        return [basename(name, '.json')];
      } catch (error) {
        // Undone: the approval stands, and whoever is at the desk is told when they press again.
        if (error instanceof ClashError || error instanceof WriteError) return [];
        throw error;
      }
    });
  }

  private carryOut(file: string, intent: Intent): void {
    try {
      for (const file of intent.files) {
        const { path } = file;
        mkdirSync(dirname(join(this.contentDir, path)), { recursive: true });
        if ('text' in file) writeDurably(this.besideOf(path), file.text, 0o644);
        else copyDurably(file.from, this.besideOf(path), 0o644);
      }
      const clashes = this.clashes(intent.files);
      if (clashes.length > 0) throw new ClashError(clashes);
      for (const each of intent.files) this.place(each);
      for (const folder of new Set(intent.files.map(({ path }) => dirname(path)))) {
        syncFolder(join(this.contentDir, folder));
      }
    } catch (error) {
      this.undo(intent);
      rmSync(file);
      const { code, path, syscall } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      if (code === 'EEXIST' && syscall === 'link') throw new ClashError(this.clashes(intent.files));
      throw new WriteError(`${path ?? this.contentDir} (${code})`);
    } finally {
      for (const { path } of intent.files) {
        if (existsSync(this.besideOf(path))) rmSync(this.besideOf(path));
      }
    }
    rmSync(file);
  }

  private place(file: Intent['files'][number]): void {
    const { path, former } = file;
    if (this.hashOf(path) === hashOf(file)) return;
    // Unlike a rename, a link never replaces what came there in the meantime.
    if (former === null) linkSync(this.besideOf(path), join(this.contentDir, path));
    else renameSync(this.besideOf(path), join(this.contentDir, path));
  }

  /** Takes back what was placed, and nothing else. */
  private undo({ files }: Intent): void {
    for (const file of [...files].reverse()) {
      const { path, former } = file;
      if (this.hashOf(path) !== hashOf(file) || (former !== null && sha256(former) === hashOf(file))) continue;
      if (former === null) rmSync(join(this.contentDir, path), { force: true });
      else {
        writeDurably(this.besideOf(path), former, 0o644);
        renameSync(this.besideOf(path), join(this.contentDir, path));
      }
    }
  }

  /** A name that content ignores: lib/content/read/leftovers.ts. */
  private besideOf(path: string): string {
    return join(this.contentDir, dirname(path), `.${basename(path)}.desk.tmp`);
  }

  private hashOf(path: string): string | null {
    const file = join(this.contentDir, path);
    return existsSync(file) ? sha256OfFile(file) : null;
  }

  private textOf(path: string): string | undefined {
    const file = join(this.contentDir, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
}

/** SHA-256 of what is to be written. */
export function hashOf(file: OutFile): string {
  return 'text' in file ? sha256(file.text) : file.sha256;
}
