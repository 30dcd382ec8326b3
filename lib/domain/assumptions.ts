import { HOUR_MS } from './instant';

/** Length of an event whose length nobody stated. Always shown as an estimate. */
export const ESTIMATED_LENGTH_MINUTES = 60;

/** How long before the start people may join, where the author says nothing else. */
export const JOIN_MINUTES_BEFORE = 15;

/** How long after an estimated end the event may still be going on, if nobody says that it has ended. */
export const OVERRUN_MINUTES = 60;

/** By how much a start can be later than announced and still be that of the day. */
export const LONGEST_DELAY_MS = 12 * HOUR_MS;

/** From how long on an event that ends on a later day is one of several days: a longer one does not run through a night. */
export const SEVERAL_DAYS_MS = 12 * HOUR_MS;
