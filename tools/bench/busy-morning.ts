import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS, SECOND_MS } from '@/lib/domain/instant';
import { startFront } from '@/testing/front';
import { ADDRESSES, expected, MORNING, morningContent, said, writeMorning } from '@/testing/morning';
import { Visitors } from '@/testing/visitors';
import { percentile } from './statistics';

export interface Morning {
  visitors: number;
  transitions: number;
  right: number;
  failed: string[];
  wrong: string[];
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Visitors poll through nginx across up to four transitions, a minute apart: publication, start, end with replay,
 * expiry. Two seconds before the second transition (or the first, if there is only one), one of two instances gets
 * SIGKILL. With more than two transitions, the other gets SIGTERM one second before the last. Both are restarted.
 * @param transitions how many of the four
 */
export async function visitMorning(visitors: number, transitions: number): Promise<Morning> {
  const { directory } = writeMorning(join(mkdtempSync(join(tmpdir(), 'morning-')), 'content'));
  const content = morningContent(directory);
  const offset = MORNING - 30 * SECOND_MS - Date.now();
  const front = await startFront({ CONTENT_DIR: directory, CLOCK_OFFSET_MS: String(offset) });
  try {
    await front.until(MORNING - 12 * SECOND_MS);
    const turns = Array.from({ length: transitions }, (_, minutes) => MORNING + minutes * MINUTE_MS);
    const last = MORNING + (transitions - 1) * MINUTE_MS;
    const present = new Visitors({
      port: front.port,
      count: visitors,
      pauseMs: 200,
      addresses: ADDRESSES,
      said,
      right: (path, at) => expected(content, path, at + offset, offset),
      transitions: turns.map((at) => at - offset),
    });
    const [first, second] = front.instances();
    const end = async (instance: typeof first, signal: NodeJS.Signals, at: number) => {
      await front.until(at);
      if (instance) process.kill(instance.pid, signal);
    };
    await Promise.all([
      end(first, 'SIGKILL', Math.min(MORNING + MINUTE_MS, last) - 2 * SECOND_MS),
      transitions > 2 ? end(second, 'SIGTERM', last - SECOND_MS) : undefined,
      front.until(last + 15 * SECOND_MS),
    ]);
    const { right, failed, wrong, took } = await present.stop();
    return { visitors, transitions, right, failed, wrong, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
  } finally {
    await front.stop();
  }
}
