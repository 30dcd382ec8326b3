import type { Instant } from '@/lib/domain/instant';
import { machineNow, now as siteNow } from '@/lib/process/clock';
import { accept } from './accept/accept';
import type { Acceptance, PublicRecord } from './accept/types';
import { CheckedFiles } from './check/checked-files';
import { ContentReader } from './content-reader';
import { ContentError } from './problem';
import { scan } from './read/scan';

interface Options {
  /** Cache of files that need no check; files without problems are added. */
  checked?: CheckedFiles;
  /** Absolute path of the withdrawal list: see read/withdrawals.ts. */
  withdrawals?: string | undefined;
  /** What was public before. Empty by default. */
  record?: PublicRecord;
  /** A date after this instant counts as dated ahead. Later than `now` in a rehearsal of the past. */
  latest?: Instant;
}

/**
 * Reads a content directory once, and accepts each of its files.
 * @param directory absolute path
 * @throws ContentError if company.yaml has no usable version: nothing can be served
 */
export function loadContent(
  directory: string,
  now: Instant = siteNow(),
  { checked = new CheckedFiles(), record = new Map(), withdrawals, latest = Math.max(now, machineNow()) }: Options = {},
): Acceptance {
  const reader = new ContentReader(directory, checked, withdrawals);
  const seen = scan(directory, withdrawals);
  const accepted = accept({ found: reader.read(seen), record, now, latest, checked });
  if (!('content' in accepted)) throw new ContentError(accepted.problems, directory);
  reader.keepOnly(seen, accepted.agreed);
  return accepted;
}
