import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { SECOND_MS } from '@/lib/domain/instant';
import { bootId } from './boot';

/** Interval of the holder's heartbeat. */
const BEAT_MS = SECOND_MS;

/** After this long without a heartbeat, another process may take the lock over. */
const DEAD_MS = 6 * BEAT_MS;

interface Holder {
  name: string;
  /** Machine, boot and pid namespace: where the process id is valid. */
  place: string;
  pid: number;
  /** Start time of the process, in ticks since boot: process ids are reused. */
  began: string;
  beat: number;
}

/**
 * A lock for a directory that several processes may share, on one machine or many: a file that names its holder, who
 * renews it every second. It is taken over at once from a process that is seen to be dead, otherwise after `DEAD_MS`
 * without a heartbeat.
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

  /**
   * @param file its directory must exist
   * @param evenIfSilent true if a process that can be seen to live keeps the lock, however long it is silent
   */
  constructor(
    private readonly file: string,
    private readonly evenIfSilent = false,
  ) {}

  /**
   * Tries to take or renew the lock. Call it several times a second.
   * @param at milliseconds of a monotonic clock
   * @returns whether this process may write
   * @throws the file system's error if the lock cannot be written
   */
  hold(at: number): boolean {
    const text = read(this.file);
    const holder = text === undefined ? undefined : parse(text);
    if (holder?.name === this.me.name) {
      // Two processes may take a free lock at once. The last one to write has it; both check again before they use it.
      this.heldSince ??= at;
      if (at - this.beatAt >= BEAT_MS) this.write(at);
      return at > this.heldSince;
    }
    this.heldSince = undefined;
    if (text === undefined || (holder && isDead(holder)) || (this.isSilent(text, at) && !this.isKept(holder))) {
      this.write(at);
    }
    return false;
  }

  release(): void {
    if (parse(read(this.file) ?? '')?.name === this.me.name) rmSync(this.file, { force: true });
  }

  private isKept(holder: Holder | undefined): boolean {
    return this.evenIfSilent && holder !== undefined && holder.place !== '' && holder.place === placeOf();
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

/** True only for processes of this pid namespace: others cannot be checked. */
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

/** Empty if unknown (not Linux). The lock is then taken over only after `DEAD_MS`. */
function placeOf(): string {
  try {
    const boot = bootId();
    return boot && `${hostname()} ${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

/** Start time of a process in ticks since boot: field 22 of /proc/pid/stat, proc(5). Empty if unknown. */
function beganAt(pid: number | 'self'): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
