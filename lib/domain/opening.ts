import type { EventTimes } from './types';

/** Whether it is an estimate when a replay opens: it opens when the event ends, and nobody said when that is. */
export function opensAbout(
  { endIsEstimate }: Pick<EventTimes, 'endIsEstimate'>,
  window: { opensWithEnd: boolean } | undefined,
): boolean {
  return endIsEstimate && window?.opensWithEnd === true;
}
