import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { sitemap } from '@/lib/surfaces/sitemap';

export const dynamic = 'force-static';

export function GET(): Response {
  const edition = currentEdition();
  return editionResponse(edition, sitemap(edition.site, edition.now, environment().siteUrl), {
    'content-type': 'application/xml; charset=utf-8',
  });
}
