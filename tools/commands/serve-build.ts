import { currentContent } from '@/lib/content/store';
import { english } from '@/lib/format/english';
import { now } from '@/lib/process/clock';
import { environment } from '@/lib/process/environment';
import { openBuild } from '@/lib/server/pages';
import { runServer } from '@/lib/server/run';

/**
 * Serves a build and prints its origin.
 * @param host address of this machine to listen on; undefined for all
 * @param companion stops what runs beside it
 * @returns the origin on this machine
 */
export async function serveBuild(
  root: string,
  build: string,
  host?: string,
  companion?: () => Promise<void>,
): Promise<string> {
  const origin = await runServer(() => openBuild(root, build), host, companion);
  const rehearsing = environment().clockOffsetMs !== 0;
  const present = english.dayTime(now(), currentContent().company.timeZone);
  console.log(`Serving on ${origin}${rehearsing ? `, a rehearsal: here it is ${present}` : ''}`);
  return origin;
}
