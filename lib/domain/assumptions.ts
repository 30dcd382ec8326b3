/** Length of an event whose length nobody stated. Always shown as an estimate. */
export const ESTIMATED_LENGTH_MINUTES = 60;

/** How long before the start people may join, where the author says nothing else. */
export const JOIN_MINUTES_BEFORE = 15;
