import { notFound } from 'next/navigation';
import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { eventJson } from '@/lib/surfaces/events-json/events-json';
import { defaultLanguage as language } from '@/messages/language';

export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedEvents();

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const edition = currentEdition();
  const { site, now } = edition;
  const event = site.event((await params).slug);
  if (!event) notFound();
  return editionResponse(edition, eventJson(event, site, now, environment().siteUrl, language), {
    'content-type': 'application/json',
  });
}
