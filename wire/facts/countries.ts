import type { CountryCode } from 'libphonenumber-js/min';

/**
 * Countries by the words that releases label numbers and datelines with, and the region hint for each.
 * Words for a whole part of the world give a hint and no country.
 */
const NAMES: [RegExp, CountryCode][] = [
  [
    /\b(?:United Kingdom|UNITED KINGDOM|U\.?K\.?|Great Britain|England|ENGLAND|Scotland|London|LONDON|GB|Edinburgh|Manchester|Leeds|Cambridge, UK|Oxford, UK)\b/,
    'GB',
  ],
  [/\b(?:Ireland|Irish|Dublin|Cork)\b/, 'IE'],
  [/\b(?:Germany|German|Frankfurt|Berlin|Munich|Hamburg|Düsseldorf|Cologne|Stuttgart|DE)\b/i, 'DE'],
  [/\b(?:France|French|Paris|Lyon|FR)\b/i, 'FR'],
  [/\b(?:Switzerland|Swiss|Zurich|Zürich|Basel|Geneva|Zug|CH)\b/i, 'CH'],
  [/\b(?:Austria|Vienna)\b/i, 'AT'],
  [/\b(?:Netherlands|Dutch|Amsterdam|Eindhoven|Rotterdam|Utrecht|NL)\b/i, 'NL'],
  [/\b(?:Belgium|Brussels|Leuven|Ghent)\b/i, 'BE'],
  [/\b(?:Luxembourg)\b/i, 'LU'],
  [/\b(?:Sweden|Swedish|Stockholm|Gothenburg|Göteborg|Malmö|Lund|SE)\b/i, 'SE'],
  [/\b(?:Norway|NORWAY|Norwegian|Oslo|OSLO|Bergen|Stavanger|Trondheim|NO(?=[\s:|)]*\+?\d))\b/, 'NO'],
  [/\b(?:Denmark|Danish|Copenhagen|Aarhus|DK)\b/i, 'DK'],
  [/\b(?:Finland|Finnish|Helsinki|Espoo|Tampere|FI)\b/i, 'FI'],
  [/\b(?:Iceland|Reykjavik)\b/i, 'IS'],
  [/\b(?:Spain|Madrid|Barcelona)\b/i, 'ES'],
  [/\b(?:Portugal|Lisbon)\b/i, 'PT'],
  [/\b(?:Italy|Italian|Milan|Rome)\b/i, 'IT'],
  [/\b(?:Greece|Athens)\b/i, 'GR'],
  [/\b(?:Poland|Warsaw)\b/i, 'PL'],
  [/\b(?:Israel|Tel[- ]Aviv|Haifa|Herzliya|Jerusalem)\b/i, 'IL'],
  [/\b(?:India|Indian|Mumbai|Bangalore|Bengaluru|Hyderabad|New Delhi|Delhi|Chennai|Pune|Gurgaon)\b/i, 'IN'],
  [/\b(?:Hong Kong|HK)\b/i, 'HK'],
  [/\b(?:Taiwan|Taipei)\b/i, 'TW'],
  [/\b(?:China|Beijing|Shanghai|Shenzhen|Hangzhou|Guangzhou|PRC|CN)\b/i, 'CN'],
  [/\b(?:Japan|Tokyo|Osaka)\b/i, 'JP'],
  [/\b(?:South Korea|Korea|Seoul)\b/i, 'KR'],
  [/\b(?:Singapore|SG)\b/i, 'SG'],
  [/\b(?:Australia|Australian|Sydney|Melbourne|Perth|Brisbane|Adelaide|AU)\b/i, 'AU'],
  [/\b(?:New Zealand|Auckland|Wellington)\b/i, 'NZ'],
  [/\b(?:Brazil|Brasil|S[aã]o Paulo|Rio de Janeiro)\b/i, 'BR'],
  [/\b(?:Mexico|Monterrey|Guadalajara)\b/i, 'MX'],
  [/\b(?:Argentina|Buenos Aires)\b/i, 'AR'],
  [/\b(?:Chile|Santiago)\b/i, 'CL'],
  [/\b(?:South Africa|Johannesburg|Cape Town|Sandton)\b/i, 'ZA'],
  [/\b(?:Dubai|UAE|Abu Dhabi)\b/i, 'AE'],
  [
    /\b(?:Canada|Canadian|Toronto|Montr[eé]al|Vancouver|Calgary|Ontario|Alberta|Quebec|Québec|British Columbia|Edmonton|Ottawa|Winnipeg|Halifax)\b/i,
    'CA',
  ],
  [/\b(?:United States|UNITED STATES|USA|U\.S\.A?\.?|US|America)\b/, 'US'],
];

/** Hints that name no single country. */
const HINTS: [RegExp, string][] = [
  [
    /\b(?:US|U\.S\.|United States|USA)\b.{0,12}\bCanada\b|\bCanada\b.{0,12}\b(?:US|U\.S\.|United States)|\bNorth America/i,
    'US/CA',
  ],
  [
    /outside (?:of )?(?:the )?(?:North America|U\.?S|United States|Canada)|\binternational|elsewhere|other (?:countries|locations)|overseas|abroad|rest of (?:the )?world/i,
    'International',
  ],
];
const LATE_HINTS: [RegExp, string][] = [
  [/\bdomestic/i, 'domestic'],
  [/toll[- ]?free|free ?phone/i, 'toll-free'],
];

/** The country that words name, the last one where there are several, or undefined. */
export function countryIn(label: string): CountryCode | undefined {
  const words = label.replace(/(Hong Kong),? (?:SAR,? )?(?:China|PRC)/i, '$1');
  let best: { at: number; country: CountryCode } | undefined;
  for (const [pattern, country] of NAMES) {
    const at = words.search(pattern);
    if (at >= 0 && (!best || at > best.at)) best = { at, country };
  }
  return best?.country;
}

/** The hint that a label gives about who should dial a number, if any. */
export function regionIn(words: string): string | undefined {
  for (const [pattern, hint] of HINTS) if (pattern.test(words)) return hint;
  const country = countryIn(words);
  if (country) return country === 'GB' ? 'UK' : country;
  for (const [pattern, hint] of LATE_HINTS) if (pattern.test(words)) return hint;
  return undefined;
}
