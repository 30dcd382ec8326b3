/** A part of a list, which has pages of its own. */
export interface ListPart {
  /** Slug of a category of releases. */
  category?: string;
  /** Slug of a kind of events. */
  kind?: string;
  year?: number;
  /** Counted from 1. */
  page?: number;
}

/** Props of the list routes. lib/site/routes.ts has validated the params. */
export interface ListParams {
  params: Promise<{ category?: string; kind?: string; year?: string; page?: string }>;
}

/** The part of a list that the params name. */
export function partOf({ category, kind, year, page }: Awaited<ListParams['params']>): ListPart {
  return {
    ...(category ? { category } : {}),
    ...(kind ? { kind } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(page ? { page: Number(page) } : {}),
  };
}
