/** A part of a list, which has pages of its own. */
export interface ListPart {
  /** Slug of a category of releases. */
  category?: string;
  year?: number;
  /** Counted from 1. */
  page?: number;
}

/** Props of the list routes. lib/site/routes.ts has validated the params. */
export interface ListParams {
  params: Promise<{ category?: string; year?: string; page?: string }>;
}

/** The part of a list that the params name. */
export function partOf({ category, year, page }: Awaited<ListParams['params']>): ListPart {
  return {
    ...(category ? { category } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(page ? { page: Number(page) } : {}),
  };
}
