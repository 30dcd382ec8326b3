import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { startThread } from '@/lib/process/thread';
import type { CheckedFiles, Remembered } from './check/checked-files';
import { scanAlone } from './read/scan';
import { translationName } from './read/translation';

const WORKER = 'lib/content/check-ahead-worker.ts';

/** Fewer releases are checked before further threads would have started. */
const MANY = 2000;

/** Input of a thread that checks. */
export interface CheckAheadData {
  /** Absolute path of the content directory. */
  directory: string;
  /** Paths with their signatures. */
  company: [path: string, signature: string];
  releases: [path: string, signature: string][];
}

/** What a thread has found without problem, of so many files. */
export interface CheckedAhead {
  files: number;
  found: Remembered[];
}

interface Options {
  /** With fewer releases, nothing is done. */
  least?: number;
  /** What need not be checked, since a former process accepted it as it is. */
  known?: { readonly size: number; has(path: string, signature: string): boolean } | undefined;
  /** Told from time to time how many of all releases are checked. */
  tell(checked: number, all: number): void;
}

/**
 * Checks the words of many releases on all cores, if most of them are not known: the first check of an archive takes minutes.
 * What is without problem is remembered; whatever else there is to find is found later, as without it.
 * @param directory absolute path
 */
export async function checkAhead(
  directory: string,
  checked: CheckedFiles,
  { least = MANY, known, tell }: Options,
): Promise<void> {
  // Most starts know all, and to list 100,000 files takes a while: whoever watches does that.
  if ((known?.size ?? 0) >= least) return;
  const entries = entriesIn(join(directory, 'releases'));
  if (entries < least || entries <= checked.size) return;
  const { files } = scanAlone(directory);
  const company = files.get('company.yaml');
  const releases = [...files].filter(
    ([path, signature]) => path.startsWith('releases/') && !translationName(path) && !known?.has(path, signature),
  );
  if (company === undefined || releases.length < least || checked.size >= releases.length) return;
  const threads = availableParallelism();
  let done = 0;
  tell(done, releases.length);
  const parts = Array.from({ length: threads }, (_, part) => releases.filter((_, index) => index % threads === part));
  await Promise.all(
    parts.map((part) => {
      const data: CheckAheadData = { directory, company: ['company.yaml', company], releases: part };
      return checkPart(data, ({ files, found }) => {
        done += files;
        checked.add(found);
        tell(done, releases.length);
      });
    }),
  );
}

function entriesIn(folder: string): number {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder).length;
  } catch {
    return 0;
  }
}

/** Settles once the thread has ended, for whatever reason: what it did not check is checked later. */
function checkPart(data: CheckAheadData, take: (checked: CheckedAhead) => void): Promise<void> {
  return new Promise((resolve) => {
    const worker = startThread(WORKER, data);
    worker.on('message', take);
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
