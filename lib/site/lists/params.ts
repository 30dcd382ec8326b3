/** Props of the list routes. lib/site/routes.ts has validated the params. */
export interface ListParams {
  params: Promise<{ year?: string; page?: string }>;
}

/** The part of a list that the params name. */
export function partOf({ year, page }: Awaited<ListParams['params']>): { year?: number; page?: number } {
  return { ...(year ? { year: Number(year) } : {}), ...(page ? { page: Number(page) } : {}) };
}
