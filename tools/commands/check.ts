import { checkedFiles } from '@/lib/content/check/checked-files';
import { checkAhead } from '@/lib/content/check-ahead';
import { loadContent } from '@/lib/content/load';
import { byPlace, ContentError, describeProblems, type Problem } from '@/lib/content/problem';
import { scheduleOf } from '@/lib/content/schedule';
import { recorded } from '@/lib/content/state/recorded';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { checkJson } from './check-json';
import { runCommand } from './run-command';
import { count, scheduleText } from './schedule-text';

const HELP = `npm run check [-- --json]

Checks the content directory (CONTENT_DIR, or ./content) and prints every problem: file, line, field, what was found,
what to write instead. Then the schedule: what is public now, what becomes public when, what is held back and what is
served in its place, what was withdrawn. Exits with 1 if there is a problem.

  --json   prints the same for machines: npm run --silent check -- --json
`;

const UNKNOWN = 'what was public before is not known';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;

await runCommand({ help: HELP, options: OPTIONS }, async ({ json }) => {
  const { contentDir } = environment();
  const checked = checkedFiles();
  let told = 0;
  await checkAhead(contentDir, checked, {
    tell(done, all) {
      if (done > 0 && done - told < all / 10) return;
      told = done;
      console.error(`${done} of ${all} releases are checked.`);
    },
  });
  const { record, gone, isReadable } = recorded();
  const present = now();
  try {
    const accepted = loadContent(contentDir, present, {
      checked,
      record,
      withdrawals: environment().withdrawalsDir,
    });
    const schedule = scheduleOf(accepted, { record, gone }, present);
    const { content, heldBack, problems, warnings } = accepted;
    const notes = warnings.filter((problem) => !isWithheld(problem));
    const errors = [...heldBack.flatMap((file) => file.problems), ...problems, ...warnings.filter(isWithheld)].sort(
      byPlace,
    );
    if (errors.length > 0) process.exitCode = 1;
    if (json) {
      console.log(checkJson({ contentDir, problems: [...errors, ...notes], schedule, isRecorded: record.size > 0 }));
      return;
    }
    if (notes.length > 0) console.log(describeProblems(notes, contentDir));
    const { releases, events } = content;
    if (errors.length > 0) console.error(describeProblems(errors, contentDir));
    else
      console.log(`${contentDir}: ${count(releases.size, 'release')} and ${count(events.size, 'event')}, no problems.`);
    console.log(`\n${scheduleText(schedule)}`);
    if (!isReadable) console.log(`\nSTATE_DIR cannot be read here: ${UNKNOWN}.`);
    else if (heldBack.length > 0 && record.size === 0) console.log(`\nNothing is recorded in STATE_DIR: ${UNKNOWN}.`);
  } catch (error) {
    if (!json || !(error instanceof ContentError)) throw error;
    const { problems } = error;
    console.log(checkJson({ contentDir, problems, schedule: undefined, isRecorded: record.size > 0 }));
    process.exitCode = 1;
  }
});

function isWithheld({ severity }: Problem): boolean {
  return severity === 'withheld';
}
