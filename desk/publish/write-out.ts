import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type DraftFile, sha256 } from '../drafts/digest';
import { syncFolder, writeDurably } from './durable';

/** A file to be written, and the hash of what it replaces; null for a new one. */
export interface OutFile extends DraftFile {
  base: string | null;
}

/** A file that is not what it was when the version was made. */
export interface Clash {
  path: string;
  /** Undefined if it is gone. */
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
  files: (OutFile & { /** What was there before. */ former: string | null })[];
}

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
    return files.flatMap(({ path, text, base }) => {
      const theirs = this.textOf(path);
      const isExpected = theirs === undefined ? base === null : theirs === text || sha256(theirs) === base;
      return isExpected ? [] : [{ path, theirs, yours: text }];
    });
  }

  /**
   * @param id of the draft
   * @throws ClashError if somebody changed one of the files, WriteError if one cannot be written; nothing is changed then
   */
  write(id: string, files: readonly OutFile[]): void {
    const clashes = this.clashes(files);
    if (clashes.length > 0) throw new ClashError(clashes);
    const order = ({ path }: OutFile) => (path.startsWith('releases/') ? 1 : 0);
    const intent: Intent = {
      files: files
        .map((file) => ({ ...file, former: this.textOf(file.path) ?? null }))
        .sort((a, b) => order(a) - order(b)),
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
      for (const { path, text } of intent.files) {
        mkdirSync(dirname(join(this.contentDir, path)), { recursive: true });
        writeDurably(this.besideOf(path), text, 0o644);
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

  private place({ path, text, former }: Intent['files'][number]): void {
    if (this.textOf(path) === text) return;
    // Unlike a rename, a link never replaces what came there in the meantime.
    if (former === null) linkSync(this.besideOf(path), join(this.contentDir, path));
    else renameSync(this.besideOf(path), join(this.contentDir, path));
  }

  /** Takes back what was placed, and nothing else. */
  private undo({ files }: Intent): void {
    for (const { path, text, former } of [...files].reverse()) {
      if (this.textOf(path) !== text || former === text) continue;
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

  private textOf(path: string): string | undefined {
    const file = join(this.contentDir, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
}
