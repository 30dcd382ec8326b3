import type { Listed } from '../areas/site';

/** "Example Corp. (NYSE: EXA; TSX: EXA)" */
export function withListings(legalName: string, listings: readonly Listed[]): string {
  return `${legalName} (${listings.map(({ exchange, ticker }) => `${exchange}: ${ticker}`).join('; ')})`;
}
