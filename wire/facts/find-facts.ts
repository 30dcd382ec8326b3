import type { CalendarDate } from '@/lib/domain/instant';
import { type Block, ownOrCommon } from './blocks';
import { issuedDay } from './calendar';
import { callTimes } from './call';
import { statedContacts } from './contacts';
import { contradictionsOf } from './contradictions';
import { FIRST_IN_US } from './exchanges';
import { issuerOf, type KnownCompany, namedIn } from './issuer';
import { lastLanguage } from './languages';
import { firstListing, listingsOf } from './listings';
import { type Codes, callCodes, dialIns, phoneRole } from './numbers';
import { fiscalPeriodOf, periodsOf } from './period';
import { placeOf } from './place';
import { registrationUrl } from './registration';
import { type AnalysedRelease, readRelease, sentenceAt, spans } from './release';
import { type ReplayWindows, replayWindows } from './replay';
import { speakersOf } from './speakers';
import { statedStarts, withdrawnStarts } from './starts';
import type {
  AnnouncedCall,
  Call,
  Contradiction,
  Fact,
  Facts,
  Listing,
  Moment,
  PhoneReplay,
  StatedWindow,
} from './types';
import { webcastUrl } from './webcast';

/**
 * The facts that the words of a press release state, each with the stretches of the given text that it came
 * from. What is not stated is absent; what has two readings is absent or listed under `contradictions`.
 * Takes plain text and Markdown of any size (HTML: wire/import/read-prose.ts), reads no clock and no files, and never
 * throws.
 * @param known the company whose releases these are: its name is looked for before any other; and the day of issue, if
 * the words do not name it
 */
export function findFacts(text: string, known: { company?: KnownCompany; issuedOn?: CalendarDate } = {}): Facts {
  const release = readRelease(text);
  const contradictions: Contradiction[] = [];
  const facts: Facts = {
    listings: [],
    calls: [],
    starts: [],
    withdrawnStarts: [],
    passcodes: { live: [], replay: [] },
    replayEnds: [],
    periods: periodsOf(release),
    contacts: [],
    speakers: [],
    contradictions,
  };
  head(release, facts, known.company);
  const issued = issuedDay(release);
  if (issued) facts.releaseDate = { value: issued.date, at: spans(release, issued.mention) };
  const period = fiscalPeriodOf(release);
  if (period) facts.fiscalPeriod = period;
  const day = issued?.date ?? known.issuedOn;
  facts.starts = statedStarts(release, day);
  facts.withdrawnStarts = withdrawnStarts(release, day);
  callAndReplay(release, facts, day);
  facts.contacts = statedContacts(release);
  facts.speakers = speakersOf(release);
  contradictions.push(...contradictionsOf(release, facts, issued?.date));
  facts.contradictions = withoutRepeats(contradictions);
  return facts;
}

/** What a text in another language states for sure: the line at its head, and nothing of a call. */
export function factsOfWordsAlone(text: string): Facts {
  const { title } = findFacts(text.slice(0, 2000));
  return { ...findFacts(''), ...(title && { title }) };
}

function head(release: AnalysedRelease, facts: Facts, company: KnownCompany | undefined): void {
  const { heading, text } = release;
  const written = (at: { start: number; end: number }): Fact<string> => ({
    value: text.words.slice(at.start, at.end).replace(/\s+/g, ' ').trim(),
    at: spans(release, at),
  });
  const listings = listingsOf(text);
  facts.listings = listings.map(
    ({ listing, start, end }): Fact<Listing> => ({ value: listing, at: spans(release, { start, end }) }),
  );
  const first = firstListing(facts.listings, FIRST_IN_US);
  if (first) {
    facts.ticker = { value: first.value.ticker, at: first.at };
    facts.exchange = { value: first.value.exchange, at: first.at };
  }
  const issuer = (company && namedIn(text, company)) ?? issuerOf(text, release.lines, heading, listings);
  if (issuer) facts.issuer = written(issuer);
  if (heading.title) facts.title = written(heading.title);
  if (heading.dateline) facts.dateline = written(heading.dateline);
  if (heading.wire) facts.wire = { value: heading.wire.name, at: spans(release, heading.wire) };
}

function callAndReplay(release: AnalysedRelease, facts: Facts, issued: CalendarDate | undefined): void {
  const { call, calls, blocks, contradictions } = callTimes(release, issued);
  const main = call ? calls.indexOf(call) : -1;
  facts.contradictions.push(...contradictions);
  const live = release.phones.filter((phone) => phoneRole(release, phone) === 'live');
  const stated = (call: Omit<Call, 'dialIn'> | undefined, index: number) => {
    const block = blocks[index];
    const codes = callCodes(release, block);
    const numbers = live.filter((phone) => belongsTo(release, phone.start, blocks, calls, index));
    const isApart = block !== undefined && block.others.length > 0;
    return {
      codes,
      isApart,
      call: { ...call, dialIn: dialIns(release, numbers), ...(codes.live && { passcode: codes.live }) },
      webcastUrl: webcastUrl(release, facts.contradictions, isApart ? block : undefined),
      registrationUrl: registrationUrl(release, isApart ? block : undefined),
      place: placeOf(release, isApart ? block : undefined),
      ...replays(release, { issued, start: call?.start?.value, codes, block }),
    };
  };
  const { codes, windows, ...own } = stated(call, main);
  facts.contradictions.push(...codes.contradictions);
  facts.passcodes = codes.all;
  facts.replayEnds = windows.ends;
  if (call || live.length > 0 || codes.live) facts.call = own.call;
  if (own.webcastUrl) facts.webcastUrl = own.webcastUrl;
  if (own.registrationUrl) facts.registrationUrl = own.registrationUrl;
  if (own.place) facts.place = own.place;
  if (own.webReplay) facts.webReplay = own.webReplay;
  if (own.phoneReplay) facts.phoneReplay = own.phoneReplay;
  facts.calls = calls.map((each, index): AnnouncedCall => {
    const { isApart, webcastUrl, registrationUrl, place, webReplay, phoneReplay, call } = stated(each, index);
    const heading = blocks[index]?.heading;
    return {
      ...call,
      isApart,
      ...(isApart && heading && { heading }),
      ...(isApart && webcastUrl && { webcastUrl }),
      ...(isApart && registrationUrl && { registrationUrl }),
      ...(isApart && place && { place }),
      ...(isApart && webReplay && { webReplay }),
      ...(isApart && phoneReplay && { phoneReplay }),
    };
  });
  // The same object: it is looked for among the others.
  if (facts.calls[main]) facts.call = facts.calls[main];
}

interface ReplaySource {
  issued: CalendarDate | undefined;
  start: Moment | undefined;
  codes: Codes;
  block: Block | undefined;
}

/** The recordings of a call, on the web and by telephone. */
function replays(release: AnalysedRelease, { issued, start, codes, block }: ReplaySource) {
  const windows = replayWindows(release, issued, start, block);
  const replayed = release.phones.filter((phone) => phoneRole(release, phone) === 'replay');
  const numbers = dialIns(release, ownOrCommon(release, replayed, block));
  const byPhone = numbers.length > 0 || codes.replay !== undefined || windows.phone !== undefined;
  const phoneReplay: PhoneReplay | undefined = byPhone
    ? {
        ...(numbers.length > 0 && isEmpty(windows.phone) ? windows.unsaid : withUnsaid(windows)),
        numbers,
        ...(codes.replay && { passcode: codes.replay }),
      }
    : undefined;
  const webReplay =
    windows.web || (!byPhone && windows.unsaid) ? { ...(!byPhone && windows.unsaid), ...windows.web } : undefined;
  return { windows, phoneReplay, webReplay };
}

/** Numbers behind the announcement of one of several calls, or behind its language, are for that one; others are for all. */
function belongsTo(
  release: AnalysedRelease,
  at: number,
  blocks: readonly Block[],
  calls: readonly { language?: Fact<string> }[],
  index: number,
): boolean {
  if (index < 0) return true;
  const sentence = release.sentences[sentenceAt(release, at)];
  const language = lastLanguage(release.plain.slice(sentence?.start ?? at, at));
  const own = calls[index]?.language?.value;
  if (language && own) return language === own;
  const owner = blocks.findLastIndex(({ start }) => start < at);
  return owner < 0 || owner === index;
}

/** Both ends of a window may stand in two sentences, of which one does not say the medium. */
function withUnsaid({ phone, unsaid }: ReplayWindows): StatedWindow {
  return { ...unsaid, ...phone };
}

function isEmpty(window: StatedWindow | undefined): boolean {
  return Object.keys(window ?? {}).length === 0;
}

function withoutRepeats(contradictions: Contradiction[]): Contradiction[] {
  const seen = new Set<string>();
  return contradictions.filter(({ kind, message }) => {
    const key = `${kind}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
