/** Items on a page of a list: with them a page stays within its weight. */
export const PAGE_LENGTH = 50;

/** One page of a list. */
export interface ListPage<T> {
  items: T[];
  /** Counted from 1. */
  page: number;
  count: number;
}

/** How many pages a list has; one even if it is empty. */
export function pageCount(items: readonly unknown[]): number {
  return Math.max(1, Math.ceil(items.length / PAGE_LENGTH));
}

/** A page of a list by its number, counted from 1; undefined if there is none. */
export function listPage<T>(items: readonly T[], page: number): ListPage<T> | undefined {
  const count = pageCount(items);
  if (!Number.isInteger(page) || page < 1 || page > count) return undefined;
  return { items: items.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH), page, count };
}

/** The address of a page of a list: the first is the list itself. @param list its address, as in `/releases/year/2012` */
export function pagePath(list: string, page: number): string {
  return page === 1 ? list : `${list}/page/${page}`;
}
