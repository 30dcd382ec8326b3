import { notFound } from 'next/navigation';
import { eventCard, PreviewCard } from '@/components/preview-card';
import { editionFor } from '@/lib/site/edition';
import { pictureResponse } from '@/lib/site/responses/picture-response';

// Cached for its edition, like a page: docs/decisions/0001-editions.md. Drawn on first request.
export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function GET(_request: Request, { params }: { params: Promise<{ language: string; slug: string }> }) {
  const edition = await editionFor(params);
  const event = edition.site.event((await params).slug);
  if (!event) notFound();
  const { company, language } = edition.site;
  const words = eventCard(event, company, edition.now, language);
  return pictureResponse(edition, company, (fit) => <PreviewCard words={words} company={company} fit={fit} />);
}
