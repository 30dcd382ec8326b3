import { checkedFiles } from '@/lib/content/check/checked-files';
import { loadContent } from '@/lib/content/load';
import { ParsedFiles } from '@/lib/content/parsed-files';
import { describeProblems } from '@/lib/content/problem';
import { environment } from '@/lib/process/environment';
import { runCommand } from './run-command';

await runCommand(() => {
  const { contentDir } = environment();
  const { releases, events, warnings } = loadContent(contentDir, new ParsedFiles(checkedFiles()));
  if (warnings.length > 0) console.log(describeProblems(warnings, contentDir));
  console.log(`${contentDir}: ${count(releases.size, 'release')} and ${count(events.size, 'event')}, no problems.`);
});

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
