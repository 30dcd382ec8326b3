import { isHistorical } from '@/lib/domain/historical';
import { english } from '@/lib/format/english';
import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { buildIfChanged } from '@/tools/build/build';
import { requirePort } from './listening';
import { runCommand } from './run-command';
import { serveBuild } from './serve-build';

const HELP = `npm start

Builds the site if its sources have changed since the last build, and serves it until it is stopped (Ctrl-C).
docs/commands.md lists the settings: PORT, HOST, SITE_URL, CONTENT_DIR and others. With ALERTS_DATABASE, it also sends
e-mail alerts.
`;

await runCommand({ help: HELP }, async () => {
  const { port, host } = environment();
  await requirePort(port, host);
  const root = process.cwd();
  await serveBuild(root, await buildIfChanged(root), host);
  suggestDemo();
});

/** If even the latest event is historical, no page shows what the site does around a call: suggest the demo. */
function suggestDemo(): void {
  const { site, now } = currentEdition();
  const [latest] = [...site.events].sort((a, b) => b.startAt - a.startAt);
  if (!latest || !isHistorical(latest, now)) return;
  console.log(
    `The latest event, "${latest.title}", was on ${english.day(latest.startAt, latest.timeZone)}.\n` +
      'To see the site as it was that day, half a minute before it began: npm run demo',
  );
}
