import { runDesk } from '@/desk/run';
import { environment } from '@/lib/process/environment';
import { runCommand } from './run-command';

const HELP = `npm run desk
npm run desk -- --link "Investor Relations"

The page on which releases are prepared, approved and published: docs/desk.md. Unless DESK_URL says otherwise, only this
machine can reach it. Prints a link to sign in for each person of DESK_PEOPLE; each link works once, for twelve hours.

  --link   prints a new link for a person while the desk runs, and ends
`;

await runCommand({ help: HELP, options: { link: { type: 'string' } } }, ({ link }) =>
  runDesk(environment().contentDir, link),
);
