import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SECOND_MS } from '@/lib/domain/instant';
import { EnvironmentError } from '@/lib/process/environment';
import { WriterLock } from '@/lib/process/writer-lock';

/** Longer than a lock is kept for a process that cannot be seen to be dead. */
const PATIENCE_MS = 8 * SECOND_MS;
const RENEW_MS = SECOND_MS / 2;

/** The files of a PGlite database, held by one living process. */
export interface HeldDirectory {
  /** Of PGlite alone. */
  data: string;
  /** Where the process that holds the directory answers commands. */
  socket: string;
  secret: string;
  release(): void;
}

/** Where the process that holds a directory answers commands. */
export const socketOf = (directory: string) => join(directory, 'socket');

/**
 * Takes a directory for this process alone: two PGlites in one directory lose each other's rows without an error.
 * @param onLost called if another process has taken it over
 * @throws EnvironmentError if another process holds it
 */
export async function holdDirectory(directory: string, onLost: () => void): Promise<HeldDirectory> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const lock = new WriterLock(join(directory, 'lock'), true);
  const until = performance.now() + PATIENCE_MS;
  while (!lock.hold(performance.now())) {
    if (performance.now() > until) {
      throw new EnvironmentError(
        `ALERTS_DATABASE="${directory}": another process uses it. A directory belongs to one process; several need PostgreSQL.`,
      );
    }
    await setTimeout(SECOND_MS / 10);
  }
  const renewal = setInterval(() => {
    if (!lock.hold(performance.now())) onLost();
  }, RENEW_MS);
  renewal.unref();
  return {
    data: join(directory, 'data'),
    socket: socketOf(directory),
    secret: secretIn(directory),
    release: () => {
      clearInterval(renewal);
      lock.release();
    },
  };
}

/** Beside the database, not in it: who reads the database alone can make no link. */
function secretIn(directory: string): string {
  const file = join(directory, 'secret');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
