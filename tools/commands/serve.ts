import { environment } from '@/lib/process/environment';
import { holdBuild } from '@/tools/build/builds';
import { lastBuild } from './last-build';
import { requirePort } from './listening';
import { runCommand } from './run-command';
import { serveBuild } from './serve-build';

const HELP = `npm run serve

Serves the last build, without checking whether the sources have changed, until it is stopped (Ctrl-C).
docs/commands.md lists the settings: PORT, HOST, SITE_URL, CONTENT_DIR and others.
`;

await runCommand({ help: HELP }, async () => {
  const { port, host } = environment();
  await requirePort(port, host);
  const root = process.cwd();
  // Set for instances behind nginx, so that all of them serve the same build.
  const chosen = process.env.NEWSROOM_BUILD;
  if (chosen) holdBuild(root, chosen);
  await serveBuild(root, chosen ?? lastBuild(root), host);
});
