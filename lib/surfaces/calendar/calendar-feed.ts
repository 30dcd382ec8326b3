import type { CallEvent, Company } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { calendarFile } from './calendar-file';
import { eventComponent } from './component';
import { calendarEntry } from './entry';
import { utcStamp } from './stamp';
import { calendarText, escapeText } from './text';

// How often programs should ask. On the day of a call an hour is long; if nothing changed they get 304.
const REFRESH = 'PT1H';

/**
 * All events as a calendar to subscribe to (RFC 7986); the same bytes until an event changes. A cancelled event stays in
 * it, marked: programs keep an entry that vanishes. No alarms: subscribers set their own.
 * @param siteUrl public origin without a trailing slash
 */
export function calendarFeed(
  events: readonly CallEvent[],
  company: Company,
  siteUrl: string,
  language: Language,
): string {
  const name = escapeText(calendarText(language.messages.calendar.name(company.name)));
  const address = (path: string) => siteUrl + pathIn(language, path);
  const changedAt = feedChangedAt(events);
  return calendarFile(
    events.map((event) => eventComponent(event, calendarEntry(event, company, siteUrl, language), siteUrl, language)),
    [
      `NAME:${name}`,
      ...(changedAt === undefined ? [] : [`LAST-MODIFIED:${utcStamp(changedAt)}`]),
      `URL:${address('/events')}`,
      `SOURCE;VALUE=URI:${address('/calendar.ics')}`,
      `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
      // Apple and Google read X-WR-CALNAME instead of NAME, Outlook X-PUBLISHED-TTL instead of REFRESH-INTERVAL.
      `X-WR-CALNAME:${name}`,
      `X-PUBLISHED-TTL:${REFRESH}`,
    ],
  );
}

/** When the calendar last changed; undefined if it is empty. */
export function feedChangedAt(events: readonly CallEvent[]): Instant | undefined {
  // An event may be published after the first entry of its history.
  const instants = events.flatMap(({ publishAt, history }) => [publishAt, ...history.map(({ at }) => at)]);
  return instants.length > 0 ? Math.max(...instants) : undefined;
}
