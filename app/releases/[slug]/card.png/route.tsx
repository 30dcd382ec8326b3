import { notFound } from 'next/navigation';
import { PreviewCard, releaseCard } from '@/components/preview-card';
import { currentEdition } from '@/lib/site/edition';
import { pictureResponse } from '@/lib/site/responses/picture-response';
import { defaultLanguage as language } from '@/messages/language';

// Cached for its edition, like a page: docs/decisions/0001-editions.md. Drawn on first request.
export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const edition = currentEdition();
  const release = edition.site.release((await params).slug);
  if (!release) notFound();
  const { company } = edition.site;
  const words = releaseCard(release, company, language);
  return pictureResponse(edition, company, (fit) => <PreviewCard words={words} company={company} fit={fit} />);
}
