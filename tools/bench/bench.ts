import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { NO_NGINX } from '@/testing/front';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';
import { UsageError } from '@/tools/commands/usage-error';
import { measureArchives } from './archives';
import { measureBuilds } from './builds';
import { visitMorning } from './busy-morning';
import { chart } from './chart';
import { measureMemory } from './memory';
import { type Results, report } from './report';
import { measureSaves } from './saves';
import { measureServing } from './serving';
import { measureWeight } from './weight';
import { requireWrk } from './wrk';

const PARTS = ['serving', 'morning', 'memory', 'weight', 'saves', 'archives', 'builds'] as const;
const HELP = `npm run bench -- [--quick] [--large] [--only ${PARTS.join(',')}]

Measures load, memory, page weight, what a draft tells, what archives of growing size cost, and build time, and writes
docs/bench.md and docs/bench.svg. Takes half an hour on an idle machine; needs nginx and wrk.

  --quick   fewer rounds and smaller sizes
  --large   an archive of 100,000 releases too
  --only    parts to measure, separated by commas
`;

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  large: { type: 'boolean', default: false },
  only: { type: 'string' },
} as const;

await runCommand({ help: HELP, options: OPTIONS }, async (values) => {
  const parts = new Set(values.only?.split(',') ?? PARTS);
  for (const part of parts) {
    if (!PARTS.some((known) => known === part))
      throw new UsageError(`--only ${part}: there is no such part.\n\n${HELP.trim()}`);
  }
  if (NO_NGINX && ['serving', 'morning', 'saves'].some((part) => parts.has(part))) throw new UsageError(`${NO_NGINX}.`);
  if (parts.has('serving') || parts.has('memory')) requireWrk();
  const { quick, large } = values;
  process.env.SITE_URL ??= 'http://localhost:3000';
  await buildIfChanged(process.cwd());

  const results: Results = {
    command: `npm run bench${quick ? ' -- --quick' : ''}`,
    machine: `${cpus().length} cores`,
  };
  const measure = async (part: (typeof PARTS)[number], run: () => Promise<void> | void) => {
    if (!parts.has(part)) return;
    await run();
    // Written after each part, so that a later failure loses nothing.
    writeFileSync('docs/bench.md', report(results));
  };
  await measure('serving', async () => {
    results.serving = await measureServing(quick ? { rounds: 3, seconds: 1 } : { rounds: 5, seconds: 1 });
    writeFileSync('docs/bench.svg', chart(results.serving));
  });
  await measure('morning', async () => {
    results.morning = await visitMorning(400, quick ? 1 : 2);
    for (const line of [...results.morning.failed, ...results.morning.wrong].slice(0, 20)) console.error(line);
  });
  await measure('memory', async () => {
    results.memory = await measureMemory(quick ? 20_000 : 200_000);
  });
  await measure('weight', async () => {
    results.weight = await measureWeight();
  });
  await measure('saves', async () => {
    results.saves = await measureSaves(quick ? 10 : 50);
  });
  await measure('archives', async () => {
    const sizes = quick ? [100, 1000] : [100, 1000, 5000, 20_000];
    results.archives = await measureArchives(large ? [...sizes, 100_000] : sizes);
  });
  await measure('builds', async () => {
    results.builds = await measureBuilds(quick ? 100 : 5000);
  });
  console.log('Written: docs/bench.md');
});
