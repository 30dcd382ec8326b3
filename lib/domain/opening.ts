import type { EventTimes } from './types';

/** True if the opening of a replay is an estimate: it opens when the event ends, and that is not stated. */
export function opensAbout(
  { endIsEstimate }: Pick<EventTimes, 'endIsEstimate'>,
  window: { opensWithEnd: boolean } | undefined,
): boolean {
  return endIsEstimate && window?.opensWithEnd === true;
}
