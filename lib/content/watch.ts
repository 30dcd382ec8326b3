import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { log } from '@/lib/process/log';
import { checkedFiles } from './check/checked-files';
import { loadContent } from './load';
import { ParsedFiles } from './parsed-files';
import { ContentError } from './problem';
import { refuseContent, replaceContent } from './store';

const LOOK_EVERY_MS = 100;

/** How long a change must have been the same: longer than writers pause, short enough to be served within a second. */
const QUIET_MS = 400;

/**
 * Keeps the served content as the directory has it. A change is taken over once it has been the same
 * for a while, so that nothing half-written is read, and only if all of the content is without problem.
 *
 * It looks at the files instead of being told by the system: that works on network file systems, for a
 * directory that is replaced whole, and for one that vanishes and comes back.
 *
 * @returns stops it, once the content has been read for the first time
 * @throws ContentError if the content has problems to begin with
 */
export async function watchContent(directory: string): Promise<() => void> {
  const parsed = new ParsedFiles(checkedFiles());
  let served = await signature(directory);
  replaceContent(loadContent(directory, parsed));

  let seen = served;
  let seenSince = 0;
  const look = async () => {
    const startedAt = performance.now();
    const now = await signature(directory);
    // Looking at thousands of files must not be all that the process does.
    const pause = Math.max(LOOK_EVERY_MS, 4 * (performance.now() - startedAt));
    if (now !== seen) {
      seen = now;
      seenSince = startedAt;
    } else if (now !== served && startedAt - seenSince >= QUIET_MS) {
      served = now;
      take(directory, parsed);
    }
    if (!stopped) timer = setTimeout(look, pause);
  };
  let stopped = false;
  let timer = setTimeout(look, LOOK_EVERY_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

function take(directory: string, parsed: ParsedFiles): void {
  try {
    replaceContent(loadContent(directory, parsed));
    log('info', 'The content is served as it now is.');
  } catch (error) {
    const problems = error instanceof ContentError ? error.problems : undefined;
    refuseContent(problems?.length ?? 1);
    log('error', 'The content has problems; the last good content stays.', {
      problems:
        problems?.map(({ file, ...problem }) => ({ file: relative(directory, file), ...problem })) ?? String(error),
    });
  }
}

/** Another text whenever a file below a directory was added, removed, renamed or written. */
async function signature(directory: string): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (folder: string): Promise<void> => {
    const names = (await readdir(folder)).sort();
    const stats = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)));
    for (const [index, name] of names.entries()) {
      const file = stats[index];
      hash.update(`${name}\0${file?.size} ${file?.mtimeMs} ${file?.ino}\0`);
      // Links may lead round in a circle: folders are followed no deeper than content ever lies.
      if (file?.isDirectory() && relative(directory, folder).split('/').length < 8) await visit(join(folder, name));
    }
  };
  try {
    await visit(directory);
  } catch (error) {
    hash.update(`\0${(error as NodeJS.ErrnoException).code}`);
  }
  return hash.digest('base64url');
}
