import { type ListPage, pagePath } from '@/lib/site/lists/pages';

/** The ways to the pages beside this one. @param list address of the list's first page */
export function Pager({ list, page, count }: { list: string } & Pick<ListPage<unknown>, 'page' | 'count'>) {
  if (count === 1) return null;
  return (
    <nav aria-label="Pages" className="pager">
      {page > 1 && (
        <a href={pagePath(list, page - 1)} rel="prev">
          Newer
        </a>
      )}
      <span>
        Page {page} of {count}
      </span>
      {page < count && (
        <a href={pagePath(list, page + 1)} rel="next">
          Older
        </a>
      )}
    </nav>
  );
}
