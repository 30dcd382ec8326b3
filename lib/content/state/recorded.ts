import type { Instant } from '@/lib/domain/instant';
import type { PublicRecord } from '../accept/types';
import { PublicVersions } from './public-versions';
import { stateDirectory } from './state-directory';

/** What the site has recorded of what was public. */
export interface Recorded {
  record: PublicRecord;
  /** By path, when a file that was public was found to be gone. */
  gone: ReadonlyMap<string, Instant>;
  /** Whether this user may read it. */
  isReadable: boolean;
}

/**
 * What the site has recorded in STATE_DIR, if this user may read it. Nothing is written.
 * @param directory undefined if nothing is recorded
 * @param until what was recorded later is left out: what was public then
 */
export function recorded(directory = stateDirectory(), until?: Instant): Recorded {
  if (directory === undefined) return { record: new Map(), gone: new Map(), isReadable: true };
  try {
    const { record, gone } = PublicVersions.read(directory, until);
    return { record, gone, isReadable: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    return { record: new Map(), gone: new Map(), isReadable: false };
  }
}
