import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';
import { visitMorning } from './busy-morning';

const HELP = `npm run soak -- [--visitors 400]

Four minutes of an earnings morning through nginx: publication, start, end and expiry, both instances ended once. Every
answer is checked; ends with 1 if one failed or was wrong.

  --visitors   how many visitors come at once
`;

const OPTIONS = { visitors: { type: 'string', default: '400' } } as const;

await runCommand({ help: HELP, options: OPTIONS }, async (values) => {
  await buildIfChanged(process.cwd());
  const { visitors, transitions, right, failed, wrong, p50, p99 } = await visitMorning(Number(values.visitors), 4);
  console.log(
    `${visitors} visitors, ${transitions} transitions, both instances ended once: ${right} right answers, ` +
      `${failed.length} failed, ${wrong.length} wrong; p50 ${p50} ms, p99 ${p99} ms`,
  );
  for (const line of [...failed.slice(0, 20), ...wrong.slice(0, 20)]) console.error(line);
  if (failed.length + wrong.length > 0) process.exitCode = 1;
});
