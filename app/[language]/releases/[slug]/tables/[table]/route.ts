import { notFound } from 'next/navigation';
import { editionFor } from '@/lib/site/edition';
import { editionResponse } from '@/lib/site/responses/edition-response';
import { csvOf } from '@/lib/surfaces/tables/csv';
import { tablesOf } from '@/lib/surfaces/tables/tables-of';

export const dynamic = 'force-static';

// Rendered on first request; lib/site/routes.ts knows which tables exist.
export const generateStaticParams = () => [];

interface Context {
  /** `table`: `1.csv`, counted from 1. */
  params: Promise<{ language: string; slug: string; table: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const edition = await editionFor(params);
  const { slug, table: file } = await params;
  const release = edition.site.release(slug);
  const table = release && tablesOf(release, edition.site.language)[Number.parseInt(file, 10) - 1];
  if (!table) notFound();
  return editionResponse(edition, csvOf(table), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${slug}-${file}"`,
  });
}
