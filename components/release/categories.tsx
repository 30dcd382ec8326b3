import { Parts } from '@/components/list/parts';
import { listPath } from '@/lib/content/list-path';
import type { PublishedSite } from '@/lib/content/published';
import type { Language } from '@/messages/language';

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
  const path = (category?: string) => listPath('/releases', { category });
  const parts = [...categories.values()].map(({ category: { slug, label } }) => ({ path: path(slug), label }));
  const all = { path: path(), label: words.allCategories };
  return <Parts name={words.categories} parts={[all, ...parts]} current={path(current)} language={language} />;
}
