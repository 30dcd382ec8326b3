import type { Instant } from '@/lib/domain/instant';
import { machineNow, now as siteNow } from '@/lib/process/clock';
import { accept } from './accept/accept';
import type { Acceptance, PublicRecord } from './accept/types';
import { CheckedFiles } from './check/checked-files';
import { ContentReader } from './content-reader';
import { ContentError } from './problem';
import { scan } from './read/scan';

interface Options {
  /** The files that need no check; those that are found without problem are added. */
  checked?: CheckedFiles;
  /** What was public before. */
  record?: PublicRecord;
  /** Anything dated later is dated ahead. A rehearsal of the past may read what was written since. */
  latest?: Instant;
}

/**
 * Reads a content directory as it lies there, and accepts each of its files.
 * @param directory absolute path
 * @throws ContentError without a company that can be used: nothing can be served then
 */
export function loadContent(
  directory: string,
  now: Instant = siteNow(),
  { checked = new CheckedFiles(), record = new Map(), latest = Math.max(now, machineNow()) }: Options = {},
): Acceptance {
  const reader = new ContentReader(directory, checked);
  const seen = scan(directory);
  const accepted = accept({ found: reader.read(seen), record, now, latest, checked });
  if (!('content' in accepted)) throw new ContentError(accepted.problems, directory);
  reader.keepOnly(seen, accepted.agreed);
  return accepted;
}
