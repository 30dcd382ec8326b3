import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';

export const dynamic = 'force-static';

/** Everything public may be indexed; a rehearsal must not be. */
export function GET(): Response {
  const { siteUrl, clockOffsetMs } = environment();
  const rules = clockOffsetMs === 0 ? `Allow: /\n\nSitemap: ${siteUrl}/sitemap.xml` : 'Disallow: /';
  return editionResponse(currentEdition(), `User-agent: *\n${rules}\n`, {
    'content-type': 'text/plain; charset=utf-8',
  });
}
