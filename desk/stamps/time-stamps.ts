import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '@/lib/content/state/journal';
import { type Instant, SECOND_MS } from '@/lib/domain/instant';
import type { ChainedLog } from '@/lib/process/chained-log';
import { writeDurably } from '../publish/durable';
import type { DeskRecord } from '../record';
import { stampedHash, timeStampRequest } from './rfc3161';

const WAIT_MS = 10 * SECOND_MS;
/** An answer has one signature and a few certificates. */
const MOST_BYTES = 100_000;

/** The time stamps of a log: each a file `<entry>-<when>.tsr`, which stands for the hash of that entry and so for all before. */
export class TimeStamps {
  /**
   * @param log what is stamped
   * @param directory absolute path of the stamps; made once there is one
   */
  constructor(
    private readonly log: ChainedLog<object>,
    private readonly directory: string,
  ) {}

  /** Whether the last entry has no stamp yet, or none of this day of UTC. */
  isDue(now: Instant): boolean {
    const last = this.log.last();
    const today = dayOf(now);
    return last !== undefined && !this.names().some((name) => name.startsWith(`${last.number}-${today}`));
  }

  /**
   * Has the last entry stamped, if there is one.
   * @throws Error if the authority gives no stamp for it; the file system's error
   */
  async stamp(url: URL, now: Instant): Promise<void> {
    const last = this.log.last();
    if (!last) return;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(timeStampRequest(last.hash)),
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT_MS),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok || bytes.length > MOST_BYTES) throw new Error(`The authority answered ${response.status}.`);
    if (stampedHash(bytes) !== last.hash) throw new Error('The time stamp is for something else.');
    mkdirSync(this.directory, { recursive: true, mode: 0o700 });
    const file = join(this.directory, `${last.number}-${dayOf(now)}T${timeOf(now)}Z.tsr`);
    writeDurably(`${file}.new`, bytes);
    renameSync(`${file}.new`, file);
  }

  /** What a stamp does not stand for any more, in words. Signatures are not checked. */
  problems(): string[] {
    const hashes = new Map(this.log.chained().map(({ number, hash }) => [number, hash]));
    return this.names().flatMap((name) => {
      const number = Number.parseInt(name, 10);
      return this.isFor(name, hashes.get(number)) ? [] : [`The time stamp ${name} does not stand for entry ${number}.`];
    });
  }

  private isFor(name: string, hash: string | undefined): boolean {
    try {
      return stampedHash(readFileSync(join(this.directory, name))) === hash;
    } catch {
      return false;
    }
  }

  private names(): string[] {
    return existsSync(this.directory) ? readdirSync(this.directory).filter((name) => name.endsWith('.tsr')) : [];
  }
}

export function stampsOfDesk(deskDir: string, { log }: DeskRecord): TimeStamps {
  return new TimeStamps(log, join(deskDir, 'record/stamps'));
}

export function stampsOfJournal(stateDir: string): TimeStamps {
  return new TimeStamps(new Journal(stateDir).log, join(stateDir, 'stamps'));
}

/** `20120118`, in UTC. */
function dayOf(now: Instant): string {
  return new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
}

/** `133000`, in UTC. */
function timeOf(now: Instant): string {
  return new Date(now).toISOString().slice(11, 19).replaceAll(':', '');
}
