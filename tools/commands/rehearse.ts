import { parseArgs } from 'node:util';
import { isCalendarDate } from '@/lib/domain/wall-time';
import { rehearse } from './rehearse-at';
import { runCommand, UsageError } from './run-command';

const USAGE = 'npm run rehearse -- --at 2012-01-27T07:59:30-05:00';

await runCommand(async () => {
  let at: string | undefined;
  try {
    ({ at } = parseArgs({ options: { at: { type: 'string' } } }).values);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nWrite: ${USAGE}`);
  }
  if (!at || !isInstant(at)) {
    throw new UsageError(`--at ${at ?? 'is missing'}: write an instant with its offset from UTC, as in\n${USAGE}`);
  }
  await rehearse(Date.parse(at));
});

/** ISO 8601 with an offset, since without one it would depend on the machine's zone; on a day that exists. */
function isInstant(text: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  // Date.parse takes 30 February for 1 March.
  return form.test(text) && isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}
