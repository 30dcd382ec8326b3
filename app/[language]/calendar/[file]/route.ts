import { notFound } from 'next/navigation';
import { environment } from '@/lib/process/environment';
import { editionFor } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { calendarFeed } from '@/lib/surfaces/calendar/calendar-feed';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which years exist.
export const generateStaticParams = () => [];

interface Context {
  /** `2012.ics`. */
  params: Promise<{ language: string; file: string }>;
}

/** The events of a year, as a file to open once: those that change are in `/calendar.ics`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const edition = await editionFor(params);
  const { file } = await params;
  const events = edition.site.eventsByYear.get(Number.parseInt(file, 10));
  if (!events) notFound();
  const { company, language } = edition.site;
  const path = `/calendar/${file}`;
  return editionResponse(edition, calendarFeed(events, company, environment().siteUrl, language, { path }), {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${file}"`,
  });
}
