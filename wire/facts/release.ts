import type { CountryCode } from 'libphonenumber-js/min';
import { type AddressMention, emailsOf, webAddressesOf } from './addresses';
import { type CodeMention, codesOf } from './codes';
import { countryIn } from './countries';
import { BOILERPLATE, CONTACT, type Cue, cuesOf, type Topic, topicAfter } from './cues';
import { type DateMention, datesOf } from './dates';
import { type Heading, headingOf } from './heading';
import { type PhoneMention, phonesOf } from './phones';
import { type Line, linesOf, type SentenceSpan, sentencesOf } from './sentences';
import { readText, type Text } from './text';
import { groupTimes, type TimeGroup, type TimeMention, timesOf } from './times';
import type { Span } from './types';
import { zoneAt } from './zones';

/** A release taken apart: what the rules for each fact look into. */
export interface AnalysedRelease {
  text: Text;
  plain: string;
  lines: Line[];
  sentences: SentenceSpan[];
  heading: Heading;
  /** ISO country of the dateline, '' if unknown. */
  country: CountryCode | '';
  dates: DateMention[];
  times: TimeGroup[];
  codes: CodeMention[];
  phones: PhoneMention[];
  web: AddressMention[];
  emails: AddressMention[];
  /** Turns of topic within each sentence, and the topic that each begins with. */
  cues: Cue[][];
  topics: Topic[];
}

interface Stretch {
  start: number;
  end: number;
}

/** Takes a release apart. */
export function readRelease(source: string): AnalysedRelease {
  const text = readText(source);
  const { plain } = text;
  const lines = linesOf(plain);
  const sentences = sentencesOf(plain, lines);
  const dates = datesOf(plain);
  const heading = headingOf(text, lines, dates);
  const place = heading.dateline ? plain.slice(heading.dateline.start, heading.dateline.end) : '';
  const country = countryOf(place, plain);
  const web = webAddressesOf(plain);
  const isInAddress = ({ start }: Stretch) => web.some((address) => address.start <= start && start < address.end);
  const spoken = timesOf(plain, country).filter((time) => !isInAddress(time));
  const times = groupTimes(plain, withLateZones(plain, spoken, dates, country));
  const emails = [...emailsOf(plain), ...linkedEmails(text)].sort((a, b) => a.start - b.start);
  const codes = codesOf(plain, text.words);
  const taken = [...dates, ...times, ...web, ...emails, ...codes];
  const phones = phonesOf(plain, taken, country === '' ? undefined : country);
  const cues = sentences.map(({ start, end }) => cuesOf(plain.slice(start, end), start));
  const topics = topicsOf(plain, lines, sentences, cues);
  return { text, plain, lines, sentences, heading, country, dates, times, codes, phones, web, emails, cues, topics };
}

/** Addresses behind names: `<a href="mailto:…">Jane Doe</a>`. */
function linkedEmails({ links, plain }: Text): AddressMention[] {
  return links.flatMap(({ href, start, end }) => {
    const value = /^mailto:([^?\s]+@[^?\s]+)/i.exec(href)?.[1];
    return value && !plain.slice(start, end).includes('@') ? [{ start: end, end, value, malformed: false }] : [];
  });
}

/** "at 8:00 PM on March 9, 2023, U.S. Eastern Time": the zone stands behind the date. */
function withLateZones(plain: string, times: TimeMention[], dates: DateMention[], country: string): TimeMention[] {
  const byGap = new Map(dates.map((date) => [date.start, date]));
  return times.map((time) => {
    if (time.zone) return time;
    // "at 10 a.m. today, Eastern Time"
    const today = /^,? today,? /.exec(plain.slice(time.end, time.end + 9))?.[0].length;
    const late = today && zoneAt(plain, time.end + today, country);
    if (late) return { ...time, zone: late };
    const gap = /^,? (?:on )?/.exec(plain.slice(time.end, time.end + 6))?.[0].length;
    const date = gap === undefined ? undefined : byGap.get(time.end + gap);
    const zone =
      date && /^[ ,(]{1,3}/.test(plain.slice(date.end, date.end + 3)) ? zoneAt(plain, date.end, country) : undefined;
    return zone ? { ...time, zone } : time;
  });
}

const US_STATE =
  /(?:,\s)(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|D\.C|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Texas|Vt|Va|Wash|W\.Va|Wis|Wyo|[A-Z]{2})\.?$|^(?:NEW YORK|BOSTON|CHICAGO|CLEVELAND|HOUSTON|DALLAS|ATLANTA)/i;

/** Exchanges whose notices give numbers as they are dialled at home. */
const BY_EXCHANGE: [RegExp, CountryCode][] = [
  [/^RNS\b|\((?:LSE|AIM|LON):/m, 'GB'],
  [/\(ASX:/, 'AU'],
  [/\(NZX:/, 'NZ'],
  [/\(JSE:/, 'ZA'],
  [/\bBSE Limited\b|\bNational Stock Exchange of India\b|\bSEBI\b/, 'IN'],
];

function countryOf(place: string, plain: string): CountryCode | '' {
  const stated = countryIn(
    place.replace(/\b\p{Lu}{3,}\b/gu, (word) => (word === 'USA' ? word : word.charAt(0) + word.slice(1).toLowerCase())),
  );
  if (US_STATE.test(place) && stated !== 'CA') return 'US';
  if (stated) return stated;
  if (place) return '';
  // Without a dateline the exchange tells the country.
  for (const [exchange, country] of BY_EXCHANGE) if (exchange.test(plain)) return country;
  return /\b(?:Nasdaq(?! (?:First North|Stockholm|Helsinki|Copenhagen|Iceland|Nordic|OMX))|NYSE)\b/i.test(plain)
    ? 'US'
    : '';
}

/** A line that heads what comes below it: short, no full stop, nothing behind a colon. */
export function isHeading(plain: string, line: Line): boolean {
  const words = plain.slice(line.start, line.end);
  return (
    words.length < 90 &&
    (!/[.;,]$/.test(words) || /^About\b.{0,60}\b(?:Inc|Corp|Co|Ltd|plc|S\.A)\.$/.test(words)) &&
    (!line.label || /[:|]\s*$/.test(words)) &&
    !/\d{4}/.test(words.replace(/\b(?:19|20)\d\d\b/g, ''))
  );
}

/** Follows the topic through the text. */
function topicsOf(plain: string, lines: Line[], sentences: SentenceSpan[], cues: Cue[][]): Topic[] {
  const topics: Topic[] = [];
  let topic: Topic = 'none';
  let line = -1;
  sentences.forEach((sentence, index) => {
    const own = cues[index] ?? [];
    const current = lines[sentence.line] as Line;
    if (sentence.line !== line) {
      line = sentence.line;
      const words = plain.slice(current.start, Math.min(current.end, current.start + 160));
      if (isContactLine(words, current, plain)) topic = 'contact';
      else if (isHeading(plain, current)) {
        if (BOILERPLATE.test(words)) topic = 'other';
        else if (topic === 'contact' && own.some(({ strength, topic: to }) => strength !== 'neutral' && to !== 'other'))
          topic = 'none';
        else if (/^source:?\s/i.test(words)) topic = 'none';
      } else if (topic === 'contact' && current.end - current.start > 170 && !/@|\d{3}/.test(words)) topic = 'other';
    }
    if (
      current.afterBlank &&
      sentence.start === current.start &&
      topic === 'replay' &&
      isProse(plain, lines, sentence.line)
    )
      topic = 'none';
    topics.push(topic);
    if (topic !== 'contact') topic = topicAfter(own, topic, sentence.end);
    else if (own.some(({ strength }) => strength === 'call') && sentence.end - sentence.start > 100)
      topic = topicAfter(own, 'none', sentence.end);
  });
  return topics;
}

/** A paragraph of sentences behind another: what it speaks of is said anew. */
function isProse(plain: string, lines: Line[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  return (
    line !== undefined &&
    line.end - line.start > 60 &&
    !line.label &&
    !/:$/.test(before ? plain.slice(before.start, before.end) : '')
  );
}

function isContactLine(whole: string, line: Line, plain: string): boolean {
  // "Investor relations          Media": the heads of two columns
  const [words = whole] = whole.split(/ {3,}/);
  const label = line.label?.words ?? (isHeading(plain, line) ? words.replace(/:$/, '') : '');
  if (label && label.length < 70 && CONTACT.test(label.trim())) {
    return (
      !/\b(?:webcast|replay|dial|call|conference)\b/i.test(label) &&
      !/^(?:us|u\.s\.|uk|international)\b/i.test(line.label ? '' : label)
    );
  }
  // "New Zealand media: Ruth Pene +64 ..."
  if (
    line.label &&
    label.length < 40 &&
    /\b(?:media|press|investors?|analysts?)$/i.test(label) &&
    /@|\d{3}/.test(words)
  ) {
    return !/\b(?:webcast|replay|dial|call|conference)\b/i.test(label);
  }
  // "+ Vantor Media Contact"
  if (
    isHeading(plain, line) &&
    words.length < 60 &&
    /\b(?:investor|media|press|company|corporate)s?(?: relations)? contacts?:?$/i.test(words)
  )
    return true;
  // "Analysts with questions may call:"
  if (
    /^(?:analysts?|investors?|journalists?|reporters?|media|shareholders?)\b[^.]{0,40}\b(?:may|can|should|please) (?:call|contact|reach|write to):?$/i.test(
      words,
    )
  )
    return true;
  // "Gus Rehnquist of Orchardson Tool Company, +1-815-555-0136": the last line of old releases
  if (/^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,3} (?:of|for) \p{Lu}.{2,60}, ?\+?1?[-.( ]{0,2}\d{3}/u.test(words))
    return true;
  return /^(?:for (?:further|more|additional) (?:information|details).{0,100}?\b(?:contact|call|reach)|(?:investor|media|press|corporate|public) relations\s?[•|–-]|contacts?:|(?:investor|media|press)s?(?: relations)? contacts?\b)/i.test(
    words,
  );
}

/** Index of the sentence that holds a place, or of the last before it; -1 before the first. */
export function sentenceAt({ sentences }: AnalysedRelease, at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as SentenceSpan).start <= at) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** What the release speaks of at a place. */
export function topicAt(release: AnalysedRelease, at: number): Topic {
  const index = sentenceAt(release, at);
  const topic = release.topics[index] ?? 'none';
  return topic === 'contact' ? topic : topicAfter(release.cues[index] ?? [], topic, at);
}

/** The mentions of a kind, in the order of the text, that lie within a stretch. */
export function within<M extends Stretch>(mentions: M[], { start, end }: Stretch): M[] {
  let low = 0;
  for (let high = mentions.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as M).start < start) low = middle + 1;
    else high = middle;
  }
  const found: M[] = [];
  for (let mention = mentions[low]; mention && mention.start < end; mention = mentions[++low]) {
    if (mention.end <= end) found.push(mention);
  }
  return found;
}

/** The places in the given text of some stretches. */
export function spans(release: AnalysedRelease, ...stretches: Stretch[]): Span[] {
  return stretches.map(({ start, end }) => release.text.span(start, end));
}
