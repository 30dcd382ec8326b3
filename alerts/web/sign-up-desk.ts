import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@/lib/process/log';

/** How long a sign-up waits: a while that nobody can know, so that it cannot be timed with the next request. */
const SHORTEST_MS = 50;
const LONGEST_MS = 300;

/** More than can wait within the limits for sign-ups. */
const MOST_WAITING = 3000;

/**
 * Does what a sign-up asks for after its answer was given: whether an address is known must show neither in the answer
 * nor in the time that it takes.
 */
export class SignUpDesk {
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  take(work: () => Promise<void>): void {
    if (this.waiting >= MOST_WAITING) return;
    this.waiting++;
    const delay = SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS);
    const due = pause(delay);
    this.last = this.last
      .then(() => due)
      .then(work)
      .catch((error: Error) => log('error', 'A sign-up was lost.', { error: error.name }))
      .finally(() => {
        this.waiting--;
      });
  }

  /** Settles once all is done. */
  async close(): Promise<void> {
    await this.last;
  }
}
