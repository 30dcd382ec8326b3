import type { Instant } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';
import { shiftClock } from '@/lib/process/environment';
import { runServer } from '@/lib/server/run';
import { buildIfChanged } from '@/tools/build/build';

/** Serves the site as it is at another instant; its clock runs on from there. */
export async function rehearse(at: Instant): Promise<void> {
  const root = process.cwd();
  buildIfChanged(root);
  // Counted from the moment that visitors can come, however long the build took.
  shiftClock(Math.round(at - machineNow()));
  const origin = await runServer(root);
  console.log(`Serving on ${origin}, a rehearsal: here it was ${new Date(at).toISOString()} when it began`);
}
