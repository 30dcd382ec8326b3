import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { eventsJson } from '@/lib/surfaces/events-json/events-json';
import { defaultLanguage as language } from '@/messages/language';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which years exist.
export const generateStaticParams = () => [];

interface Context {
  params: Promise<{ year: string }>;
}

/** The events of a year for machines. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const edition = currentEdition();
  const { site, now } = edition;
  const events = site.eventsByYear.get(Number((await params).year)) ?? [];
  return editionResponse(edition, eventsJson(events, site, now, environment().siteUrl, language), {
    'content-type': 'application/json',
  });
}
