import { environment } from '@/lib/process/environment';
import { runServer } from '@/lib/server/run';
import { openSources } from '@/tools/dev/open-sources';
import { LOOPBACK, requirePort } from './listening';
import { runCommand } from './run-command';

const HELP = `npm run dev

Serves the sources without a build. Open pages show saved changes of components, styles, messages and content at once.
After a change of the server itself (lib/server, lib/site, the rules of lib/content), start the command again.
Only this machine can reach it, unless HOST is set.
docs/commands.md lists the settings: PORT, HOST, SITE_URL, CONTENT_DIR and others.
`;

await runCommand({ help: HELP }, async () => {
  const { port, host = LOOPBACK } = environment();
  await requirePort(port, host);
  Object.assign(process.env, { NODE_ENV: 'development' });
  const origin = await runServer(() => openSources(process.cwd()), host);
  console.log(`Serving on ${origin} from the sources; pages reload when a file is saved`);
});
