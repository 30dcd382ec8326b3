import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Main } from '@/components/site/main';
import { editionFor } from '@/lib/site/edition';

interface Props {
  params: Promise<{ language: string; collection: string; slug: string }>;
}

export const dynamic = 'force-static';

// None is known to the build.
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = (await editionFor(params)).site;
  return { title: language.messages.site.withdrawn, robots: { index: false } };
}

/**
 * What stands at the address of something that was withdrawn: that it was, and what its author wrote about it. It has no
 * address of its own; lib/server/site.ts asks for it.
 */
export default async function WithdrawnPage({ params }: Props) {
  const { collection, slug } = await params;
  const { withdrawn, language } = (await editionFor(params)).site;
  const withdrawal = collection === 'events' ? withdrawn.events.get(slug) : withdrawn.releases.get(slug);
  if (!withdrawal) notFound();
  return (
    <Main>
      <h1>{language.messages.site.withdrawn}</h1>
      <p className="lead">{withdrawal.note ?? language.messages.answers.withdrawn}</p>
    </Main>
  );
}
