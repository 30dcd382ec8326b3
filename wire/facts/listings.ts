import { EXCHANGE, normalExchange } from './exchanges';
import type { Text } from './text';
import type { Fact, Listing } from './types';

/** A listing, and the start of the parenthesis or sentence that states it. */
export interface ListingMention {
  listing: Listing;
  start: number;
  end: number;
  opens: number;
}

const TICKER =
  /^(?:,? (?:Prime|General) Standard)?\s{0,2}(?:®|™|\(R\))?\s{0,2}(?:[:•–]|-(?=\s?[A-Z])|\s)\s{0,2}(?:ticker:?\s)?"?\s?([A-Z0-9]{1,10}(?:[.\-/][A-Z0-9]{1,3}){0,2}(?: [A-Z](?![A-Za-z0-9]))?)(?![A-Za-z0-9])"?/;
const MORE = /^\s?(?:,|;|and|&|\/)\s?([A-Z]{1,5}(?:[.\-/][A-Z0-9]{1,3}){0,2})(?=\s?(?:[,;)&/]|and\b))/;
const AND = /^\s{0,2}(?:and|&|\/|,|;|\+)\s{0,2}(?:the\s)?$/i;
/** "trades on NASDAQ under the symbol "BRWL."", "listed on Nasdaq Stockholm (SKGL B)" */
const IN_PROSE =
  /^[^.()]{0,40}?(?:under the (?:ticker |trading )?symbol|ticker(?: symbol)?(?: is)?|\(ticker:?|\((?=[A-Z0-9 .]{1,8}\)))\s{0,2}"?\s?([A-Z0-9]{1,8}(?:[.\- ][A-Z]{1,2})?)(?![A-Za-z0-9])/;

/** The listings of a text, in its order: those in parentheses first, else those in prose. */
export function listingsOf({ plain }: Text): ListingMention[] {
  const found: ListingMention[] = [];
  for (const paren of plain.matchAll(/\(([^()\n]{3,160})\)/g)) {
    if (found.length > 20) break;
    found.push(...inParenthesis(paren[1] ?? '', paren.index + 1));
  }
  if (found.length === 0) {
    for (const match of plain.matchAll(EXCHANGE)) {
      const end = match.index + match[0].length;
      const before = plain.slice(Math.max(0, match.index - 60), match.index);
      const prose = IN_PROSE.exec(plain.slice(end, end + 90));
      const labelled = /^\s?:\s?([A-Z]{1,5}(?:[.-][A-Z]{1,2})?)(?![A-Za-z0-9])/.exec(plain.slice(end, end + 16));
      const tick =
        labelled?.[1] ?? (/\b(?:listed|trades?|traded|quoted|shares?|stock)\b/i.test(before) ? prose?.[1] : undefined);
      if (!tick) continue;
      const start = end + plain.slice(end).indexOf(tick);
      found.push({
        listing: { exchange: normalExchange(match), ticker: tick.trim() },
        start: match.index,
        end: start + tick.length,
        opens: match.index,
      });
      if (found.length > 5) break;
    }
  }
  const seen = new Set<string>();
  return found.filter(({ listing }) => {
    const key = `${listing.exchange}:${listing.ticker}`;
    return !seen.has(key) && seen.add(key);
  });
}

function inParenthesis(words: string, offset: number): ListingMention[] {
  const found: ListingMention[] = [];
  let waiting: { exchange: string; start: number }[] = [];
  const names = [...words.matchAll(EXCHANGE)];
  for (const [index, name] of names.entries()) {
    const end = name.index + name[0].length;
    const until = names[index + 1]?.index ?? words.length;
    const rest = words.slice(end, until);
    const start = offset + name.index;
    if (until < words.length && AND.test(rest)) {
      waiting.push({ exchange: normalExchange(name), start });
      continue;
    }
    let ticker = TICKER.exec(rest);
    let at = end;
    if (ticker && /^(?:ISIN|WKN|OTC)$/.test(ticker[1] ?? '')) ticker = null;
    while (ticker?.[1]) {
      at += ticker[0].length;
      const last = { start, end: offset + at, opens: offset - 1 };
      for (const other of waiting)
        found.push({ ...last, start: other.start, listing: { exchange: other.exchange, ticker: ticker[1] } });
      waiting = [];
      found.push({ ...last, listing: { exchange: normalExchange(name), ticker: ticker[1] } });
      ticker = MORE.exec(`${words.slice(at, until)})`);
    }
  }
  return found;
}

/** The listing to show first. */
export function firstListing(listings: Fact<Listing>[], inUs: Set<string>): Fact<Listing> | undefined {
  return listings.find(({ value }) => inUs.has(value.exchange)) ?? listings[0];
}
