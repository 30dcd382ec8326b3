import type { Listed } from '../areas/site';

/** "Beispiel AG (SIX: BSP; Xetra: BSP)" */
export function withListings(legalName: string, listings: readonly Listed[]): string {
  return `${legalName} (${listings.map(({ exchange, ticker }) => `${exchange}: ${ticker}`).join('; ')})`;
}
