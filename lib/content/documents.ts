import { BEING_WRITTEN, FileReading, type StoredFile, type UnusableFile } from './read/stored-file';

interface Entry {
  signature: string;
  /** What is known of the file; of the one before while this one is still being read. */
  file: StoredFile | UnusableFile;
  reading?: FileReading | undefined;
}

/**
 * Documents and recordings: each is read again only when it has changed, and is the same object until then. A
 * recording of gigabytes is read bit by bit, so that nothing waits for it.
 */
export class Documents {
  private readonly entries = new Map<string, Entry>();
  /** Nothing is served yet: everything waits. */
  private isStarting = true;

  /**
   * @param directory absolute path of the content
   * @param atOnceMs how long reading documents may hold up everything else
   */
  constructor(
    private readonly directory: string,
    private readonly atOnceMs = 50,
  ) {}

  /** @param path below `files/` @param signature as the file was looked at */
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

  /** Reads on in what is large, for a moment. @returns whether something is known now that was not before */
  readOn(): boolean {
    const end = performance.now() + this.atOnceMs;
    let isNews = false;
    for (const entry of this.entries.values()) {
      if (entry.reading) isNews = readOn(entry, end) || isNews;
    }
    return isNews;
  }

  /** Forgets what is gone. */
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

/** @returns whether it has been read whole */
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
