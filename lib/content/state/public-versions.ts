import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@/lib/domain/instant';
import type { HashedFiles } from '@/lib/process/hashed-files';
import { sha256 } from '@/lib/process/sha256';
import type { PublicEntry, PublicRecord } from '../accept/types';
import { type Change, Journal, type Takeover, versionsIn } from './journal';
import { hashOf } from './public-texts';
import { readSnapshot, type WrittenRow, writeSnapshot } from './record-snapshot';

/** Up to this many versions, each is fsynced. Beyond, that would take too long; a lost one is written again. */
const FEW = 50;

/** Another snapshot is written once one of so many entries is not in the last one. */
const ONE_OF = 20;

interface Stored {
  entry: PublicEntry;
  /** Hash of its public text, and its length. */
  version: string;
  bytes: number;
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

  /** How much was read that no snapshot had. */
  private news = 0;

  private constructor(
    private readonly directory: string,
    until?: Instant,
  ) {
    this.journal = new Journal(directory);
    this.files = versionsIn(directory);
    this.signature = this.journal.signature;
    const added = until === undefined ? this.sinceSnapshot() : undefined;
    for (const change of added ?? this.journal.changes()) {
      if (until !== undefined && Date.parse(change.at) > until) break;
      this.news++;
      this.takenBack.delete(change.path);
      if (change.state !== 'gone' && this.files.has(change.version, change.bytes)) this.set(change);
      else this.stored.delete(change.path);
      if (change.state === 'gone') this.takenBack.set(change.path, Date.parse(change.at));
    }
  }

  /** Takes over the snapshot. @returns what was added to the journal since; undefined if it does not fit, or there is none */
  private sinceSnapshot(): readonly Change[] | undefined {
    const snapshot = readSnapshot(this.snapshotFile);
    const added = snapshot && this.journal.since(snapshot.end);
    if (!added) return undefined;
    const folders = this.files.folders();
    for (const [path, source, version, bytes, isWhole, id, withdrawal] of snapshot.written) {
      const folder = this.files.folderOf(version);
      const isAsItWas = folders.get(folder) === snapshot.folders.get(folder);
      if (!isAsItWas) this.news++;
      if (isAsItWas || this.files.has(version, bytes)) {
        this.set({ path, source, version, bytes, id, withdrawal }, isWhole);
      }
    }
    for (const [path, at] of snapshot.gone) this.takenBack.set(path, at);
    return added;
  }

  /** Lets the next process read what the journal comes to, if it would have much to read. For who may write. */
  saveSnapshot(): void {
    const { end } = this.journal;
    if (!end || this.news * ONE_OF <= this.stored.size) return;
    this.news = 0;
    const written = [...this.stored].map(
      ([path, { entry, version, bytes }]): WrittenRow => [
        path,
        entry.source,
        version,
        bytes,
        isWhole(entry, version),
        entry.id,
        entry.withdrawn,
      ],
    );
    writeSnapshot(this.snapshotFile, { end, folders: this.files.folders(), written, gone: this.takenBack });
  }

  private get snapshotFile(): string {
    return join(this.directory, 'journal.snapshot');
  }

  private set(
    change: Omit<PublicChange, 'state' | keyof Takeover>,
    isWhole = change.version === hashOf(change.source),
  ): void {
    const { path, version, bytes, source, id, withdrawal } = change;
    const entry = { source, id, text: () => this.files.text(version), isWhole, withdrawn: withdrawal };
    this.stored.set(path, { entry, version, bytes });
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
    const record = new Map<string, PublicEntry>();
    for (const [path, { entry }] of this.stored) record.set(path, entry);
    return record;
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
      if (known && isSame(known, change))
        this.stored.set(path, { entry, version: change.version, bytes: change.bytes });
      else changes.push({ change, entry });
    }
    const isDurable = changes.length <= FEW;
    for (const { entry } of changes) this.files.write(entry.text() ?? '', isDurable);
    const gone = [...this.stored.keys()].filter((path) => !record.has(path));
    this.journal.add([
      ...changes.map(({ change }) => change),
      ...gone.map((path): Change => ({ ...takeover, path, state: 'gone' })),
    ]);
    for (const path of gone) {
      this.stored.delete(path);
      this.takenBack.set(path, Date.parse(takeover.at));
    }
    for (const { change, entry } of changes) {
      const { path, version, bytes } = change;
      this.takenBack.delete(path);
      this.stored.set(path, { entry, version, bytes });
    }
    this.news += changes.length + gone.length;
  }

  /** Whether a file is public, all of it, and written down. @param digest of its bytes */
  hasWhole(path: string, digest: string): boolean {
    const known = this.stored.get(path);
    return known?.entry.source === digest && !known.entry.withdrawn && isWhole(known.entry, known.version);
  }
}

type PublicChange = Exclude<Change, { state: 'gone' }>;

/** @param version hash of the public text */
function isWhole({ source, isWhole: isKnownWhole }: PublicEntry, version: string): boolean {
  return isKnownWhole ?? version === hashOf(source);
}

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
