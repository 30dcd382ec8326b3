import { checkedFiles } from '@/lib/content/check/checked-files';
import { loadContent } from '@/lib/content/load';
import { byPlace, ContentError, describeProblems, type Problem } from '@/lib/content/problem';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { runCommand } from './run-command';

const HELP = `npm run check

Checks the content directory (CONTENT_DIR, or ./content) and prints every problem: file, line, field, what was found,
what to write instead. Exits with 1 if there is a problem.
`;

await runCommand({ help: HELP }, () => {
  const { contentDir } = environment();
  const { content, heldBack, problems, warnings } = loadContent(contentDir, now(), { checked: checkedFiles() });
  const isWithheld = ({ severity }: Problem) => severity === 'withheld';
  const notes = warnings.filter((problem) => !isWithheld(problem));
  if (notes.length > 0) console.log(describeProblems(notes, contentDir));
  const errors = [...heldBack.flatMap((file) => file.problems), ...problems, ...warnings.filter(isWithheld)].sort(
    byPlace,
  );
  if (errors.length > 0) throw new ContentError(errors, contentDir);
  const { releases, events } = content;
  console.log(`${contentDir}: ${count(releases.size, 'release')} and ${count(events.size, 'event')}, no problems.`);
});

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
