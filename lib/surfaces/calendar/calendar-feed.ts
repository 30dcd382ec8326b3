import type { CallEvent, Company } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { calendarFile } from './calendar-file';
import { eventComponent } from './component';
import { calendarEntry } from './entry';
import { utcStamp } from './stamp';
import { calendarText, escapeText } from './text';

// How often programs may ask: on the day of a call an hour is long. They are answered 304 in between.
const REFRESH = 'PT1H';

/**
 * Every event as a calendar to subscribe to (RFC 7986), the same bytes until one of them changes. An
 * event that was called off stays in it, marked: programs that see it vanish keep the old entry. There is
 * no alarm: whoever subscribes sets their own.
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
      // What Apple and Google read for NAME, Outlook for REFRESH-INTERVAL.
      `X-WR-CALNAME:${name}`,
      `X-PUBLISHED-TTL:${REFRESH}`,
    ],
  );
}

/** When the public was last told something that is in the calendar; never, if there is nothing in it. */
export function feedChangedAt(events: readonly CallEvent[]): Instant | undefined {
  // An event may be published later than the first entry of its history says.
  const instants = events.flatMap(({ publishAt, history }) => [publishAt, ...history.map(({ at }) => at)]);
  return instants.length > 0 ? Math.max(...instants) : undefined;
}
