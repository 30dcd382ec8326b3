import type { EventAttributes } from 'ics';
import type { CallEvent } from '@/lib/content/types';
import { dayBounds } from './stamp';

export interface EntryTimes {
  start: EventAttributes['start'];
  end?: EventAttributes['start'] | undefined;
}

/** The start and the end of an entry: instants, or days where the event has no hours or lasts several. */
export function entryTimes({ startAt, endAt, days }: Pick<CallEvent, 'startAt' | 'endAt' | 'days'>): EntryTimes {
  // Three numbers are a day in any zone. With five, npm `ics` reads the zone of the process; instants become UTC.
  if (days) {
    const [start, end] = dayBounds(days).map(dateArray);
    return { start: start ?? [0, 0, 0], end };
  }
  // An entry without an end takes no time: RFC 5545, section 3.6.1.
  return endAt > startAt ? { start: startAt, end: endAt } : { start: startAt };
}

function dateArray(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}
