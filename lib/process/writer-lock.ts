import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { SECOND_MS } from '@/lib/domain/instant';

/** How often whoever holds the lock says that it is alive. */
const BEAT_MS = SECOND_MS;

/** A lock whose holder has said nothing for as long is given up. */
const DEAD_MS = 6 * BEAT_MS;

interface Holder {
  name: string;
  /** The machine, and where process ids on it mean the same. */
  place: string;
  pid: number;
  /** When that process began, as its machine counts it: ids are used again. */
  began: string;
  beat: number;
}

/**
 * Lets one process write into a directory that several may share, on one machine or on many: a file that names its
 * holder, who writes into it every second. It is taken over from a holder that is dead: at once where one can see
 * that it is, else once it has been silent for a while.
 */
export class WriterLock {
  private readonly me: Holder = {
    name: randomUUID(),
    place: placeOf(),
    pid: process.pid,
    began: beganAt('self'),
    beat: 0,
  };
  private seen: { text: string; since: number } | undefined;
  private heldSince: number | undefined;
  private beatAt = Number.NEGATIVE_INFINITY;

  /** @param file in a directory that is there */
  constructor(private readonly file: string) {}

  /**
   * Tries to hold the lock, and says that this process is alive if it does. To be called several times a second.
   * @param at milliseconds, of a clock that only runs forward
   * @returns whether this process may write
   * @throws what the file system says, if nothing can be written there
   */
  hold(at: number): boolean {
    const text = read(this.file);
    const holder = text === undefined ? undefined : parse(text);
    if (holder?.name === this.me.name) {
      // Two may have found it free at once: whoever wrote last has it, and both look again before they write.
      this.heldSince ??= at;
      if (at - this.beatAt >= BEAT_MS) this.write(at);
      return at > this.heldSince;
    }
    this.heldSince = undefined;
    if (text === undefined || (holder && isDead(holder)) || this.isSilent(text, at)) this.write(at);
    return false;
  }

  release(): void {
    if (parse(read(this.file) ?? '')?.name === this.me.name) rmSync(this.file, { force: true });
  }

  private isSilent(text: string, at: number): boolean {
    if (this.seen?.text !== text) this.seen = { text, since: at };
    return at - this.seen.since >= DEAD_MS;
  }

  private write(at: number): void {
    this.me.beat++;
    this.beatAt = at;
    const unfinished = `${this.file}.${this.me.name}`;
    writeFileSync(unfinished, JSON.stringify(this.me), { mode: 0o600 });
    renameSync(unfinished, this.file);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

/** Only of a process that this one would see if it were alive. */
function isDead({ place, pid, began }: Holder): boolean {
  if (!place || place !== placeOf()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  const now = beganAt(pid);
  return now !== '' && began !== '' && now !== began;
}

/** Empty where there is no way to tell: the lock is then only taken over from the silent. */
function placeOf(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${hostname()} ${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

/** The time at which a process began, in ticks since its machine did: field 22 of proc(5), `stat`. */
function beganAt(pid: number | 'self'): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
