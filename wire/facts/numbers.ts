import { type Block, ownOrCommon } from './blocks';
import type { CodeMention } from './codes';
import { CONTACT } from './cues';
import type { PhoneMention } from './phones';
import { type AnalysedRelease, sentenceAt, spans, topicAt, within } from './release';
import { isSlipOf } from './slips';
import { subjectOf } from './subject';
import type { Code, Contradiction, Fact, Span, StatedNumber } from './types';

export type PhoneRole = 'live' | 'replay' | 'contact' | 'other';

/** "(FAX)", "Fax: ..." */
const FAX_BEFORE = /\bfax(?:es|simile)?\b[^\d\n]{0,16}$/i;
const FAX_AFTER = /^ {0,2}[([-]? ?fax/i;
/** What a telephone number is for. */
export function phoneRole(release: AnalysedRelease, phone: PhoneMention): PhoneRole {
  const { plain, sentences, lines } = release;
  const before = plain.slice(Math.max(0, phone.start - 60), phone.start);
  const after = plain.slice(phone.end, phone.end + 60);
  if (FAX_BEFORE.test(before) || FAX_AFTER.test(after)) return 'other';
  const sentence = sentences[sentenceAt(release, phone.start)];
  const line = sentence && lines[sentence.line];
  const label = line?.label && line.label.end <= phone.start ? line.label.words : '';
  if (label && CONTACT.test(label) && !/\b(?:dial|call|replay|number)/i.test(label)) return 'contact';
  if (line && isPersons(release, line)) return 'contact';
  const subject = subjectOf(release, phone);
  return subject === 'none' ? 'other' : subject;
}

/** A short line of a name, a number and a mail address: "Elif Karaca   +90 212 555 0131   ekaraca@acme.example". */
function isPersons({ plain, emails }: AnalysedRelease, line: Span): boolean {
  const words = plain.slice(line.start, line.end);
  return words.length < 140 && within(emails, line).length > 0 && !/\b(?:dial|replay|pass ?code|call)\b/i.test(words);
}

/** The numbers of one role in the order of the text, each once. */
export function dialIns(release: AnalysedRelease, phones: PhoneMention[]): StatedNumber[] {
  const found = new Map<string, StatedNumber>();
  for (const phone of phones) {
    if (!phone.number) continue;
    const known = found.get(phone.number);
    if (known) {
      known.number.at.push(...spans(release, phone));
      if (phone.region && !known.region) known.region = phone.region;
    } else {
      found.set(phone.number, {
        number: { value: phone.number, at: spans(release, phone) },
        ...(phone.region && { region: phone.region }),
      });
    }
  }
  return [...found.values()];
}

/** "for both the live call and the replay", "call and replay passcode" */
const BOTH = /\b(?:both|(?:call|webcast|live)\s(?:and|&|or)\s(?:the\s)?(?:replay|recording|rebroadcast))\b/i;
/** "the same passcode", "using the same conference ID" */
const SAME_CODE =
  /\b(?:same|above)\s(?:\w+\s){0,2}(?:pass\s?code|code|id|pin|number|access|conference)|\b(?:code|id|number)\s(?:given\s|listed\s|shown\s)?above/i;

export interface Codes {
  live?: Fact<Code>;
  replay?: Fact<Code>;
  /** Every code, each once. */
  all: { live: Fact<Code>[]; replay: Fact<Code>[] };
  contradictions: Contradiction[];
}

/**
 * The codes of the live call and of the recording.
 * @param block where the call is announced, if it is one of several
 */
export function callCodes(release: AnalysedRelease, block?: Block): Codes {
  const { plain, codes, sentences } = release;
  const live: CodeMention[] = [];
  const replay: CodeMention[] = [];
  for (const code of codes) {
    const sentence = sentences[sentenceAt(release, code.start)];
    const subject = subjectOf(release, code);
    const around = sentence
      ? plain.slice(Math.max(sentence.start, code.start - 150), Math.min(sentence.end, code.end + 80))
      : '';
    if (subject === 'contact' || isMasked(release, code)) continue;
    if (BOTH.test(around) && !code.forReplay) {
      live.push(code);
      replay.push(code);
    } else if (code.forReplay || subject === 'replay') replay.push(code);
    else if (subject === 'live') live.push(code);
  }
  const contradictions: Contradiction[] = [];
  const liveCode = settle(release, ownOrCommon(release, live, block), 'live call', contradictions);
  let replayCode = settle(release, ownOrCommon(release, replay, block), 'replay', contradictions);
  if (!replayCode && liveCode && replay.length === 0) {
    const index = sentences.findIndex(
      ({ start, end }) => SAME_CODE.test(plain.slice(start, end)) && topicAt(release, end) === 'replay',
    );
    const same = sentences[index];
    if (same) replayCode = { value: liveCode.value, at: [...liveCode.at, ...spans(release, same)] };
  }
  const all = { live: distinct(release, live), replay: distinct(release, replay) };
  return { ...(liveCode && { live: liveCode }), ...(replayCode && { replay: replayCode }), all, contradictions };
}

function distinct(release: AnalysedRelease, codes: readonly CodeMention[]): Fact<Code>[] {
  const first = codes.filter((code, index) => codes.findIndex((other) => key(other) === key(code)) === index);
  return first.map((code) => ({
    value: { asWritten: code.asWritten, ...(code.value !== undefined && { value: code.value }) },
    at: spans(release, code),
  }));
}

/** Digits of an address or a phone number are no code. */
function isMasked({ web, emails }: AnalysedRelease, { start, end }: CodeMention): boolean {
  return [...web, ...emails].some((address) => address.start < end && start < address.end);
}

/** Codes that are named differently may stand side by side: "Meeting ID 812 ..., passcode 445566". */
function settle(
  release: AnalysedRelease,
  codes: CodeMention[],
  what: string,
  contradictions: Contradiction[],
): Fact<Code> | undefined {
  for (const code of codes) {
    if (code.value !== undefined) continue;
    contradictions.push({
      kind: 'malformed-code',
      message: `"${code.asWritten}" is no code that a telephone can send.`,
      at: spans(release, code),
    });
  }
  for (const sort of ['passcode', 'id', 'pin'] as const) {
    const named = codes.filter((code) => code.sort === sort);
    const [first] = named;
    if (!first) continue;
    const other = named.find((code) => key(code) !== key(first) && isSlipOf(key(code), key(first)));
    const at = spans(release, ...named.filter((code) => code === other || key(code) === key(first)));
    if (other) {
      contradictions.push({
        kind: 'two-passcodes',
        message: `The ${what} has the code ${first.asWritten} in one place and ${other.asWritten} in another.`,
        at,
      });
      return undefined;
    }
    return { value: { asWritten: first.asWritten, ...(first.value !== undefined && { value: first.value }) }, at };
  }
  return undefined;
}

function key({ value, asWritten }: CodeMention): string {
  return (value ?? asWritten).toLowerCase();
}
