import { NO_POSTGRES, startPostgres } from '@/testing/postgres';
import { buildIfChanged } from '@/tools/build/build';
import { runCommand } from '@/tools/commands/run-command';
import { type ChaosOptions, runChaos } from './run-chaos';

const HELP = `npm run alerts:chaos -- [--subscribers 5000] [--kills 8]

Publishes a release to subscribers while the alerts process is killed again and again, on PGlite and, where it is
installed, on PostgreSQL; ends it in order as often; and lets two processes race on PostgreSQL. Counts what is missing and
what came twice, and exits with 1 if docs/alerts.md promises less.
`;

const OPTIONS = {
  subscribers: { type: 'string', default: '5000' },
  kills: { type: 'string', default: '8' },
} as const;

await runCommand({ help: HELP, options: OPTIONS }, async (values) => {
  const [subscribers, kills] = [Number(values.subscribers), Number(values.kills)];
  await buildIfChanged(process.cwd());
  const cluster = NO_POSTGRES ? undefined : await startPostgres();
  if (NO_POSTGRES) console.log(`Skipped: ${NO_POSTGRES}`);
  const tryOut = async (name: string, options: ChaosOptions) => {
    const { missing, twice, different, allowed, seconds } = await runChaos(options);
    const isKept = missing === 0 && different === 0 && twice <= allowed;
    if (!isKept) process.exitCode = 1;
    const counts = `${missing} missing, ${twice} twice (at most ${allowed}), ${different} of them different`;
    console.log(`${isKept ? 'kept  ' : 'BROKEN'} ${name}: ${counts}; ${Math.round(seconds)} s`);
  };
  try {
    for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
      await tryOut(`PGlite, ${kills} × ${signal}`, { subscribers, kills, signal });
      if (!cluster) continue;
      const postgres = await cluster.newDatabase();
      await tryOut(`PostgreSQL, ${kills} × ${signal}`, { postgres, subscribers, kills, signal });
    }
    if (!cluster) return;
    const postgres = await cluster.newDatabase();
    const race = { postgres, subscribers, kills: 0, signal: 'SIGTERM', instances: 2 } as const;
    await tryOut('PostgreSQL, two processes racing', race);
  } finally {
    await cluster?.stop();
  }
});
