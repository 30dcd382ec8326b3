import { currentContent } from '@/lib/content/store';
import { SECOND_MS } from '@/lib/domain/instant';
import { rehearse } from './rehearse-at';
import { runCommand, UsageError } from './run-command';

/** The latest call of the content, thirty seconds before it starts. */
await runCommand(async () => {
  const [latest] = [...currentContent().events.values()].sort((a, b) => b.startAt - a.startAt);
  if (!latest) throw new UsageError('There is no event in the content to show.');
  console.log(`${latest.title}: /events/${latest.slug}`);
  await rehearse(latest.startAt - 30 * SECOND_MS);
});
