import type { Company } from './types';

export type Listing = Company['otherListings'][number];

/** Where a company's shares are listed, its main listing first. */
export function listingsOf({ ticker, exchange, mic, isin, otherListings }: Company): [Listing, ...Listing[]] {
  return [{ ticker, exchange, mic, isin }, ...otherListings];
}
