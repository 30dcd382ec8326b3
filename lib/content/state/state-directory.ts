import { environment } from '@/lib/process/environment';

/** A rehearsal of the past has a state of its own, and one of the future stores none: neither affects the live site. */
export function stateDirectory(): string | undefined {
  const { stateDir, clockOffsetMs } = environment();
  if (clockOffsetMs > 0) return undefined;
  return clockOffsetMs === 0 ? stateDir : `${stateDir}/rehearsal`;
}
