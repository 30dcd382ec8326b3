import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentContent } from '@/lib/content/store';
import { environment } from '@/lib/process/environment';
import { buildStamp } from './stamp';

/**
 * Checks the content, then builds the site with Next.
 * @throws ContentError before anything is built: the last build stays as it is
 */
export function build(root: string): void {
  currentContent();
  const next = join(root, 'node_modules/next/dist/bin/next');
  const { status } = spawnSync(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile(root), buildStamp(root, environment()));
}

/** Builds only if sources or settings are others than those of the last build. */
export function buildIfChanged(root: string): void {
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === buildStamp(root, environment())) return;
  build(root);
}

/** Next empties its folder when it builds: a build that failed leaves no stamp. */
function stampFile(root: string): string {
  return join(root, '.next/newsroom-build');
}
