import { notFound } from 'next/navigation';
import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { sitemapPart } from '@/lib/surfaces/sitemap';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which parts exist.
export const generateStaticParams = () => [];

interface Context {
  /** `part`: `1.xml`, counted from 1. */
  params: Promise<{ part: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const edition = currentEdition();
  const part = Number.parseInt((await params).part, 10);
  const xml = sitemapPart(edition.site, edition.now, environment().siteUrl, part);
  if (!xml) notFound();
  return editionResponse(edition, xml, { 'content-type': 'application/xml; charset=utf-8' });
}
