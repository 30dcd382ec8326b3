import { recentEvents } from '@/lib/content/recent-events';
import { environment } from '@/lib/process/environment';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { prerenderedLanguages } from '@/lib/site/prerendered';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { eventsJson } from '@/lib/surfaces/events-json/events-json';

// Cached for its edition, like a page: docs/decisions/0001-editions.md.
export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export async function GET(_request: Request, { params }: LanguageParams): Promise<Response> {
  const edition = await editionFor(params);
  const { site, now } = edition;
  return editionResponse(
    edition,
    eventsJson(recentEvents(site.events, now), site, now, environment().siteUrl, site.language),
    {
      'content-type': 'application/json',
    },
  );
}
