import { notFound } from 'next/navigation';
import { environment } from '@/lib/process/environment';
import { editionFor } from '@/lib/site/edition';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { eventJson } from '@/lib/surfaces/events-json/events-json';

export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedEvents();

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ language: string; slug: string }> },
): Promise<Response> {
  const edition = await editionFor(params);
  const { site, now } = edition;
  const event = site.event((await params).slug);
  if (!event) notFound();
  return editionResponse(edition, eventJson(event, site, now, environment().siteUrl, site.language), {
    'content-type': 'application/json',
  });
}
