import { editionFor } from '@/lib/site/edition';
import { prerenderedReleases } from '@/lib/site/prerendered';
import { digestHeaders } from '@/lib/site/responses/digest';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { releaseText } from '@/lib/surfaces/release-text';

export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedReleases();

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ language: string; slug: string }> },
): Promise<Response> {
  const edition = await editionFor(params);
  const release = edition.site.release((await params).slug);
  if (!release) return new Response(null, { status: 404 });
  const text = releaseText(release, edition.site.company.timeZone, edition.site.language);
  return editionResponse(edition, text, { 'content-type': 'text/plain; charset=utf-8', ...digestHeaders(text) });
}
