import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Instant } from '@/lib/domain/instant';
import { bootId } from '@/lib/process/boot';
import type { Head } from '@/lib/process/chained-log';
import { sha256 } from '@/lib/process/sha256';
import { sourceDigest } from '@/lib/process/source-digest';
import type { Change } from './journal';

/** What the journal says of a path that is public. */
export type Written = Pick<
  Exclude<Change, { state: 'gone' }>,
  'path' | 'source' | 'version' | 'bytes' | 'id' | 'withdrawal'
>;

/** What a journal had come to at one of its ends: to read 20,000 lines, and whether their versions are there, takes a second. */
export interface RecordSnapshot {
  end: Head;
  /** The folders of the versions, as they were then. */
  folders: ReadonlyMap<string, string>;
  written: readonly (Written & { isWhole: boolean })[];
  /** Paths that were taken back. */
  gone: ReadonlyMap<string, Instant>;
}

const SEAL_CHARACTERS = 64;

/**
 * @param file absolute path
 * @returns undefined if there is none, if it is damaged or was written by other rules, or if the machine was started since:
 * files that were not on the disk yet may be lost
 */
export function readSnapshot(file: string): RecordSnapshot | undefined {
  try {
    const all = readFileSync(file);
    const content = all.subarray(SEAL_CHARACTERS);
    const boot = bootId();
    if (boot === '' || seal(boot, content) !== all.toString('latin1', 0, SEAL_CHARACTERS)) return undefined;
    const { rows, ...rest } = deserialize(content) as Rows;
    return {
      ...rest,
      written: rows.map(([path, source, version, bytes, isWhole, id, withdrawal]) => ({
        path,
        source,
        version,
        bytes,
        isWhole,
        id,
        withdrawal,
      })),
    };
  } catch {
    return undefined;
  }
}

/** For its owner alone. If it cannot be written, the next process reads the journal. */
export function writeSnapshot(file: string, { written, ...rest }: RecordSnapshot): void {
  const boot = bootId();
  if (boot === '') return;
  const rows = written.map(
    ({ path, source, version, bytes, isWhole, id, withdrawal }): Row => [
      path,
      source,
      version,
      bytes,
      isWhole,
      id,
      withdrawal,
    ],
  );
  const content = serialize({ ...rest, rows } satisfies Rows);
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([Buffer.from(seal(boot, content)), content]), { mode: 0o600 });
    renameSync(unfinished, file);
  } catch {
    // It is read in the journal again.
  }
}

type Row = [string, string, string, number, boolean, Written['id'], Written['withdrawal']];
type Rows = Omit<RecordSnapshot, 'written'> & { rows: Row[] };

/** Whatever decides what is written here is imported from here. */
const RULES = ['lib/content/state/record-snapshot.ts'];

/** @throws where the sources cannot be read: nobody can tell then whether the rules are the same */
function seal(boot: string, content: Uint8Array): string {
  const rules = sourceDigest(process.cwd(), RULES);
  return sha256(`${rules} ${boot} ${process.version} ${crc32(content)}`);
}
