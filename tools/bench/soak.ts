import { parseArgs } from 'node:util';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';
import { visitMorning } from './busy-morning';

/** `npm run soak -- [--visitors 400]`: four minutes of an earnings morning; every answer is checked against the domain. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { visitors: { type: 'string', default: '400' } } });
  buildIfChanged(process.cwd());
  const { visitors, transitions, right, failed, wrong, p50, p99 } = await visitMorning(Number(values.visitors), 4);
  console.log(
    `${visitors} visitors, ${transitions} transitions, both instances ended once: ${right} right answers, ` +
      `${failed.length} failed, ${wrong.length} wrong; p50 ${p50} ms, p99 ${p99} ms`,
  );
  for (const line of [...failed.slice(0, 20), ...wrong.slice(0, 20)]) console.error(line);
  if (failed.length + wrong.length > 0) process.exitCode = 1;
});
