import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND_MS } from '@/lib/domain/instant';
import { WriterLock } from '@/lib/process/writer-lock';

/** A lock is sure after it was seen to be held twice. */
const LOOKS = 3;
const LOOK_EVERY_MS = 20;

/** More instances than anybody starts on one machine. */
const MOST_FILES = 64;

/** The index files of the instances that share a state directory: each has one of its own, by number. */
export class IndexFiles {
  /** Absolute path of the file of this process. */
  readonly file: string;

  private constructor(
    private readonly folder: string,
    private readonly number: number,
    private readonly lock: WriterLock,
    rules: string,
  ) {
    this.file = join(folder, `${number}-${rules}.db`);
    const name = `${number}-${rules}.db`;
    // Made by other rules. A journal beside the file undoes what was not finished, and must stay.
    for (const old of this.filesOf(number)) if (old !== name && old !== `${name}-journal`) this.delete(old);
  }

  /**
   * Takes the first file that no living process has.
   * @param rules stands for the code that makes an index, as a part of a file name
   * @throws the file system's error
   */
  static async claim(folder: string, rules: string): Promise<IndexFiles> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    for (let number = 1; number <= MOST_FILES; number++) {
      const lock = await holdLock(folder, number);
      if (lock) return new IndexFiles(folder, number, lock, rules);
    }
    throw new Error(`All ${MOST_FILES} files in ${folder} are in use.`);
  }

  /** Says that this process is alive. Call it every second. @returns whether the file is still its own */
  beat(): boolean {
    return this.lock.hold(performance.now());
  }

  /** Deletes the files of processes that have ended: they hold words that were taken back since. */
  async deleteOthers(): Promise<void> {
    const numbers = new Set(readdirSync(this.folder).map((name) => Number.parseInt(name, 10)));
    for (const number of numbers) {
      if (number === this.number || this.filesOf(number).length === 0) continue;
      const lock = await holdLock(this.folder, number);
      if (!lock) continue;
      for (const name of this.filesOf(number)) this.delete(name);
      lock.release();
    }
  }

  /** Deletes the own file, if it cannot be used. */
  deleteOwn(): void {
    for (const name of this.filesOf(this.number)) this.delete(name);
  }

  release(): void {
    this.lock.release();
  }

  private filesOf(number: number): string[] {
    return readdirSync(this.folder).filter((name) => name.startsWith(`${number}-`));
  }

  private delete(name: string): void {
    rmSync(join(this.folder, name), { recursive: true, force: true });
  }
}

/** The lock of a file; undefined if another process has it. */
async function holdLock(folder: string, number: number): Promise<WriterLock | undefined> {
  const lock = new WriterLock(join(folder, `${number}.lock`));
  for (let look = 0; look < LOOKS; look++) {
    if (lock.hold(performance.now())) return lock;
    await sleep(LOOK_EVERY_MS);
  }
  return undefined;
}

/** How often `beat` is due. */
export const BEAT_MS = SECOND_MS;
