import type { PublishedSite } from '@/lib/content/published';
import { renderedPath } from '@/lib/site/edition';
import { languagesWith } from '@/lib/site/routes';
import { searchAddress, searchOfPath } from '@/lib/surfaces/search/query';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  site: PublishedSite;
  language: Language;
}

/** Links to the same page in the other languages, each said in its own: where there is none, to the list above it. */
export function Languages({ site, language }: Props) {
  if (site.languages.length < 2) return null;
  const path = renderedPath();
  return (
    <nav aria-label={language.messages.site.languages}>
      {site.languages
        .filter((other) => other.language !== language)
        .map(({ language: { tag, name, prefix } }) => (
          <a key={tag} href={pathIn({ prefix }, pathFor(site, path, tag))} lang={tag} hrefLang={tag}>
            {name}
          </a>
        ))}
    </nav>
  );
}

/** The path, in the default language, of the page of another language that is nearest to a page. */
function pathFor(site: PublishedSite, path: string, tag: string): string {
  const search = searchOfPath(path);
  if (search) return searchAddress(search);
  const has = (each: string) => languagesWith(site, each).some(({ language }) => language.tag === tag);
  const own = path.replace(/^\/withdrawn(?=\/)/, '');
  const [list = '/'] = /^\/[^/]+/.exec(own) ?? [];
  return [own, list, '/'].find(has) ?? '/';
}
