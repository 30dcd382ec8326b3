import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { sitemap } from '@/lib/surfaces/sitemap';

/** Of no build: a static route without params would be rendered with its content. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  const edition = currentEdition();
  return editionResponse(edition, sitemap(edition.site, edition.now, environment().siteUrl), {
    'content-type': 'application/xml; charset=utf-8',
  });
}
