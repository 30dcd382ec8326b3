import { notFound } from 'next/navigation';
import { environment } from '@/lib/process/environment';
import { editionFor } from '@/lib/site/edition';
import { prerenderedEvents } from '@/lib/site/prerendered';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { eventCalendar } from '@/lib/surfaces/calendar/event-calendar';

// Cached for its edition, like a page: docs/decisions/0001-editions.md.
export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedEvents();

export async function GET(_request: Request, { params }: { params: Promise<{ language: string; slug: string }> }) {
  const { slug } = await params;
  const edition = await editionFor(params);
  const event = edition.site.event(slug);
  if (!event) notFound();
  const { company, language } = edition.site;
  return editionResponse(edition, eventCalendar(event, company, environment().siteUrl, language), {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${slug}.ics"`,
  });
}
