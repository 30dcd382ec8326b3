import { environment } from '@/lib/process/environment';
import { holdBuild } from '@/tools/build/builds';
import { lastBuild } from './last-build';
import { requirePort } from './listening';
import { runCommand } from './run-command';
import { serveBuild } from './serve-build';

const HELP = `npm run serve

Serves what npm run build made, without looking whether the sources have changed, until it is told to end (Ctrl-C).
README.md lists the settings: PORT, HOST, SITE_URL, CONTENT_DIR and others.
`;

await runCommand({ help: HELP }, async () => {
  const { port, host } = environment();
  await requirePort(port, host);
  const root = process.cwd();
  // Instances behind nginx are told what to serve, so that all of them serve the same.
  const chosen = process.env.NEWSROOM_BUILD;
  if (chosen) holdBuild(root, chosen);
  await serveBuild(root, chosen ?? lastBuild(root), host);
});
