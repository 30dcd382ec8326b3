import type { Instant } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';
import { environment, shiftClock } from '@/lib/process/environment';
import { buildIfChanged } from '@/tools/build/build';
import { LOOPBACK, requirePort } from './listening';
import { serveBuild } from './serve-build';

/**
 * Serves the site as it is at another instant; its clock runs on from there. On this machine alone unless HOST says
 * otherwise: it shows what is under embargo.
 * @returns the origin on this machine
 */
export async function rehearse(at: Instant): Promise<string> {
  const { port, host = LOOPBACK } = environment();
  await requirePort(port, host);
  const root = process.cwd();
  const build = await buildIfChanged(root);
  // Counted from the moment that visitors can come, however long the build took.
  shiftClock(Math.round(at - machineNow()));
  return serveBuild(root, build, host);
}
