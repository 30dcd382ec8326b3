/** The path of a list of this site, or of a part of it: the releases of a category, the events of a kind, what is of a year. */
export function listPath(
  collection: '/releases' | '/events',
  { category, kind, year }: { category?: string | undefined; kind?: string | undefined; year?: number | undefined },
): string {
  const ofCategory = category === undefined ? '' : `/category/${category}`;
  const ofKind = kind === undefined ? '' : `/kind/${kind}`;
  return `${collection}${ofCategory}${ofKind}${year === undefined ? '' : `/year/${year}`}`;
}
