import { log } from '@/lib/process/log';
import { takeBuild } from '@/tools/build/builds';
import { buildStamp } from '@/tools/build/stamp';
import { UsageError } from './usage-error';

/**
 * The build of the present sources, else the newest one, held until this process ends.
 * @returns its path below `root`
 * @throws UsageError if there is no build
 */
export function lastBuild(root: string): string {
  const present = takeBuild(root, buildStamp(root));
  if (present) return present;
  const former = takeBuild(root);
  if (!former) throw new UsageError('There is no build yet: run npm run build, or npm start, which builds as needed.');
  log('warn', 'The sources have changed since this build. To serve them: npm run build', { build: former });
  return former;
}
