/** The path of a list of this site, or of a part of it: the releases of a category, what is of a year. */
export function listPath(
  collection: '/releases' | '/events',
  { category, year }: { category?: string | undefined; year?: number | undefined },
): string {
  const ofCategory = category === undefined ? '' : `/category/${category}`;
  return `${collection}${ofCategory}${year === undefined ? '' : `/year/${year}`}`;
}
