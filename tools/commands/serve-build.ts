import { currentContent } from '@/lib/content/store';
import { english } from '@/lib/format/english';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { openBuild } from '@/lib/server/pages';
import { runServer } from '@/lib/server/run';
import { hasAlerts, prepareAlerts } from './alerts-process';

/**
 * Serves a build, with alerts where they are switched on, and prints its origin.
 * @param host address of this machine to listen on; undefined for all
 * @returns the origin on this machine
 */
export async function serveBuild(root: string, build: string, host?: string): Promise<string> {
  const alerts = hasAlerts() ? await prepareAlerts(root, build) : undefined;
  const origin = await runServer(() => openBuild(root, build), host, alerts?.stop);
  alerts?.start(origin);
  const rehearsing = environment().clockOffsetMs !== 0;
  const present = english.dayTime(now(), currentContent().company.timeZone);
  console.log(`Serving on ${origin}${rehearsing ? `, a rehearsal: here it is ${present}` : ''}`);
  return origin;
}
