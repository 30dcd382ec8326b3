import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How a file is written: over itself, or beside itself and then put in its place. */
export type Way = 'in place' | 'renamed';

/** A content directory behind a link, as deployments have it, and the ways in which people and programs change it. */
export class StormDirectory {
  /** The link to the directory that is current: what CONTENT_DIR names. */
  readonly path: string;
  private generation = 0;

  /** @param root an empty directory */
  constructor(private readonly root: string) {
    this.path = join(root, 'current');
    mkdirSync(this.real, { recursive: true });
    symlinkSync(this.real, this.path);
  }

  private get real(): string {
    return join(this.root, `generation-${this.generation}`);
  }

  read(path: string): Buffer {
    return readFileSync(join(this.path, path));
  }

  write(path: string, bytes: string | Buffer, way: Way = 'in place'): void {
    const file = join(this.path, path);
    mkdirSync(dirname(file), { recursive: true });
    if (way === 'in place') writeFileSync(file, bytes);
    else {
      writeFileSync(`${file}.tmp`, bytes);
      renameSync(`${file}.tmp`, file);
    }
  }

  /** Writes a file piece by piece, with pauses that are shorter than those that a finished file is quiet for. */
  async writeSlowly(path: string, bytes: Buffer, pieces: number, pauseMs: number): Promise<void> {
    const file = await open(join(this.path, path), 'w');
    try {
      const length = Math.ceil(bytes.length / pieces);
      for (let from = 0; from < bytes.length; from += length) {
        if (from > 0) await setTimeout(pauseMs);
        await file.write(bytes.subarray(from, from + length));
      }
    } finally {
      await file.close();
    }
  }

  remove(path: string): void {
    rmSync(join(this.path, path), { force: true });
  }

  rename(from: string, to: string): void {
    renameSync(join(this.path, from), join(this.path, to));
  }

  /** Makes changes in a copy of the directory, and puts the copy in its place by a single rename of the link. */
  swap(change: (copy: StormDirectory) => void): void {
    const former = this.real;
    this.generation++;
    cpSync(former, this.real, { recursive: true });
    const next = `${this.path}.next`;
    symlinkSync(this.real, next);
    change(Object.assign(Object.create(StormDirectory.prototype), { path: next }) as StormDirectory);
    renameSync(next, this.path);
    rmSync(former, { recursive: true });
  }

  /** Takes the whole directory away for a while. */
  async vanish(forMs: number): Promise<void> {
    renameSync(this.real, `${this.real}-away`);
    try {
      await setTimeout(forMs);
    } finally {
      renameSync(`${this.real}-away`, this.real);
    }
  }
}
