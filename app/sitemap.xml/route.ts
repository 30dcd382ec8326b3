import { currentEdition } from '@/lib/edition';
import { environment } from '@/lib/environment';
import { editionResponse } from '@/lib/http/edition-response';
import { sitemap } from '@/lib/surfaces/sitemap';

export const dynamic = 'force-static';

export function GET(): Response {
  const edition = currentEdition();
  return editionResponse(edition, sitemap(edition.site, edition.now, environment().siteUrl), {
    'content-type': 'application/xml; charset=utf-8',
  });
}
