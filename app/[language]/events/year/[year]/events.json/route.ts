import { environment } from '@/lib/process/environment';
import { editionFor } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { eventsJson } from '@/lib/surfaces/events-json/events-json';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which years exist.
export const generateStaticParams = () => [];

interface Context {
  params: Promise<{ language: string; year: string }>;
}

/** The events of a year for machines. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const edition = await editionFor(params);
  const { site, now } = edition;
  const events = site.eventsByYear.get(Number((await params).year)) ?? [];
  return editionResponse(edition, eventsJson(events, site, now, environment().siteUrl, site.language), {
    'content-type': 'application/json',
  });
}
