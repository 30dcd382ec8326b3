import { createEvents } from 'ics';
import type { CallEvent, Company } from '../content/types';
import { calendarEntry } from './entry';
import { foldCalendar } from './fold';

const PRODUCT = '-//Investor Newsroom//Events//EN';

/**
 * A calendar file (RFC 5545) with one event in it, byte for byte the same at every call.
 * @param siteUrl public origin without a trailing slash
 */
export function eventCalendar(event: CallEvent, company: Company, siteUrl: string): string {
  const { error, value } = createEvents([calendarEntry(event, company, siteUrl)], {
    productId: PRODUCT,
    // Left out: with a METHOD this would be an iTIP message, which needs an ORGANIZER (RFC 5546, section 3.2.1).
    method: '',
  });
  if (!value) throw new Error(`There is no calendar file for ${event.slug}: ${faults(error)}`);
  return foldCalendar(value);
}

/** What npm `ics` gives as an error is often a plain object, which would print as `[object Object]`. */
function faults(error: unknown): string {
  const { errors } = error as { errors?: string[] };
  return errors ? errors.join('; ') : String(error);
}
