import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DeskRecord } from '@/desk/record';
import { deskSettings } from '@/desk/settings';
import { stampsOfDesk, stampsOfJournal } from '@/desk/stamps/time-stamps';
import { Journal } from '@/lib/content/state/journal';
import { stateDirectory } from '@/lib/content/state/state-directory';
import { machineNow } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { approvalsOf } from '@/tools/record/approvals';
import { deskCommits } from '@/tools/record/desk-commits';
import { publicCommits } from '@/tools/record/public-commits';
import { writeRepository } from '@/tools/record/write-repository';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run record -- verify
npm run record -- export DIR
npm run record -- stamp

verify   compares the journal of what was public (STATE_DIR) and the record of the desk (DESK_DIR) with their hashes: every
         entry, their order, the bytes of every file that they name, and what each time stamp stands for. Names what is not as
         it was written, and then exits with 1.
export   makes a git repository of both in a new folder: the branch "public" has what was public, the branch "desk" what was
         done at the desk. It may hold what is under embargo.
stamp    has both stamped by the authority at TIMESTAMP_URL (RFC 3161), where that was not done today. A desk does it by itself.
`;

await runCommand({ help: HELP, positionals: true }, async (_values, [verb, ...rest]) => {
  const [directory] = rest;
  if (verb === 'verify' && rest.length === 0) verify();
  else if (verb === 'export' && directory !== undefined && rest.length === 1) exportTo(resolve(directory));
  else if (verb === 'stamp' && rest.length === 0) await stamp();
  else throw new UsageError(HELP.trim());
});

function verify(): boolean {
  const found = named().map(({ name, record, stamps }) => {
    const problems = [...record.problems(), ...stamps.problems()];
    for (const problem of problems) console.error(`${name}: ${problem}`);
    if (problems.length === 0) {
      console.log(`${name}: all ${record.log.entries().length} entries are as they were written.`);
    }
    return problems.length === 0;
  });
  const isWhole = found.every(Boolean);
  if (!isWhole) process.exitCode = 1;
  return isWhole;
}

async function stamp(): Promise<void> {
  const { timestampUrl } = deskSettings(process.env, environment().contentDir);
  if (!timestampUrl) throw new UsageError('TIMESTAMP_URL is not set: write the address of an authority.');
  for (const { name, stamps } of named()) {
    if (!stamps.isDue(machineNow())) continue;
    await stamps.stamp(timestampUrl, machineNow());
    console.log(`${name}: stamped.`);
  }
}

/** The records that are there, as they are called. */
function named() {
  const { journal, desk, stateDir, deskDir } = records();
  return [
    ...(journal && stateDir
      ? [{ name: `The journal of what was public (${stateDir})`, record: journal, stamps: stampsOfJournal(stateDir) }]
      : []),
    ...(desk
      ? [{ name: `The record of the desk (${deskDir})`, record: desk, stamps: stampsOfDesk(deskDir, desk) }]
      : []),
  ];
}

function exportTo(directory: string): void {
  if (existsSync(directory)) throw new UsageError(`${directory} is there already: name a folder that is not.`);
  // What was changed must not look like history.
  if (!verify()) throw new UsageError('Nothing was exported: the record is not as it was written.');
  const { journal, desk } = records();
  writeRepository(directory, {
    ...(journal ? { public: publicCommits(journal, desk ? approvalsOf(desk) : new Map()) } : {}),
    ...(desk ? { desk: deskCommits(desk) } : {}),
  });
  console.log(`Exported to ${directory}`);
}

/** Those that are there. @throws UsageError if none is */
function records() {
  const stateDir = stateDirectory();
  const { deskDir } = deskSettings(process.env, environment().contentDir);
  const journal = stateDir && isThere(stateDir) ? new Journal(stateDir) : undefined;
  const desk = isThere(join(deskDir, 'record')) ? new DeskRecord(deskDir) : undefined;
  if (!journal && !desk) throw new UsageError(`There is no record in ${stateDir}, and none in ${deskDir}.`);
  return { stateDir, deskDir, journal, desk };
}

function isThere(directory: string): boolean {
  return ['journal', 'journal.head'].some((name) => existsSync(join(directory, name)));
}
