import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { contentOfSettings, requireCompany } from '@/lib/content/load-current';
import { SECOND_MS } from '@/lib/domain/instant';
import { hasPrerenderedPages } from '@/lib/site/prerendered';
import { beginBuild, finishBuild, isBeingBuilt, removeBuild, removeUnused, takeBuild } from './builds';
import { bundleCacheHandler, bundleSiteScript } from './bundles';
import { buildStamp } from './stamp';

/**
 * Checks the content, of which the build renders the newest pages unless there is a lot of it. Then builds the site with Next
 * into a new folder, so that builds in use are not touched. Removes unused builds.
 * @returns the path of the build below `root`, held until this process ends
 * @throws ContentError before anything is built
 */
export async function build(root: string): Promise<string> {
  if (hasPrerenderedPages()) contentOfSettings();
  else requireCompany();
  const stamp = buildStamp(root);
  const made = beginBuild(root, stamp);
  const status = await runNext(root, made);
  if (status !== 0) {
    removeBuild(root, made);
    process.exit(status);
  }
  if (buildStamp(root) !== stamp) {
    console.log('The sources changed during the build: building again.');
    removeBuild(root, made);
    return build(root);
  }
  finishBuild(root, made);
  removeUnused(root);
  return made;
}

/** As `build`, but reuses an existing build of the present sources, or waits for one that is being made. */
export async function buildIfChanged(root: string): Promise<string> {
  const stamp = buildStamp(root);
  const known = takeBuild(root, stamp);
  if (known) return known;
  if (isBeingBuilt(root, stamp)) {
    console.log('Another command is building these sources: waiting for it.');
    while (isBeingBuilt(root, stamp)) await setTimeout(SECOND_MS / 5);
  }
  return takeBuild(root, stamp) ?? build(root);
}

/** Runs `next build`, passing on SIGINT and SIGTERM. @returns its exit code */
async function runNext(root: string, build: string): Promise<number> {
  bundleCacheHandler(root, build);
  const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // Read by next.config.ts.
      NEWSROOM_BUILD: build,
      SITE_SCRIPT: bundleSiteScript(root, build),
    },
  });
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', end).on('SIGTERM', end);
  const [code] = await once(child, 'exit');
  process.off('SIGINT', end).off('SIGTERM', end);
  return code ?? 1;
}
