import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '@/lib/process/log';
import { hold, isHeld } from './holders';

// Each build has its own folder, `.builds/<stamp>-<6 hex digits>`. A finished build is never written to again, so a
// new build does not disturb servers of an old one.

const FOLDER = '.builds';

/** Marker file, written last: an interrupted build has none. */
const WHOLE = 'whole';

/** Creates the folder of a new build and holds it. @returns its path below `root` */
export function beginBuild(root: string, stamp: string): string {
  const build = join(FOLDER, `${stamp}-${randomBytes(3).toString('hex')}`);
  // Held before it exists: `removeUnused` may remove a folder without holders.
  holdBuild(root, build);
  mkdirSync(join(root, build));
  return build;
}

/** Marks a build as finished: `takeBuild` can find it. */
export function finishBuild(root: string, build: string): void {
  writeFileSync(join(root, build, WHOLE), '');
}

/** Keeps a build from being removed until this process ends. */
export function holdBuild(root: string, build: string): void {
  try {
    hold(holders(root, build));
  } catch (error) {
    log('warn', 'This build cannot be marked as used: the next build may remove it.', {
      build,
      error: String(error),
    });
  }
}

/** Finds and holds the newest finished build, of a stamp if given. @returns its path below `root` */
export function takeBuild(root: string, stamp?: string): string | undefined {
  const [newest] = buildsOf(root, stamp)
    .filter((build) => wholeSince(root, build))
    .sort((one, other) => wholeSince(root, other) - wholeSince(root, one));
  if (!newest) return undefined;
  holdBuild(root, newest);
  // Another process may have begun to remove it before it was held.
  return wholeSince(root, newest) ? newest : undefined;
}

/** True if a running process is making a build of a stamp. */
export function isBeingBuilt(root: string, stamp: string): boolean {
  return buildsOf(root, stamp).some((build) => !wholeSince(root, build) && isHeld(holders(root, build)));
}

/** Removes builds without holders: old ones and interrupted ones. */
export function removeUnused(root: string): void {
  for (const build of buildsOf(root)) {
    const whole = join(root, build, WHOLE);
    const unwanted = join(root, build, 'unwanted');
    if (isHeld(holders(root, build))) continue;
    const wasWhole = existsSync(whole);
    if (wasWhole) renameSync(whole, unwanted);
    // Another process may have taken it before the rename.
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

/** When a build was finished, in epoch milliseconds; 0 if it is not. */
function wholeSince(root: string, build: string): number {
  return statSync(join(root, build, WHOLE), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
