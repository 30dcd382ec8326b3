import type { Instant } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';
import { environment, shiftClock } from '@/lib/process/environment';
import { buildIfChanged } from '@/tools/build/build';
import { hasAlerts, prepareDatabase } from './alerts-process';
import { LOOPBACK, requirePort } from './listening';
import { serveBuild } from './serve-build';

/**
 * Serves the site as it is at another instant; its clock runs on from there. Listens on loopback unless HOST is set,
 * since it shows embargoed content.
 * @returns the origin on this machine
 */
export async function rehearse(at: Instant): Promise<string> {
  const { port, host = LOOPBACK } = environment();
  await requirePort(port, host);
  const root = process.cwd();
  const build = await buildIfChanged(root);
  if (hasAlerts()) await prepareDatabase(root);
  // After the build, so that its duration does not count.
  shiftClock(Math.round(at - machineNow()));
  return serveBuild(root, build, host);
}
