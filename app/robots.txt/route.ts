import { environment } from '@/lib/process/environment';
import { currentEdition } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';

/** Of no build: a static route without params would be rendered with its content. */
export const dynamic = 'force-dynamic';

/** Everything public may be indexed; a rehearsal must not be. */
export function GET(): Response {
  const { siteUrl, clockOffsetMs } = environment();
  const rules = clockOffsetMs === 0 ? `Allow: /\n\nSitemap: ${siteUrl}/sitemap.xml` : 'Disallow: /';
  return editionResponse(currentEdition(), `User-agent: *\n${rules}\n`, {
    'content-type': 'text/plain; charset=utf-8',
  });
}
