import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startFront } from '@/e2e/support/front';
import { ADDRESSES, expected, MORNING, morningContent, said, writeMorning } from '@/e2e/support/morning';
import { Visitors } from '@/e2e/support/visitors';
import { buildIfChanged } from '@/lib/build/build';
import { runCommand } from '@/lib/commands/run-command';
import { MINUTE_MS, SECOND_MS } from '@/lib/domain/instant';
import { percentile } from './statistics';

const FOLDER = resolve('node_modules/.cache/newsroom/soak');

/** Publication, start, end with replay, expiry. */
const TURNS = [0, 1, 2, 3].map((minutes) => MORNING + minutes * MINUTE_MS);

/**
 * `npm run soak`: visitors through nginx while everything happens, one instance is killed between the
 * publication and the start, and the other one is asked to end as the replay closes.
 */
await runCommand(async () => {
  const { values } = parseArgs({ options: { visitors: { type: 'string', default: '400' } } });
  mkdirSync(FOLDER, { recursive: true });
  buildIfChanged(process.cwd());
  const { directory } = writeMorning(`${FOLDER}/content`);
  const content = morningContent(directory);
  const offset = MORNING - 30 * SECOND_MS - Date.now();
  const front = await startFront({ CONTENT_DIR: directory, CLOCK_OFFSET_MS: String(offset) });
  try {
    await front.until(MORNING - 12 * SECOND_MS);
    const visitors = new Visitors({
      port: front.port,
      count: Number(values.visitors),
      pauseMs: 200,
      addresses: ADDRESSES,
      said,
      right: (path, at) => expected(content, path, at + offset, offset),
      transitions: TURNS.map((at) => at - offset),
    });
    const [first, second] = front.instances();
    const end = async (instance: typeof first, signal: NodeJS.Signals, at: number) => {
      await front.until(at);
      console.log(`${signal} for the instance on ${instance?.port}`);
      if (instance) process.kill(instance.pid, signal);
    };
    await Promise.all([
      end(first, 'SIGKILL', MORNING + MINUTE_MS - 2 * SECOND_MS),
      end(second, 'SIGTERM', MORNING + 3 * MINUTE_MS - 1 * SECOND_MS),
      front.until(MORNING + 3 * MINUTE_MS + 15 * SECOND_MS),
    ]);
    const { right, failed, wrong, took } = await visitors.stop();
    console.log(
      `${values.visitors} visitors, ${TURNS.length} transitions, 2 instances ended and back: ${right} right answers, ` +
        `${failed.length} failed, ${wrong.length} wrong; p50 ${percentile(took, 0.5)} ms, p99 ${percentile(took, 0.99)} ms`,
    );
    for (const line of [...failed.slice(0, 20), ...wrong.slice(0, 20)]) console.error(line);
    if (failed.length + wrong.length > 0) process.exitCode = 1;
  } finally {
    await front.stop();
  }
});
