import { entryChangedAt } from '@/lib/content/changed-at';
import type { CallEvent, Company, WithdrawnEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';
import { calendarFile } from './calendar-file';
import { entryComponent, eventComponent } from './component';
import { calendarEntry } from './entry';
import { utcStamp } from './stamp';
import { calendarText, escapeText } from './text';
import { withdrawnEntry } from './withdrawn-entry';

// How often programs should ask. On the day of a call an hour is long; if nothing changed they get 304.
const REFRESH = 'PT1H';

/**
 * Events as a calendar to subscribe to (RFC 7986); the same bytes until an event changes. A cancelled event stays in
 * it, marked, and so does one that was withdrawn, without its words: programs keep an entry that vanishes. No alarms:
 * subscribers set their own.
 * @param path its own address: of the calendar of all events, or of one year's
 * @param siteUrl public origin without a trailing slash
 */
export function calendarFeed(
  events: readonly CallEvent[],
  company: Company,
  siteUrl: string,
  language: Language,
  { withdrawn = [], path = '/calendar.ics' }: { withdrawn?: readonly WithdrawnEvent[]; path?: string } = {},
): string {
  const name = escapeText(calendarText(language.messages.calendar.name(company.name)));
  const address = (path: string) => siteUrl + pathIn(language, path);
  const changedAt = feedChangedAt(events, withdrawn);
  return calendarFile(
    [
      ...events.map((event) =>
        eventComponent(event, calendarEntry(event, company, siteUrl, language), siteUrl, language),
      ),
      ...withdrawn.map((event) => entryComponent(withdrawnEntry(event, company, language), event.slug)),
    ],
    [
      `NAME:${name}`,
      ...(changedAt === undefined ? [] : [`LAST-MODIFIED:${utcStamp(changedAt)}`]),
      `URL:${address('/events')}`,
      `SOURCE;VALUE=URI:${address(path)}`,
      `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
      // Apple and Google read X-WR-CALNAME instead of NAME, Outlook X-PUBLISHED-TTL instead of REFRESH-INTERVAL.
      `X-WR-CALNAME:${name}`,
      `X-PUBLISHED-TTL:${REFRESH}`,
    ],
  );
}

/** When the calendar last changed; undefined if it is empty. */
export function feedChangedAt(
  events: readonly CallEvent[],
  withdrawn: readonly WithdrawnEvent[] = [],
): Instant | undefined {
  // An event may be published after the first entry of its history.
  const instants = [
    ...events.flatMap((event) => [event.publishAt, entryChangedAt(event)]),
    ...withdrawn.map(({ at }) => at),
  ];
  return instants.length > 0 ? Math.max(...instants) : undefined;
}
