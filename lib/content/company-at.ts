import type { Instant } from '@/lib/domain/instant';
import { firstInstantFrom } from '@/lib/domain/window-end';
import type { Company } from './types';

/** The company as it was called on the day of an instant: what was published then keeps that name. */
export function companyAt(company: Company, at: Instant): Company {
  const { formerly, timeZone } = company;
  const then = [...formerly]
    .sort((a, b) => (a.until < b.until ? -1 : 1))
    .find(({ until }) => at < firstInstantFrom(until, timeZone));
  if (!then) return company;
  const { name, legalName, ticker, exchange = company.exchange, mic = company.mic } = then;
  const names = { ...company, name, legalName };
  // Other listings are those of today.
  return ticker === undefined ? names : { ...names, ticker, exchange, mic, otherListings: [] };
}
