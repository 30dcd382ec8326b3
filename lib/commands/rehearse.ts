import { parseArgs } from 'node:util';
import { rehearse } from '../server/rehearse';
import { runCommand, UsageError } from './run-command';

const USAGE = 'npm run rehearse -- --at 2012-01-27T07:59:30-05:00';

await runCommand(async () => {
  let at: string | undefined;
  try {
    ({ at } = parseArgs({ options: { at: { type: 'string' } } }).values);
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nWrite: ${USAGE}`);
  }
  // Without an offset the instant would depend on the machine's zone.
  if (
    !at ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(at) ||
    Number.isNaN(Date.parse(at))
  ) {
    throw new UsageError(`--at ${at ?? 'is missing'}: write an instant with its offset from UTC, as in\n${USAGE}`);
  }
  await rehearse(Date.parse(at));
});
