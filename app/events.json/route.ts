import { eventChangedAt } from '@/lib/content/changed-at';
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
  const changedAt = Math.max(...site.events.map((event) => eventChangedAt(event, now)));
  return editionResponse(edition, eventsJson(site, now, environment().siteUrl, language), {
    'content-type': 'application/json',
    ...(site.events.length > 0 ? { 'last-modified': new Date(changedAt).toUTCString() } : {}),
  });
}
