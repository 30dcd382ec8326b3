import { recentEvents } from '@/lib/content/recent-events';
import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { calendarFeed } from '@/lib/surfaces/calendar/calendar-feed';
import { defaultLanguage as language } from '@/messages/language';

// Cached for its edition, like a page: docs/decisions/0001-editions.md.
export const dynamic = 'force-static';

export function GET(): Response {
  const edition = currentEdition();
  const { company } = edition.site;
  const events = recentEvents(edition.site.events, edition.now);
  const withdrawn = [...edition.site.withdrawn.events.values()];
  // No content-disposition: programs subscribe to it, nobody saves it.
  return editionResponse(edition, calendarFeed(events, company, environment().siteUrl, language, { withdrawn }), {
    'content-type': 'text/calendar; charset=utf-8',
  });
}
