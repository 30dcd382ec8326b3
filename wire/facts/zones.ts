/** A phrase for a zone, the zone, and the words it was made for. Longer phrases stand before their parts. */
type Phrase = [phrase: string, zone: string];

const OF_TIME = '(?:\\s(?:Standard|Daylight|Summer|Savings?|Winter)(?:\\sSavings?)?)?\\s?[Tt]ime';

/** Words for zones. Each is followed by the end of a word. */
const PHRASES: Phrase[] = [
  // "3:00 p.m. Central European Summer Time", "14.00 CET"
  [`Central\\sEuropean?${OF_TIME}`, 'Europe/Berlin'],
  [`Eastern\\sEuropean?${OF_TIME}`, 'Europe/Helsinki'],
  [`Western\\sEuropean?${OF_TIME}`, 'Europe/Lisbon'],
  ['C\\.?E\\.?S?\\.?T\\.?|ME[SZ]Z?', 'Europe/Berlin'],
  ['EES?T', 'Europe/Helsinki'],
  ['WES?T', 'Europe/Lisbon'],
  // "9:00 AM Australian Eastern Standard Time", "9.30am AEDT"
  [`(?:Australian\\sEastern)${OF_TIME}|AE[SD]?T`, 'Australia/Sydney'],
  [`(?:Australian\\sWestern)${OF_TIME}|AW[SD]?T`, 'Australia/Perth'],
  [`(?:Australian\\sCentral)${OF_TIME}|AC[SD]T`, 'Australia/Adelaide'],
  [`New\\sZealand${OF_TIME}|NZ[SD]?T`, 'Pacific/Auckland'],
  // "8:30 a.m. ET", "E.S.T.", "Eastern Daylight Savings Time", "(Eastern)", "US/Eastern"
  [`(?:North\\sAmerican?\\s|US/)?Eastern(?:${OF_TIME})?|E\\.?[SD]?\\.?T\\.?`, 'America/New_York'],
  [`(?:US/)?Central(?:${OF_TIME})?|C\\.?D?\\.?T\\.?`, 'America/Chicago'],
  [`(?:US/)?Mountain(?:${OF_TIME})?|M\\.?[SD]?\\.?T\\.?`, 'America/Denver'],
  [`(?:US/)?Pacific(?:${OF_TIME})?|P\\.?[SD]?\\.?T\\.?`, 'America/Los_Angeles'],
  [`Atlantic${OF_TIME}|A[SD]T`, 'America/Halifax'],
  [`Newfoundland${OF_TIME}|N[SD]?T`, 'America/St_Johns'],
  [`Alaska(?:n)?${OF_TIME}|AK[SD]T`, 'America/Anchorage'],
  [`Hawaii(?:an)?(?:-Aleutian)?${OF_TIME}|HST`, 'Pacific/Honolulu'],
  // "7.00 am (BST)", "1400 hours GMT", "UK time"
  [`British\\sSummer\\s[Tt]ime|BST`, 'Europe/London'],
  ['Greenwich\\s[Mm]ean\\s[Tt]ime|GMT(?![+-])', 'GMT'],
  ['Coordinated\\sUniversal\\s[Tt]ime|UTC(?![+-])', 'UTC'],
  // "8:00 p.m. Singapore Time", "SGT", "HKT", "JST"
  ['S\\.?G\\.?T\\.?', 'Asia/Singapore'],
  ['HKT', 'Asia/Hong_Kong'],
  ['JST', 'Asia/Tokyo'],
  ['KST', 'Asia/Seoul'],
  ['IDT', 'Asia/Jerusalem'],
  [`Indian?${OF_TIME}`, 'Asia/Kolkata'],
  [`China${OF_TIME}`, 'Asia/Shanghai'],
  [`Israeli?${OF_TIME}`, 'Asia/Jerusalem'],
  [`Japan${OF_TIME}`, 'Asia/Tokyo'],
  [`Irish${OF_TIME}`, 'Europe/Dublin'],
  [`South\\sAfrican?${OF_TIME}|SAST`, 'Africa/Johannesburg'],
  [`Bras[ií]lia(?:n)?(?:${OF_TIME})?|BR[ST]?T`, 'America/Sao_Paulo'],
  ['MSK', 'Europe/Moscow'],
  ['GST', 'Asia/Dubai'],
  ['ART', 'America/Argentina/Buenos_Aires'],
];

/** Abbreviations that mean different zones in different countries, by the country of the release. */
const BY_COUNTRY: Record<string, Record<string, string>> = {
  // "4:00 p.m. IST" from Tel Aviv, from Mumbai
  IST: { IL: 'Asia/Jerusalem', IN: 'Asia/Kolkata', IE: 'Europe/Dublin' },
  // "8:00 p.m. CST" from Beijing
  CST: {
    CN: 'Asia/Shanghai',
    US: 'America/Chicago',
    CA: 'America/Chicago',
    '': 'America/Chicago',
    MX: 'America/Mexico_City',
  },
  // "10:00 a.m. EST" from Sydney
  EST: { AU: 'Australia/Sydney' },
};

/** Cities and countries whose name stands for their zone: "(Frankfurt time)", "9 a.m. New York", "Beijing/Hong Kong Time". */
const PLACES: Record<string, string> = {
  'New York(?: City)?': 'America/New_York',
  'Toronto|Montr[eé]al|Ottawa|Boston|Atlanta|Detroit': 'America/New_York',
  'Chicago|Houston|Dallas|Winnipeg': 'America/Chicago',
  'Denver|Calgary|Edmonton': 'America/Denver',
  'Phoenix|Scottsdale|Arizona': 'America/Phoenix',
  'Los Angeles|San Francisco|Seattle|Vancouver|California': 'America/Los_Angeles',
  'London|UK|U\\.K\\.|United Kingdom': 'Europe/London',
  'Dublin|Ireland': 'Europe/Dublin',
  'Frankfurt|Berlin|Munich|Germany|German|Hamburg|D[uü]sseldorf': 'Europe/Berlin',
  'Paris|France|French': 'Europe/Paris',
  'Zurich|Zürich|Basel|Geneva|Swiss|Switzerland|Zug': 'Europe/Zurich',
  'Amsterdam|Netherlands|Dutch': 'Europe/Amsterdam',
  'Brussels|Belgium|Belgian': 'Europe/Brussels',
  'Stockholm|Sweden|Swedish': 'Europe/Stockholm',
  'Oslo|Norway|Norwegian': 'Europe/Oslo',
  'Copenhagen|Denmark|Danish': 'Europe/Copenhagen',
  'Helsinki|Finland|Finnish': 'Europe/Helsinki',
  'Madrid|Spain|Spanish': 'Europe/Madrid',
  'Milan|Rome|Italy|Italian': 'Europe/Rome',
  'Vienna|Austria': 'Europe/Vienna',
  Luxembourg: 'Europe/Luxembourg',
  'Lisbon|Portugal': 'Europe/Lisbon',
  'Athens|Greece|Greek': 'Europe/Athens',
  'Istanbul|Turkey': 'Europe/Istanbul',
  'Warsaw|Poland': 'Europe/Warsaw',
  Moscow: 'Europe/Moscow',
  'Tel Aviv|Israel|Jerusalem': 'Asia/Jerusalem',
  'Dubai|UAE|Abu Dhabi': 'Asia/Dubai',
  'Mumbai|India|Bangalore|Bengaluru|New Delhi': 'Asia/Kolkata',
  'Beijing|Shanghai|China|Shenzhen': 'Asia/Shanghai',
  'Hong Kong': 'Asia/Hong_Kong',
  'Taipei|Taiwan': 'Asia/Taipei',
  Singapore: 'Asia/Singapore',
  'Kuala Lumpur|Malaysia': 'Asia/Kuala_Lumpur',
  'Manila|Philippines?': 'Asia/Manila',
  'Bangkok|Thailand': 'Asia/Bangkok',
  'Jakarta|Indonesia': 'Asia/Jakarta',
  'Tokyo|Japan': 'Asia/Tokyo',
  'Seoul|Korea': 'Asia/Seoul',
  'Sydney|Melbourne|Canberra': 'Australia/Sydney',
  Brisbane: 'Australia/Brisbane',
  Perth: 'Australia/Perth',
  Adelaide: 'Australia/Adelaide',
  'Auckland|Wellington': 'Pacific/Auckland',
  'S[aã]o Paulo|Bras[ií]lia|Brazil|Brazilian|Rio de Janeiro': 'America/Sao_Paulo',
  'Mexico City|Mexico': 'America/Mexico_City',
  'Buenos Aires': 'America/Argentina/Buenos_Aires',
  'Santiago(?: de Chile)?|Chile': 'America/Santiago',
  'Bogot[aá]': 'America/Bogota',
  Lima: 'America/Lima',
  'Johannesburg|South Africa': 'Africa/Johannesburg',
};

const PLACE = Object.keys(PLACES).join('|');
/** "Frankfurt time", "(Frankfurt)", "New York City time", "Beijing/Hong Kong Time", "local time in Frankfurt". */
const PLACE_FORM = `(?:local\\stime\\sin\\s|in\\s)?(?<place>${PLACE})(?:/(?:${PLACE}))?(?:\\s(?:local\\s)?(?:standard\\s|daylight\\s)?time)?`;
const COUNTRY_FORM = '(?<letters>IST|CST|EST)';
const ANY = PHRASES.map(([phrase], index) => `(?<z${index}>${phrase})`).join('|');
const LEAD = '[ ,]{0,3}(?:[([] ?)?(?:U\\.?S\\.?A?\\.?\\s)?(?:prevailing\\s)?';
const END = '(?![A-Za-z])';
const ZONE = new RegExp(`${LEAD}(?:${COUNTRY_FORM}|${ANY}|${PLACE_FORM})${END}(?:\\s?\\(?(?:time|Time)\\b\\)?)?`, 'y');
/** A second name for the zone just named: "Eastern Time (ET)", "(Beijing Time)", "EST (New York time)". */
const AGAIN =
  /\s?[([](?:[A-Z]{2,4}|GMT\s?[+-]\d{1,2}(?::?\d\d)?|UTC\s?[+-]\d{1,2}|[Ll]ocal [Tt]ime|[A-Z][a-z]+(?: [A-Z][a-z]+)? [Tt]ime)[)\]]/y;

export interface ZoneMention {
  start: number;
  end: number;
  /** IANA name, `UTC` or `GMT`; undefined for letters that mean several zones in a release of an unknown country. */
  timeZone: string | undefined;
  /** The letters or words of the zone. */
  words: string;
}

const PLACE_TESTS = Object.entries(PLACES).map(([names, zone]) => [new RegExp(`^(?:${names})$`, 'i'), zone] as const);

/** The words of a zone at a place. In capitals ("EASTERN TIME") they are read as in running text. */
function zoneMatch(plain: string, at: number): RegExpExecArray | null {
  ZONE.lastIndex = at;
  const match = ZONE.exec(plain);
  if (match || !/^[\s,([]{0,4}[A-Z]{4}/.test(plain.slice(at, at + 8))) return match;
  const calm = plain
    .slice(at, at + 60)
    .replace(/\b([A-Z])([A-Z]{2,})\b/g, (_, first: string, rest: string) => first + rest.toLowerCase());
  ZONE.lastIndex = 0;
  const found = ZONE.exec(calm);
  if (found) found.index = at;
  return found;
}

/**
 * The zone that stands right after a time, if any.
 * @param country ISO country of the release, for letters that differ by country; '' if unknown
 */
export function zoneAt(plain: string, at: number, country: string): ZoneMention | undefined {
  const match = zoneMatch(plain, at);
  if (!match?.groups) return undefined;
  const { letters, place } = match.groups;
  const words = match[0].replace(/^[\s,([]+/, '');
  let timeZone: string | undefined;
  if (letters) {
    const zones = BY_COUNTRY[letters] ?? {};
    timeZone =
      zones[country] ?? (letters === 'EST' ? 'America/New_York' : letters === 'CST' ? 'America/Chicago' : undefined);
  } else if (place) timeZone = PLACE_TESTS.find(([names]) => names.test(place))?.[1];
  else timeZone = PHRASES.find((_, index) => match.groups?.[`z${index}`] !== undefined)?.[1];
  return { start: at, end: match.index + match[0].length, timeZone, words };
}

/** The end of a second name for the zone that ends at `at`, or `at`. */
export function afterSecondName(plain: string, at: number): number {
  AGAIN.lastIndex = at;
  const match = AGAIN.exec(plain);
  return match ? at + match[0].length : at;
}

/** The zone of `GMT` in a release: what clocks in London show, which is how releases use it. */
export function placeZone(name: string): string | undefined {
  return PLACE_TESTS.find(([names]) => names.test(name))?.[1];
}
