import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '@/lib/process/log';
import { hold, isHeld } from './holders';

// Each build lies in a folder of its own, `.builds/<stamp>-<6 digits>`. Once it is whole nothing is written there any
// more: what serves from it is not touched by who builds.

const FOLDER = '.builds';

/** The file that is written last: a build that was broken off has none. */
const WHOLE = 'whole';

/** Begins a build and holds it; returns the path of its empty folder below `root`. */
export function beginBuild(root: string, stamp: string): string {
  const build = join(FOLDER, `${stamp}-${randomBytes(3).toString('hex')}`);
  // Held before it is there: a folder that nobody holds may be removed.
  holdBuild(root, build);
  mkdirSync(join(root, build));
  return build;
}

/** From now on the build can be found. */
export function finishBuild(root: string, build: string): void {
  writeFileSync(join(root, build, WHOLE), '');
}

/** Keeps a build from being removed until this process ends. */
export function holdBuild(root: string, build: string): void {
  try {
    hold(holders(root, build));
  } catch (error) {
    log('warn', 'Nobody can tell that this build is used, and the next may remove it.', {
      build,
      error: String(error),
    });
  }
}

/** The newest whole build of a stamp, or of any, held: its path below `root`. */
export function takeBuild(root: string, stamp?: string): string | undefined {
  const [newest] = buildsOf(root, stamp)
    .filter((build) => wholeSince(root, build))
    .sort((one, other) => wholeSince(root, other) - wholeSince(root, one));
  if (!newest) return undefined;
  holdBuild(root, newest);
  // Somebody may have begun to remove it before it was held.
  return wholeSince(root, newest) ? newest : undefined;
}

/** Whether some process is making a build of a stamp. */
export function isBeingBuilt(root: string, stamp: string): boolean {
  return buildsOf(root, stamp).some((build) => !wholeSince(root, build) && isHeld(holders(root, build)));
}

/** Removes what nobody holds: former builds, and those that were broken off. */
export function removeUnused(root: string): void {
  for (const build of buildsOf(root)) {
    const whole = join(root, build, WHOLE);
    const unwanted = join(root, build, 'unwanted');
    if (isHeld(holders(root, build))) continue;
    const wasWhole = existsSync(whole);
    if (wasWhole) renameSync(whole, unwanted);
    // Somebody may have taken it since we looked.
    if (!isHeld(holders(root, build))) removeBuild(root, build);
    else if (wasWhole) renameSync(unwanted, whole);
  }
}

export function removeBuild(root: string, build: string): void {
  rmSync(join(root, build), { recursive: true, force: true });
  rmSync(holders(root, build), { recursive: true, force: true });
}

function holders(root: string, build: string): string {
  return join(root, build.replace(FOLDER, join(FOLDER, 'holders')));
}

function buildsOf(root: string, stamp = ''): string[] {
  if (!existsSync(join(root, FOLDER))) return [];
  return readdirSync(join(root, FOLDER))
    .filter((name) => /^[0-9a-f]+-[0-9a-f]+$/.test(name) && name.startsWith(`${stamp}`))
    .map((name) => join(FOLDER, name));
}

/** Since when a build is whole, in epoch milliseconds; 0 if it is not. */
function wholeSince(root: string, build: string): number {
  return statSync(join(root, build, WHOLE), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
