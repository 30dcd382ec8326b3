import { currentContent } from '@/lib/content/store';
import { SECOND_MS } from '@/lib/domain/instant';
import { rehearse } from './rehearse-at';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run demo

Serves the site as it is thirty seconds before the latest event of the content starts; its clock runs on from there.
Builds it first if its sources have changed. Only this machine can reach it, unless HOST is set.
E-mail alerts become files in a folder that it names: sign up, and see the mail of the call as it starts.
`;

await runCommand({ help: HELP }, async () => {
  const [latest] = [...currentContent().events.values()].sort((a, b) => b.startAt - a.startAt);
  if (!latest) throw new UsageError('The content has no event to show.');
  // A rehearsal has a database of its own, in memory.
  process.env.ALERTS_DATABASE ??= 'memory';
  const origin = await rehearse(latest.startAt - 30 * SECOND_MS);
  console.log(`${latest.title}: ${origin}/events/${latest.slug}`);
});
