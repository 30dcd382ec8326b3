import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openControl } from '@/alerts/control/control';
import { SignUpLimits } from '@/alerts/people/limits';
import { healthAnswer } from '@/alerts/web/health';
import { createAlertsServer } from '@/alerts/web/server';
import { SignUpDesk } from '@/alerts/web/sign-up-desk';
import { watchContent } from '@/lib/content/watch/watch';
import { SECOND_MS } from '@/lib/domain/instant';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { log } from '@/lib/process/log';
import { readLayoutSheet } from '@/lib/server/assets';
import { currentEdition, prepareEdition } from '@/lib/site/edition';
import { Alerts } from './alerts';
import type { AlertsSettings } from './settings';

/** How long forms in flight may take once the process was told to stop. */
const DRAIN_MS = 3 * SECOND_MS;

export interface RunningAlerts {
  port: number;
  stop(): Promise<void>;
}

/**
 * Runs the alerts process: watches the content, answers `/alerts`, sends.
 * @param build path of a build, whose style its pages have
 * @throws EnvironmentError if the database is in use; ContentError if the content cannot be used
 */
export async function runAlerts(
  settings: AlertsSettings,
  build: string,
  { host, port }: { host: string; port: number },
): Promise<RunningAlerts> {
  let alerts: Alerts | undefined;
  const stopWatching = await watchContent(environment().contentDir, async (content) => {
    await prepareEdition(content, now());
    // After it is taken over.
    setTimeout(() => void alerts?.look(), 0);
  });
  alerts = await Alerts.open(settings, () => {
    log('error', 'Another process has taken over the alerts’ database: this one stops at once.');
    process.exit(1);
  });
  const { store, sending } = alerts;
  const own = ['components/site/find.css', 'alerts/pages/alerts.css'].map((file) => readFileSync(file, 'utf8'));
  const sheet = [readLayoutSheet(join(build, 'next/static')), ...own].join('');
  const desk = new SignUpDesk();
  const running = alerts;
  const server = createAlertsServer(
    {
      store,
      limits: new SignUpLimits(),
      desk,
      sheet,
      site: () => currentEdition().site,
      now,
      wake: () => sending.wake(),
      onConfirmed: (person) => running.remindLate(person),
    },
    () => healthAnswer(store.database, settings.mailing.kind === 'smtp' && sending.isUp),
  );
  await once(server.listen(port, host), 'listening');
  const control = store.socket && (await openControl(store.socket, running, settings));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      stopWatching();
      server.close();
      setInterval(() => server.closeIdleConnections(), 100).unref();
      setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
      await once(server, 'close');
      if (control) control.close();
      await desk.close();
      await running.stop();
    },
  };
}
