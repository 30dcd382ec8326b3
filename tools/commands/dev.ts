import { environment } from '@/lib/process/environment';
import { runServer } from '@/lib/server/run';
import { openSources } from '@/tools/dev/open-sources';
import { LOOPBACK, requirePort } from './listening';
import { runCommand } from './run-command';

const HELP = `npm run dev

Serves the sources as they are, without a build: what is saved of components, styles, words and content is seen in open
pages at once. A change of the server itself (lib/server, lib/site, the rules of lib/content) is seen once the command
is started again. Only this machine reaches it, unless HOST says otherwise.
README.md lists the settings: PORT, HOST, SITE_URL, CONTENT_DIR and others.
`;

await runCommand({ help: HELP }, async () => {
  const { port, host = LOOPBACK } = environment();
  await requirePort(port, host);
  Object.assign(process.env, { NODE_ENV: 'development' });
  const origin = await runServer(() => openSources(process.cwd()), host);
  console.log(`Serving on ${origin} what is in the sources; pages load again when something is saved`);
});
