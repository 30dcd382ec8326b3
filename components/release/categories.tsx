import { listPath } from '@/lib/content/list-path';
import type { PublishedSite } from '@/lib/content/published';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  categories: PublishedSite['releasesByCategory'];
  /** Slug of the one that is shown; undefined where all are. */
  current: string | undefined;
  language: Language;
}

/** Links to the releases of each category; none for a company without categories. */
export function Categories({ categories, current, language }: Props) {
  if (categories.size === 0) return null;
  const words = language.messages.releases;
  const all = [undefined, ...categories.values()].map((each) => each?.category);
  return (
    <nav aria-label={words.categories} className="acts">
      {all.map((category) => (
        <a
          key={category?.slug ?? ''}
          href={pathIn(language, listPath('/releases', { category: category?.slug }))}
          aria-current={category?.slug === current ? 'page' : undefined}
        >
          {category?.label ?? words.allCategories}
        </a>
      ))}
    </nav>
  );
}
