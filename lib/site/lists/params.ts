/** What the routes of lists are given: texts of an address that lib/site/routes.ts knows. */
export interface ListParams {
  params: Promise<{ year?: string; page?: string }>;
}

/** Which part of a list an address means. */
export function partOf({ year, page }: Awaited<ListParams['params']>): { year?: number; page?: number } {
  return { ...(year ? { year: Number(year) } : {}), ...(page ? { page: Number(page) } : {}) };
}
