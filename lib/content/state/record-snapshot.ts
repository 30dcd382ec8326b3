import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Instant } from '@/lib/domain/instant';
import { bootId } from '@/lib/process/boot';
import type { Head } from '@/lib/process/chained-log';
import { sha256 } from '@/lib/process/sha256';
import { sourceDigest } from '@/lib/process/source-digest';
import type { Withdrawal } from '../types';

/** What the journal says of a path that is public, and whether its version is the whole file: as a row, which is read in half the time. */
export type WrittenRow = [
  path: string,
  source: string,
  version: string,
  bytes: number,
  isWhole: boolean,
  id: string | undefined,
  withdrawal: Withdrawal | undefined,
];

/** What a journal had come to at one of its ends: to read 20,000 lines, and whether their versions are there, takes a second. */
export interface RecordSnapshot {
  end: Head;
  /** The folders of the versions, as they were then. */
  folders: ReadonlyMap<string, string>;
  written: readonly WrittenRow[];
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
    return deserialize(content) as RecordSnapshot;
  } catch {
    return undefined;
  }
}

/** For its owner alone. If it cannot be written, the next process reads the journal. */
export function writeSnapshot(file: string, snapshot: RecordSnapshot): void {
  const boot = bootId();
  if (boot === '') return;
  const content = serialize(snapshot);
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([Buffer.from(seal(boot, content)), content]), { mode: 0o600 });
    renameSync(unfinished, file);
  } catch {
    // It is read in the journal again.
  }
}

/** Whatever decides what is written here is imported from here. */
const RULES = ['lib/content/state/record-snapshot.ts'];

/** @throws where the sources cannot be read: nobody can tell then whether the rules are the same */
function seal(boot: string, content: Uint8Array): string {
  const rules = sourceDigest(process.cwd(), RULES);
  return sha256(`${rules} ${boot} ${process.version} ${crc32(content)}`);
}
