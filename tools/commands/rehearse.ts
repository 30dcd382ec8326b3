import { contentOfSettings } from '@/lib/content/load-current';
import { rehearsalInstant } from './rehearsal-instant';
import { rehearse } from './rehearse-at';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run rehearse -- --at 2012-01-27T07:59:30
npm run rehearse -- --at 2012-01-27T07:59:30-05:00

Serves the site as it is at another time; its clock runs on from there. Builds it first if its sources have changed.
Every page says that it is a rehearsal. It shows content that is still under embargo: only this machine can reach it,
unless HOST is set.

  --at   a time in the company's zone (timeZone in company.yaml), or with an offset from UTC
`;

await runCommand({ help: HELP, options: { at: { type: 'string' } } }, async ({ at }) => {
  if (!at) throw new UsageError(`--at is missing.\n\n${HELP.trim()}`);
  await rehearse(rehearsalInstant(at, contentOfSettings().company.timeZone));
});
