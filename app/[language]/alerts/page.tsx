import type { Metadata } from 'next';
import { Follow } from '@/components/list/follow';
import { Main } from '@/components/site/main';
import { editionFor, type LanguageParams } from '@/lib/site/edition';
import { prerenderedLanguages } from '@/lib/site/prerendered';

export const dynamic = 'force-static';

export const generateStaticParams = prerenderedLanguages;

export async function generateMetadata({ params }: LanguageParams): Promise<Metadata> {
  const { language } = (await editionFor(params)).site;
  return { title: language.messages.alerts.unavailable.heading };
}

/** The server renders it in place of the alerts process while that cannot be reached. */
export default async function AlertsUnavailablePage({ params }: LanguageParams) {
  const { language } = (await editionFor(params)).site;
  const { heading, text } = language.messages.alerts.unavailable;
  return (
    <Main>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
      <Follow language={language} />
    </Main>
  );
}
