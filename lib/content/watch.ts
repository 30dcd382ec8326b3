import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { log } from '../log';
import { ContentError } from './fault';
import { loadContent } from './load';
import { ParsedFiles } from './parsed-files';
import { refuseContent, replaceContent } from './store';

/** A change is served after two looks and the time to read it, well within a second. */
const LOOK_EVERY_MS = 200;

/**
 * Keeps the served content as the directory has it. A change is taken over once it has been the same
 * for two looks, so that nothing half-written is read, and only if all of the content is without fault.
 *
 * It looks at the files instead of being told by the system: that works on network file systems, for a
 * directory that is replaced whole, and for one that vanishes and comes back.
 *
 * @returns stops it
 */
export function watchContent(directory: string): () => void {
  const parsed = new ParsedFiles();
  let stopped = false;
  let timer: NodeJS.Timeout;
  let served: string | undefined;
  let before: string | undefined;

  const look = async () => {
    const startedAt = performance.now();
    const now = await signature(directory);
    if (now === before && now !== served) {
      served = now;
      take(directory, parsed);
    }
    before = now;
    // Looking at thousands of files must not be all that the process does.
    if (!stopped) timer = setTimeout(look, Math.max(LOOK_EVERY_MS, 4 * (performance.now() - startedAt)));
  };
  timer = setTimeout(look, 0);
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
    const faults = error instanceof ContentError ? error.faults : undefined;
    refuseContent(faults?.length ?? 1);
    log('error', 'The content has faults; the last good content stays.', {
      faults: faults?.map(({ file, ...fault }) => ({ file: relative(directory, file), ...fault })) ?? String(error),
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
