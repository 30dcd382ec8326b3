import type { Metadata } from 'next';
import { SearchForm } from '@/components/search/form';
import { Main } from '@/components/site/main';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { prerenderedLanguages } from '@/lib/site/prerendered';
import { pathIn } from '@/messages/language';

export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export async function generateMetadata({ params }: LanguageParams): Promise<Metadata> {
  const { language } = (await editionFor(params)).site;
  return { title: language.messages.site.notFound.title, robots: { index: false } };
}

/** What stands at every address that the site does not have. lib/server/renderer.ts asks for it, and sets its status. */
export default async function MissingPage({ params }: LanguageParams) {
  const { language } = (await editionFor(params)).site;
  const { home, site } = language.messages;
  const words = site.notFound;
  return (
    <Main>
      <h1>{words.heading}</h1>
      <p className="lead">{words.advice}</p>
      <SearchForm language={language} />
      <div className="links">
        <a href={pathIn(language, '/events')}>{home.allEvents}</a>
        <a href={pathIn(language, '/releases')}>{home.allReleases}</a>
      </div>
    </Main>
  );
}
