import { type Search, searchAddress } from '@/lib/surfaces/search/query';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  search: Search;
  pages: number;
  language: Language;
}

/** Links to the results before and after these. */
export function SearchPager({ search, pages, language }: Props) {
  if (pages === 1) return null;
  const { lists, search: words } = language.messages;
  const { page } = search;
  const to = (number: number) => pathIn(language, searchAddress({ ...search, page: number }));
  return (
    <nav aria-label={lists.pager.label} className="links pager">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.better}
        </a>
      )}
      <span>{lists.pager.position(page, pages)}</span>
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {words.more}
        </a>
      )}
    </nav>
  );
}
