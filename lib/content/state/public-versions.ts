import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import type { PublicEntry, PublicRecord } from '../accept/types';
import type { Withdrawal } from '../types';

/** Up to this many versions, each is fsynced. Beyond, that would take too long; a lost one is written again. */
const FEW = 50;

/** One change of a file's public state: a line of the journal. */
interface Line {
  /** When it was recorded, by the site's clock. */
  at: string;
  path: string;
  state: 'public' | 'withdrawn' | 'gone';
  /** Hash of the whole file. */
  source?: string;
  /** Hash and length of its public text. */
  version?: string;
  bytes?: number;
  id?: string | undefined;
  withdrawal?: Withdrawal | undefined;
}

interface Stored {
  line: Line;
  entry: PublicEntry;
}

/**
 * Stores the public versions of files, so that they survive a restart: each in a file named by its hash, and an
 * append-only journal of the changes of each path. Nothing is written before it is public.
 */
export class PublicVersions {
  private readonly stored = new Map<string, Stored>();
  /** When each path that is not public any more was found gone, the last one last. */
  private readonly takenBack = new Map<string, Instant>();
  /** A line break if the journal's last line is incomplete because its process was killed, else empty. */
  private start: string;

  private constructor(
    private readonly directory: string,
    journal: string,
  ) {
    this.start = journal === '' || journal.endsWith('\n') ? '' : '\n';
    for (const line of linesOf(journal)) {
      this.stored.delete(line.path);
      this.takenBack.delete(line.path);
      if (line.state === 'gone') this.takenBack.set(line.path, Date.parse(line.at));
      if (line.state !== 'gone' && this.isWhole(line)) this.stored.set(line.path, { line, entry: this.entryOf(line) });
    }
  }

  /** @throws the file system's error if the directory cannot be used */
  static open(directory: string): PublicVersions {
    mkdirSync(join(directory, 'versions'), { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    return new PublicVersions(directory, readIfThere(join(directory, JOURNAL)));
  }

  /** What others have kept there, if anything. Nothing is made or written. @throws what the file system says */
  static read(directory: string): PublicVersions {
    return new PublicVersions(directory, readIfThere(join(directory, JOURNAL)));
  }

  /** Paths that were public and are not any more, with when that was recorded. */
  get gone(): ReadonlyMap<string, Instant> {
    return this.takenBack;
  }

  get record(): PublicRecord {
    return new Map([...this.stored].map(([path, { entry }]) => [path, entry]));
  }

  /**
   * Writes the changes since the last record. Only one process may do so at a time.
   * @throws the file system's error
   */
  save(record: PublicRecord, now: Instant): void {
    const at = new Date(now).toISOString();
    const changes: Stored[] = [];
    for (const [path, entry] of record) {
      const known = this.stored.get(path);
      if (known?.entry === entry) continue;
      const text = entry.text();
      if (text === undefined) continue;
      const line = lineOf(at, path, entry, text);
      if (known && isSame(known.line, line)) this.stored.set(path, { line: known.line, entry });
      else changes.push({ line, entry });
    }
    const isDurable = changes.length <= FEW;
    for (const { line, entry } of changes) if (!this.isWhole(line)) this.write(line, entry.text() ?? '', isDurable);
    const gone = [...this.stored.keys()].filter((path) => !record.has(path));
    this.append([...changes.map(({ line }) => line), ...gone.map((path): Line => ({ at, path, state: 'gone' }))]);
    for (const path of gone) this.stored.delete(path);
    for (const change of changes) this.stored.set(change.line.path, change);
  }

  private entryOf({ source = '', version = '', id, withdrawal }: Line): PublicEntry {
    const text = () => {
      const read = readIfThere(this.fileOf(version));
      return hash(read) === version ? read : undefined;
    };
    return { source, id, text, withdrawn: withdrawal };
  }

  private fileOf(version: string): string {
    return join(this.directory, 'versions', version.slice(0, 2), version.slice(2));
  }

  /** True if a version's file has its full length. */
  private isWhole({ version = '', bytes }: Line): boolean {
    return statSync(this.fileOf(version), { throwIfNoEntry: false })?.size === bytes;
  }

  private write({ version = '' }: Line, text: string, isDurable: boolean): void {
    const file = this.fileOf(version);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const unfinished = join(this.directory, `unfinished-${randomUUID()}`);
    writeOut(unfinished, 'wx', text, isDurable);
    renameSync(unfinished, file);
  }

  private append(lines: Line[]): void {
    if (lines.length === 0) return;
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeOut(join(this.directory, JOURNAL), 'a', this.start + text, true);
    this.start = '';
  }
}

const JOURNAL = 'journal.jsonl';

function lineOf(at: string, path: string, { source, id, withdrawn }: PublicEntry, text: string): Line {
  const state = withdrawn ? 'withdrawn' : 'public';
  return {
    at,
    path,
    state,
    source,
    version: hash(text),
    bytes: Buffer.byteLength(text),
    ...(id === undefined ? {} : { id }),
    ...(withdrawn ? { withdrawal: withdrawn } : {}),
  };
}

function isSame(a: Line, b: Line): boolean {
  return JSON.stringify({ ...a, at: '' }) === JSON.stringify({ ...b, at: '' });
}

/** The complete lines of a journal. */
function* linesOf(journal: string): Generator<Line> {
  for (const text of journal.split('\n')) {
    let line: Partial<Line> | null;
    try {
      line = JSON.parse(text);
    } catch {
      // Its process was killed while writing it.
      continue;
    }
    const isGone = line?.state === 'gone';
    if (typeof line?.path === 'string' && (isGone || /^[0-9a-f]{64}$/.test(line.version ?? ''))) yield line as Line;
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function writeOut(file: string, flags: 'wx' | 'a', text: string, isDurable: boolean): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeFileSync(descriptor, text);
    if (isDurable) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
