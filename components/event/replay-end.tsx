import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { zoneName } from '@/lib/format/dates';

/** Until when the replay can be heard, in the words of its author: a whole day, or an instant. */
export function ReplayEnd({ event }: { event: CallEvent }) {
  const { replay, timeZone: zone } = event;
  if (!replay) return null;
  if (!replay.through) {
    return (
      <>
        Available until <Time at={replay.closesAt} zone={zone} />
      </>
    );
  }
  return (
    <>
      Available through <Time at={replay.closesAt - 1} zone={zone} show="day" />, until midnight at the end of that day,{' '}
      {zoneName(replay.closesAt, zone)}
    </>
  );
}
