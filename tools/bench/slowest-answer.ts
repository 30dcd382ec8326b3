import { setTimeout } from 'node:timers/promises';
import { ask } from '@/testing/ask';

interface Poll {
  port: number;
  paths: readonly string[];
  /** How long, and with which pause after each round of paths. */
  forMs: number;
  everyMs: number;
}

/** Asks for paths again and again. @returns milliseconds of the slowest answer */
export async function slowestAnswer({ port, paths, forMs, everyMs }: Poll): Promise<number> {
  let most = 0;
  for (const until = performance.now() + forMs; performance.now() < until; await setTimeout(everyMs)) {
    for (const path of paths) {
      const askedAt = performance.now();
      await ask(port, path);
      most = Math.max(most, performance.now() - askedAt);
    }
  }
  return most;
}
