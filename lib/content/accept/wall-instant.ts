import type { Instant } from '@/lib/domain/instant';
import { firstInstantOf, WallTimeError, wallTimeToInstant } from '@/lib/domain/wall-time';

/** The instant of a wall time or a day in a zone; undefined if there is none. */
export function instantOf(text: string, timeZone: string): Instant | undefined {
  try {
    return text.includes('T') ? wallTimeToInstant(text, timeZone) : firstInstantOf(text, timeZone);
  } catch (error) {
    if (error instanceof WallTimeError) return undefined;
    throw error;
  }
}
