import { recentEvents } from '@/lib/content/recent-events';
import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { eventsJson } from '@/lib/surfaces/events-json/events-json';
import { defaultLanguage as language } from '@/messages/language';

// Cached for its edition, like a page: docs/decisions/0001-editions.md.
export const dynamic = 'force-static';

export function GET(): Response {
  const edition = currentEdition();
  const { site, now } = edition;
  return editionResponse(
    edition,
    eventsJson(recentEvents(site.events, now), site, now, environment().siteUrl, language),
    {
      'content-type': 'application/json',
    },
  );
}
