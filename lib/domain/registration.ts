import type { Instant } from './instant';
import { isCalledOff } from './phase';
import type { EventTimes } from './types';

interface Registrable extends Pick<EventTimes, 'status' | 'overAt'> {
  /** `closesAt`: unless it is open until the event is over. */
  registration?: { closesAt?: Instant | undefined } | undefined;
}

/** Whether people can register: until the stated time, and no longer than the event may be going on. */
export function canRegister(event: Registrable, now: Instant): boolean {
  const { registration, overAt } = event;
  if (!registration || isCalledOff(event)) return false;
  return now < Math.min(registration.closesAt ?? overAt, overAt);
}
