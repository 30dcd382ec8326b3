import { notFound } from 'next/navigation';
import { editionFor } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { tablesOf } from '@/lib/surfaces/tables/tables-of';
import { xlsxOf } from '@/lib/surfaces/tables/xlsx';

export const dynamic = 'force-static';

// Rendered on first request: most releases have no tables.
export const generateStaticParams = () => [];

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ language: string; slug: string }> },
): Promise<Response> {
  const edition = await editionFor(params);
  const { slug } = await params;
  const release = edition.site.release(slug);
  const tables = release ? tablesOf(release, edition.site.language) : [];
  if (tables.length === 0) notFound();
  return editionResponse(edition, await xlsxOf(tables), {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${slug}.xlsx"`,
  });
}
