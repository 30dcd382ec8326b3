import { Sentence } from '@/components/sentence';
import type { PublishedSite } from '@/lib/content/published';
import { type Language, pathIn } from '@/messages/language';
import { Languages } from './languages';

interface Props {
  site: PublishedSite;
  language: Language;
}

export function SiteHeader({ site, language }: Props) {
  const { name, logo } = site.company;
  const { brand, navigation } = language.messages.site;
  return (
    <header>
      <a href={pathIn(language, '/')} className="brand">
        {logo && <img src={`/${logo}`} alt="" width="28" height="28" fetchPriority="low" />}
        <Sentence of={brand(name, (words) => <small>{words}</small>)} />
      </a>
      <nav aria-label={navigation.label}>
        <a href={pathIn(language, '/events')}>{navigation.events}</a>
        {site.hasResults && <a href={pathIn(language, '/results')}>{navigation.results}</a>}
        <a href={pathIn(language, '/releases')}>{navigation.releases}</a>
        <a href={pathIn(language, '/search')}>{navigation.search}</a>
      </nav>
      <Languages site={site} language={language} />
    </header>
  );
}
