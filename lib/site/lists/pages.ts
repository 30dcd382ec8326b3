/** Items per page of a list. Keeps pages within their size budget. */
export const PAGE_LENGTH = 50;

/** One page of a list. */
export interface ListPage<T> {
  items: T[];
  /** Counted from 1. */
  page: number;
  count: number;
}

/** Number of pages of a list, at least 1. */
export function pageCount(items: readonly unknown[]): number {
  return Math.max(1, Math.ceil(items.length / PAGE_LENGTH));
}

/** A page of a list by its number, from 1; undefined if there is no such page. */
export function listPage<T>(items: readonly T[], page: number): ListPage<T> | undefined {
  const count = pageCount(items);
  if (!Number.isInteger(page) || page < 1 || page > count) return undefined;
  return { items: items.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH), page, count };
}

/** The path of a page of a list; the first page is the list itself. @param list its path, as `/releases/year/2012` */
export function pagePath(list: string, page: number): string {
  return page === 1 ? list : `${list}/page/${page}`;
}
