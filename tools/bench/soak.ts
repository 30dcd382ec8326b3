import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';
import { visitMorning } from './busy-morning';
import { correctArchive } from './corrections';
import { askDistinctAddresses } from './distinct-addresses';

const HELP = `npm run soak -- [--visitors 400] [--short] [--archive 20000]

First, a server with a heap of 256 MB is asked for 44,000 distinct addresses of every kind: its memory may not grow with
them. Then four minutes of an earnings morning through nginx: publication, start, end and expiry, both instances ended
once. Every answer is checked; ends with 1 if one failed or was wrong.

  --visitors   how many visitors come at once
  --short      5,500 addresses, and no morning
  --archive    instead, a minute in which one of so many releases is corrected each second, with searches
`;

const OPTIONS = {
  visitors: { type: 'string', default: '400' },
  short: { type: 'boolean', default: false },
  archive: { type: 'string' },
} as const;

/** In MB. Twice the heap, and what lies outside of it: buffers, code, threads. */
const MOST_RESIDENT = 500;

await runCommand({ help: HELP, options: OPTIONS }, async (values) => {
  await buildIfChanged(process.cwd());
  if (values.archive) {
    await soakArchive(Number(values.archive), Number(values.visitors));
    return;
  }
  await soakMemory(values.short ? 500 : 4000);
  if (!values.short) await soakMorning(Number(values.visitors));
});

async function soakMemory(count: number): Promise<void> {
  const { addresses, failed, megabytes } = await askDistinctAddresses(count);
  console.log(
    `${addresses} distinct addresses: ${failed.length} failed; resident memory after each fifth: ${megabytes.join(', ')} MB`,
  );
  for (const line of failed.slice(0, 20)) console.error(line);
  if (failed.length > 0 || Math.max(...megabytes) > MOST_RESIDENT) process.exitCode = 1;
}

async function soakMorning(count: number): Promise<void> {
  const { visitors, transitions, right, failed, wrong, p50, p99 } = await visitMorning(count, 4);
  console.log(
    `${visitors} visitors, ${transitions} transitions, both instances ended once: ${right} right answers, ` +
      `${failed.length} failed, ${wrong.length} wrong; p50 ${p50} ms, p99 ${p99} ms`,
  );
  tellFaults({ failed, wrong });
}

async function soakArchive(releases: number, visitors: number): Promise<void> {
  const { corrections, right, p50, p99, ...faults } = await correctArchive({ releases, visitors, seconds: 60 });
  console.log(
    `${releases} releases, ${visitors} visitors, ${corrections} corrections: ${right} right answers, ` +
      `${faults.failed.length} failed, ${faults.wrong.length} wrong; p50 ${p50} ms, p99 ${p99} ms`,
  );
  tellFaults(faults);
}

function tellFaults({ failed, wrong }: { failed: string[]; wrong: string[] }): void {
  for (const line of [...failed.slice(0, 20), ...wrong.slice(0, 20)]) console.error(line);
  if (failed.length + wrong.length > 0) process.exitCode = 1;
}
