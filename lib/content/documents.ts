import { BEING_WRITTEN, FileReading, type StoredFile, type UnusableFile } from './read/stored-file';

interface Entry {
  signature: string;
  /** The result of the last complete read. While a new version is being read, that of the old one. */
  file: StoredFile | UnusableFile;
  reading?: FileReading | undefined;
}

/**
 * Documents and recordings. A file is read again only if it has changed, and is the same object until then. Large
 * files are read in slices, so that a recording of gigabytes blocks nothing.
 */
export class DocumentStore {
  private readonly entries = new Map<string, Entry>();
  /** Until the first pass ends. Nothing is served yet, so files are read whole. */
  private isStarting = true;

  /**
   * @param directory absolute path of the content
   * @param atOnceMs longest time that one slice of reading may block
   */
  constructor(
    private readonly directory: string,
    private readonly atOnceMs = 50,
  ) {}

  /** @param path below `files/` @param signature from the scan */
  get(path: string, signature: string): StoredFile | UnusableFile {
    let entry = this.entries.get(path);
    if (entry?.signature === signature) return entry.file;
    entry?.reading?.close();
    entry = { signature, file: entry?.file ?? BEING_READ };
    this.entries.set(path, entry);
    try {
      entry.reading = new FileReading(this.directory, path, signature);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      entry.file = code === 'ENOENT' ? BEING_WRITTEN : { found: `a file that cannot be read (${code})` };
      return entry.file;
    }
    const end = this.isStarting ? Number.POSITIVE_INFINITY : performance.now() + this.atOnceMs;
    readOn(entry, end);
    return entry.file;
  }

  /** Reads the next slice of unfinished files. @returns whether one is finished */
  readOn(): boolean {
    const end = performance.now() + this.atOnceMs;
    let isNews = false;
    for (const entry of this.entries.values()) {
      if (entry.reading) isNews = readOn(entry, end) || isNews;
    }
    return isNews;
  }

  /** Forgets files that are gone, and ends the first pass. */
  keepOnly(paths: { has(path: string): boolean }): void {
    this.isStarting = false;
    for (const [path, { reading }] of this.entries) {
      if (paths.has(`files/${path}`)) continue;
      reading?.close();
      this.entries.delete(path);
    }
  }
}

const BEING_READ: UnusableFile = { found: 'a file that is still being read' };

/** @param end on the clock of `performance.now()` @returns whether the result is known */
function readOn(entry: Entry, end: number): boolean {
  const { reading } = entry;
  if (!reading) return false;
  let known: StoredFile | UnusableFile | undefined;
  try {
    known = reading.readOn(() => performance.now() >= end);
    if (!known) return false;
  } catch (error) {
    known = { found: `a file that cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
  reading.close();
  entry.reading = undefined;
  entry.file = known;
  return true;
}
