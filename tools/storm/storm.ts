import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SECOND_MS } from '@/lib/domain/instant';
import { NO_NGINX } from '@/testing/front';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';
import { UsageError } from '@/tools/commands/usage-error';
import { runStorm, type Storm } from './run-storm';
import { singleSite, siteBehindNginx } from './served';
import { runVisitedStorm } from './visited-storm';

const HELP = `npm run storm -- [--steps 500] [--seed 1] [--within 2] [--nginx] [--visitors 400]

Saves, breaks, mends, deletes, drafts, withdraws, restores, renames and uploads content at random, swaps and takes away its
directory, kills the server and starts it again. After each step, within two seconds, every surface must be as the rules of
docs/content.md say. Ends with 1 at the first step that goes wrong, and says how to repeat it.

  --steps      how many steps
  --seed       which storm: the same seed makes the same steps
  --within     seconds that the site may take for a change: more than two on a machine that does much else
  --nginx      through nginx, with visitors who check every answer
  --visitors   how many of them
`;

const OPTIONS = {
  steps: { type: 'string', default: '500' },
  seed: { type: 'string', default: '1' },
  within: { type: 'string', default: '2' },
  nginx: { type: 'boolean', default: false },
  visitors: { type: 'string', default: '400' },
} as const;

await runCommand({ help: HELP, options: OPTIONS }, async (values) => {
  const [steps, seed] = [count('steps', values.steps), count('seed', values.seed)];
  const [within, visitors] = [count('within', values.within), count('visitors', values.visitors)];
  if (values.nginx && NO_NGINX) throw new UsageError(`${NO_NGINX}.`);
  await buildIfChanged(process.cwd());
  const root = mkdtempSync(join(tmpdir(), 'storm-'));
  const state = join(root, 'state');
  const site = values.nginx ? siteBehindNginx(state) : singleSite(state);
  const settings = { seed, steps, withinMs: within * SECOND_MS, root: join(root, 'content'), serve: site.serve };
  try {
    if (values.nginx) {
      const { storm, visits } = await runVisitedStorm({ ...settings, visitors });
      report(storm, seed);
      const { right, failed, wrong } = visits;
      console.log(`${visitors} visitors: ${right} right answers, ${failed.length} failed, ${wrong.length} wrong`);
      for (const line of [...failed, ...wrong].slice(0, 20)) console.error(line);
      if (failed.length + wrong.length > 0) process.exitCode = 1;
    } else report(await runStorm(settings), seed);
  } finally {
    await site.stop();
    rmSync(root, { recursive: true, force: true });
  }
});

function count(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new UsageError(`--${name} ${text}: write a whole number from 1`);
  return number;
}

function report({ steps, wrong, slowestMs }: Storm, seed: number): void {
  const done = Object.values(steps).reduce((sum, each) => sum + each, 0);
  const kinds = Object.entries(steps).sort(([, a], [, b]) => b - a);
  console.log(`Seed ${seed}: ${done} steps (${kinds.map(([kind, number]) => `${number} ${kind}`).join(', ')})`);
  console.log(`The last that was told what was before asked ${(slowestMs / 1000).toFixed(1)} s after the change`);
  if (wrong.length === 0) return;
  for (const line of wrong) console.error(line);
  console.error(`To repeat it: npm run storm -- --seed ${seed} --steps ${done}`);
  process.exitCode = 1;
}
