import { existsSync } from 'node:fs';
import { DeskRecord } from '@/desk/record';
import { deskSettings } from '@/desk/settings';
import { environment } from '@/lib/process/environment';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run record -- verify

Compares the record of the desk (DESK_DIR) with its hashes: every entry, their order, and the bytes of every file that was
published. Names what is not as it was written, and then exits with 1.
`;

await runCommand({ help: HELP, positionals: true }, (_values, [verb, ...rest]) => {
  if (verb !== 'verify' || rest.length > 0) throw new UsageError(HELP.trim());
  const { deskDir } = deskSettings(process.env, environment().contentDir);
  if (!existsSync(deskDir)) throw new UsageError(`There is no record: DESK_DIR is ${deskDir}.`);
  const record = new DeskRecord(deskDir);
  const problems = record.problems();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`All ${record.entries().length} entries are as they were written.`);
});
