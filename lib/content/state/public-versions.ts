import { chmodSync, mkdirSync } from 'node:fs';
import type { Instant } from '@/lib/domain/instant';
import type { HashedFiles } from '@/lib/process/hashed-files';
import { sha256 } from '@/lib/process/sha256';
import type { PublicEntry, PublicRecord } from '../accept/types';
import { type Change, Journal, type Takeover, versionsIn } from './journal';
import { hashOf } from './public-texts';

/** Up to this many versions, each is fsynced. Beyond, that would take too long; a lost one is written again. */
const FEW = 50;

interface Stored {
  entry: PublicEntry;
  /** Hash of its public text. */
  version: string;
}

/**
 * Stores the public versions of files, so that they survive a restart: each in a file named by its hash, and a journal of
 * the changes of each path. Nothing is written before it is public.
 */
export class PublicVersions {
  private readonly stored = new Map<string, Stored>();
  /** When each path that is not public any more was found gone, the last one last. */
  private readonly takenBack = new Map<string, Instant>();
  private readonly journal: Journal;
  private readonly files: HashedFiles;
  /** Of the journal, before it was read. */
  private readonly signature: string;

  private constructor(directory: string, until = Number.POSITIVE_INFINITY) {
    this.journal = new Journal(directory);
    this.files = versionsIn(directory);
    this.signature = this.journal.signature;
    for (const change of this.journal.changes()) {
      if (Date.parse(change.at) > until) break;
      this.stored.delete(change.path);
      this.takenBack.delete(change.path);
      if (change.state === 'gone') this.takenBack.set(change.path, Date.parse(change.at));
      else if (this.files.has(change.version, change.bytes)) {
        this.stored.set(change.path, { entry: this.entryOf(change), version: change.version });
      }
    }
  }

  /** @throws the file system's error if the directory cannot be used */
  static open(directory: string): PublicVersions {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    return new PublicVersions(directory);
  }

  /**
   * What others have kept there, if anything. Nothing is made or written.
   * @param until what was recorded later is left out
   * @throws what the file system says
   */
  static read(directory: string, until?: Instant): PublicVersions {
    return new PublicVersions(directory, until);
  }

  /** Whether nobody has written since it was opened. */
  get isCurrent(): boolean {
    return this.signature !== '' && this.signature === this.journal.signature;
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
  save(record: PublicRecord, takeover: Takeover): void {
    const changes: { change: PublicChange; entry: PublicEntry }[] = [];
    for (const [path, entry] of record) {
      const known = this.stored.get(path);
      if (known?.entry === entry) continue;
      const text = entry.text();
      if (text === undefined) continue;
      const change = changeOf(takeover, path, entry, text);
      if (known && isSame(known, change)) this.stored.set(path, { entry, version: change.version });
      else changes.push({ change, entry });
    }
    const isDurable = changes.length <= FEW;
    for (const { entry } of changes) this.files.write(entry.text() ?? '', isDurable);
    const gone = [...this.stored.keys()].filter((path) => !record.has(path));
    this.journal.add([
      ...changes.map(({ change }) => change),
      ...gone.map((path): Change => ({ ...takeover, path, state: 'gone' })),
    ]);
    for (const path of gone) this.stored.delete(path);
    for (const { change, entry } of changes) this.stored.set(change.path, { entry, version: change.version });
  }

  /** Whether a file is public, all of it, and written down. @param digest of its bytes */
  hasWhole(path: string, digest: string): boolean {
    const known = this.stored.get(path);
    return known?.entry.source === digest && !known.entry.withdrawn && known.version === hashOf(digest);
  }

  private entryOf({ source, version, id, withdrawal }: PublicChange): PublicEntry {
    const isWhole = version === hashOf(source);
    return { source, id, text: () => this.files.text(version), isWhole, withdrawn: withdrawal };
  }
}

type PublicChange = Exclude<Change, { state: 'gone' }>;

function changeOf(
  takeover: Takeover,
  path: string,
  { source, id, withdrawn }: PublicEntry,
  text: string,
): PublicChange {
  return {
    ...takeover,
    path,
    state: withdrawn ? 'withdrawn' : 'public',
    source,
    version: sha256(text),
    bytes: Buffer.byteLength(text),
    ...(id === undefined ? {} : { id }),
    ...(withdrawn ? { withdrawal: withdrawn } : {}),
  };
}

function isSame({ entry, version }: Stored, change: PublicChange): boolean {
  const { source, id, withdrawn } = entry;
  return (
    version === change.version &&
    source === change.source &&
    id === change.id &&
    withdrawn?.at === change.withdrawal?.at &&
    withdrawn?.note === change.withdrawal?.note
  );
}
