import { type ListPage, pagePath } from '@/lib/site/lists/pages';
import { type Language, pathIn } from '@/messages/language';

interface Props extends Pick<ListPage<unknown>, 'page' | 'count'> {
  /** Path of the list's first page: `/releases/year/2012`. */
  list: string;
  language: Language;
}

/** Links to the pages before and after this one. */
export function Pager({ list, page, count, language }: Props) {
  if (count === 1) return null;
  const words = language.messages.lists.pager;
  return (
    <nav aria-label={words.label} className="links pager">
      {page > 1 && (
        <a href={pathIn(language, pagePath(list, page - 1))} rel="prev">
          {words.newer}
        </a>
      )}
      <span>{words.position(page, count)}</span>
      {page < count && (
        <a href={pathIn(language, pagePath(list, page + 1))} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  );
}
