import { log } from '@/lib/process/log';
import { takeBuild } from '@/tools/build/builds';
import { buildStamp } from '@/tools/build/stamp';
import { UsageError } from './usage-error';

/**
 * The build of the present sources or, while there is none, the newest: its path below `root`. This process holds it
 * until it ends.
 * @throws UsageError where nothing is built
 */
export function lastBuild(root: string): string {
  const present = takeBuild(root, buildStamp(root));
  if (present) return present;
  const former = takeBuild(root);
  if (!former) throw new UsageError('Nothing is built yet: npm run build, or npm start, which builds as needed.');
  log('warn', 'The sources have changed since they were built. To serve them: npm run build', { build: former });
  return former;
}
