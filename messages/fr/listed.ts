import type { Listed } from '../areas/site';

/** "Société Exemple inc. (TSX : EXE; NYSE : EXE)" */
export function withListings(legalName: string, listings: readonly Listed[]): string {
  return `${legalName} (${listings.map(({ exchange, ticker }) => `${exchange} : ${ticker}`).join('; ')})`;
}
