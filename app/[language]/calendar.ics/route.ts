import { recentEvents } from '@/lib/content/recent-events';
import { environment } from '@/lib/process/environment';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { prerenderedLanguages } from '@/lib/site/prerendered';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { calendarFeed } from '@/lib/surfaces/calendar/calendar-feed';

// Cached for its edition, like a page: docs/decisions/0001-editions.md.
export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export async function GET(_request: Request, { params }: LanguageParams): Promise<Response> {
  const edition = await editionFor(params);
  const { company, language } = edition.site;
  const events = recentEvents(edition.site.events, edition.now);
  const withdrawn = [...edition.site.withdrawn.events.values()];
  // No content-disposition: programs subscribe to it, nobody saves it.
  return editionResponse(edition, calendarFeed(events, company, environment().siteUrl, language, { withdrawn }), {
    'content-type': 'text/calendar; charset=utf-8',
  });
}
