import type { Listed } from '../areas/site';

/** "水原精密工業株式会社（東証プライム：6498）" */
export function withListings(legalName: string, listings: readonly Listed[]): string {
  return `${legalName}（${listings.map(({ exchange, ticker }) => `${exchange}：${ticker}`).join('、')}）`;
}
