import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Contacts } from '@/components/contacts';
import { Headline } from '@/components/headline';
import { Prose } from '@/components/prose';
import { BesideRelease } from '@/components/release/beside';
import { Sentence } from '@/components/sentence';
import { Main } from '@/components/site/main';
import { StructuredData } from '@/components/structured-data';
import { ReleaseDate, Time } from '@/components/time';
import { TranslationNotice } from '@/components/translation-notice';
import { listPath } from '@/lib/content/list-path';
import { refreshAt } from '@/lib/domain/featured';
import { isHistorical } from '@/lib/domain/historical';
import { beginningOf } from '@/lib/format/beginning';
import { environment } from '@/lib/process/environment';
import { plainText } from '@/lib/prose/plain-text';
import { scriptOf } from '@/lib/prose/script';
import { editionFor } from '@/lib/site/edition';
import { pageMetadata } from '@/lib/site/page-metadata';
import { prerenderedReleases } from '@/lib/site/prerendered';
import { releaseTree } from '@/lib/surfaces/citations/sources';
import { articleNode, breadcrumbNode, corporationNode } from '@/lib/surfaces/structured-data/nodes';
import { pathIn } from '@/messages/language';

interface Props {
  params: Promise<{ language: string; slug: string }>;
}

export const dynamic = 'force-static';

export const generateStaticParams = () => prerenderedReleases();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await editionFor(params);
  const { language } = site;
  const release = site.release((await params).slug);
  if (!release) return {};
  const { slug, title } = release;
  const article = articleNode(release, site.company, environment().siteUrl, language);
  return pageMetadata({
    path: `/releases/${slug}`,
    title,
    description: beginningOf(plainText(release.body), 200),
    site,
    picture: `/releases/${slug}/card.png`,
    published: article.datePublished as string,
    modified: article.dateModified as string | undefined,
  });
}

export default async function ReleasePage({ params }: Props) {
  const { site, now } = await editionFor(params);
  const { language } = site;
  const words = language.messages.releases;
  const release = site.release((await params).slug);
  if (!release) notFound();
  const events = release.events.flatMap((event) => site.event(event) ?? []);
  const { siteUrl } = environment();
  const { category } = release;
  const zone = site.company.timeZone;
  return (
    <Main refreshAt={refreshAt(events, now)} news={words.news}>
      <article>
        <p className="eyebrow">
          <ReleaseDate release={release} zone={zone} language={language} />
          <span>{words.label}</span>
          {category && (
            <a href={pathIn(language, listPath('/releases', { category: category.slug }))}>{category.label}</a>
          )}
        </p>
        <h1 {...scriptOf(release.title, release.body)}>
          <Headline of={release.title} />
        </h1>
        {release.subheads.map((subhead) => (
          <p key={subhead} className="lead" {...scriptOf(subhead)}>
            {subhead}
          </p>
        ))}
        <TranslationNotice item={release} zone={zone} language={language} />
        {isHistorical(release, now) && (
          <p className="notice" role="note">
            <Sentence of={words.historical((strong) => <strong>{strong}</strong>)} />
          </p>
        )}
        {release.corrections.map(({ at, note }) => (
          <p key={at} className="notice" role="note">
            <Sentence
              of={words.corrected(<Time at={at} zone={zone} language={language} />, note, (strong) => (
                <strong>{strong}</strong>
              ))}
            />
          </p>
        ))}
        <div className="words">
          <BesideRelease release={release} events={events} now={now} language={language} />
          <Prose
            source={releaseTree(release, site, language)}
            language={language}
            page={pathIn(language, `/releases/${release.slug}`)}
          />
        </div>
      </article>
      <Contacts contacts={release.contacts} language={language} />
      <StructuredData
        nodes={[
          articleNode(release, site.company, siteUrl, language),
          corporationNode(site.company, siteUrl),
          breadcrumbNode(
            [
              { name: words.name, path: '/releases' },
              { name: release.title, path: `/releases/${release.slug}` },
            ],
            siteUrl,
            language,
          ),
        ]}
      />
    </Main>
  );
}
