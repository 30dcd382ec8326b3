import { runAlerts } from '@/alerts/run';
import { parseAlertsSettings } from '@/alerts/settings';
import { SECOND_MS } from '@/lib/domain/instant';
import { EnvironmentError, environment } from '@/lib/process/environment';
import { holdBuild } from '@/tools/build/builds';
import { newMailbox } from './alerts-process';
import { lastBuild } from './last-build';
import { runCommand } from './run-command';

const HELP = `npm run serve:alerts

Runs the process of e-mail alerts alone: it answers /alerts, watches the content and sends. npm start and npm run
serve:nginx run it where ALERTS_DATABASE is set; alone it serves a site on other machines, at ALERTS_ADDRESS.
docs/alerts.md has its settings.
`;

await runCommand({ help: HELP }, async () => {
  const { alerts } = environment();
  if (!alerts) throw new EnvironmentError('ALERTS_ADDRESS: write where to listen, as in 127.0.0.1:3100');
  const settings = parseAlertsSettings(process.env, newMailbox);
  const root = process.cwd();
  const chosen = process.env.NEWSROOM_BUILD;
  if (chosen) holdBuild(root, chosen);
  const running = await runAlerts(settings, chosen ?? lastBuild(root), alerts);
  console.log(`Alerts on http://${alerts.host}:${running.port}`);
  const stop = () => void running.stop().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  endWithParent(stop);
});

/** A command that was killed cannot stop this process, which would keep the database from the next one. */
function endWithParent(stop: () => void): void {
  const parent = Number(process.env.ALERTS_PARENT);
  if (!parent) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, SECOND_MS);
  timer.unref();
}
