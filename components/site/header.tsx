import { Sentence } from '@/components/sentence';
import type { Company } from '@/lib/content/types';
import { type Language, pathIn } from '@/messages/language';

export function SiteHeader({ company: { name, logo }, language }: { company: Company; language: Language }) {
  const { brand, navigation } = language.messages.site;
  return (
    <header>
      <a href={pathIn(language, '/')} className="brand">
        {logo && <img src={`/${logo}`} alt="" width="28" height="28" fetchPriority="low" />}
        <Sentence of={brand(name, (words) => <small>{words}</small>)} />
      </a>
      <nav aria-label={navigation.label}>
        <a href={pathIn(language, '/events')}>{navigation.events}</a>
        <a href={pathIn(language, '/releases')}>{navigation.releases}</a>
        <a href={pathIn(language, '/search')}>{navigation.search}</a>
      </nav>
    </header>
  );
}
