import type { Days } from './types';

/** Whether the hour of the start is known: without it, the start is the first instant of the first day. */
export function isStartKnown({ days }: { days?: Days | undefined }): boolean {
  return days === undefined || days.hasStart;
}
