import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAlertsSettings } from '@/alerts/settings';
import { SECOND_MS } from '@/lib/domain/instant';
import { announceAlerts } from '@/lib/process/environment';
import { freePorts } from '@/tools/nginx/front';
import { Supervised } from '@/tools/nginx/supervised';

/** Mails under way are finished first. */
const STOP_MS = 15 * SECOND_MS;

/** The alerts process of a command that serves the site. */
export interface AlertsProcess {
  /** `host:port` where it will listen. */
  address: string;
  /** @param site the origin under which it reaches the site */
  start(site: string): void;
  stop(): Promise<void>;
}

/** Whether this command runs the alerts process. With ALERTS_ADDRESS set, it runs somewhere else. */
export function hasAlerts(): boolean {
  return Boolean(process.env.ALERTS_DATABASE) && !process.env.ALERTS_ADDRESS;
}

/**
 * Gets the alerts process ready, and tells the site where it will be.
 * @throws EnvironmentError if it has settings that cannot be used
 */
export async function prepareAlerts(root: string, build: string): Promise<AlertsProcess> {
  // Here, so that a mistake stops the command instead of a process that is started again and again.
  const settings = parseAlertsSettings(process.env, () => newMailbox());
  const [port] = await freePorts(1);
  const address = `127.0.0.1:${port}`;
  announceAlerts(address);
  if (settings.mailing.kind === 'files') {
    process.env.ALERTS_MAILBOX = settings.mailing.folder;
    console.log(`E-mail alerts are not sent: they become files in ${settings.mailing.folder}`);
  }
  let alerts: Supervised | undefined;
  return {
    address,
    start: (site) => {
      alerts = new Supervised(
        'alerts',
        process.execPath,
        [join(root, 'tools/run.mjs'), join(root, 'tools/commands/serve-alerts.ts')],
        {
          ...process.env,
          NEWSROOM_BUILD: build,
          ALERTS_PARENT: String(process.pid),
          ALERTS_SITE: process.env.ALERTS_SITE ?? site,
        },
      );
      alerts.start();
    },
    stop: async () => alerts?.stop('SIGTERM', STOP_MS),
  };
}

export function newMailbox(): string {
  return mkdtempSync(join(tmpdir(), 'mailbox-'));
}

/** Makes what the first start of a database needs, in a process of its own: it takes some hundred megabytes. */
export async function prepareDatabase(root: string): Promise<void> {
  const args = [join(root, 'tools/run.mjs'), join(root, 'alerts/database/prepare.ts')];
  await once(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }), 'exit');
}
