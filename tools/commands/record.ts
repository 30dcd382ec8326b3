import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DeskRecord } from '@/desk/record';
import { deskSettings } from '@/desk/settings';
import { Journal } from '@/lib/content/state/journal';
import { stateDirectory } from '@/lib/content/state/state-directory';
import { environment } from '@/lib/process/environment';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run record -- verify

Compares the journal of what was public (STATE_DIR) and the record of the desk (DESK_DIR) with their hashes: every entry,
their order, and the bytes of every file that they name. Names what is not as it was written, and then exits with 1.
`;

await runCommand({ help: HELP, positionals: true }, (_values, [verb, ...rest]) => {
  if (verb !== 'verify' || rest.length > 0) throw new UsageError(HELP.trim());
  const { deskDir } = deskSettings(process.env, environment().contentDir);
  const stateDir = stateDirectory();
  const records = [
    {
      name: `The journal of what was public (${stateDir})`,
      of: stateDir && isThere(stateDir) && new Journal(stateDir),
    },
    { name: `The record of the desk (${deskDir})`, of: isThere(join(deskDir, 'record')) && new DeskRecord(deskDir) },
  ];
  if (!records.some(({ of }) => of)) throw new UsageError(`There is no record in ${stateDir}, and none in ${deskDir}.`);
  for (const { name, of } of records) {
    if (!of) continue;
    const problems = of.problems();
    for (const problem of problems) console.error(`${name}: ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
    else console.log(`${name}: all ${of.log.entries().length} entries are as they were written.`);
  }
});

function isThere(directory: string): boolean {
  return ['journal', 'journal.head'].some((name) => existsSync(join(directory, name)));
}
