import { TAKEN_BACK } from './calendar';
import { type Cue, cuesOf, type Topic } from './cues';
import { oneOf } from './one-of';
import { type AnalysedRelease, sentenceAt, topicAt, within } from './release';
import type { TimeGroup } from './times';

/** What a time of the release is the time of. */
export type TimeRole = 'call' | 'replay' | 'publish' | 'meeting' | 'other' | 'withdrawn' | 'none';

/** "publish its results at 7.00 am": the words of publishing stand close before the time. */
const PUBLISH_CLOSE =
  /\b(?:publish(?:e[sd]|ing)?|released?|releas(?:ing|es)|issued?|issues|announced?|reported?|disclosed?|disseminated|submitted for publication|made public|publication|available|posted|results)\b[^.;:]{0,40}$/i;
const PUBLISH =
  /\b(?:publish\w*|publication|release[sd]?|releasing|issued?|issues|reports?|reported|announces?|announced?|disclos\w+|submitted)\b/gi;
/** Not the call: "at the offices of", "doors open at 8:30", "breakfast", "slides will be there from 7.00 am". */
const MEETING = oneOf(
  [
    /presentations?|meeting/,
    /(?:investors?|analysts?|virtual|online|R&D) (?:\w+ )?event/,
    /breakfast|in person|offices? of|press conference|lunch|site visit/,
    /capital markets? (?:day|event)/,
    /(?:investors?|analysts?|R&D|strategy) days?|teach-in|seminar|round ?table|briefing/,
    /annual (?:general )?meeting/,
    /AGM|roadshow|fireside|chat/,
    /will (?:speak|present) at/,
  ],
  { before: /\b/, after: /\b/, flags: 'gi' },
);
/** "Cowdray Health Care Conference, March 8, 2022 at 10:30 a.m. ET": a bank's conference, not the call. */
const OWN_EVENT =
  /\b(?!Earnings|Results|Telephone|Press|Web|Video|The|A)\p{Lu}[\p{L}&.]+ (?:Conference|Summit|Forum|Symposium|Congress)\b(?! [Cc]all)(?!.*\b(?:conference|earnings|results) call\b)/u;
const OTHER_BEFORE =
  /\b(?:slides?|registration|lines? (?:will )?opens?|line will be open|doors|markets? (?:open|close)s?|trading|deadline|pre-?register|office hours|music|closes? at)\b[^.;]{0,30}$|\b(?:by|no later than|before|prior to)\s(?:about\s|around\s)?$/i;
/** Words of a call. */
export const CALLED = /\b(?:call|conference|webcast|audiocast|telephone|broadcast|teleconference|dial)/i;

/** A time with the words around it, as the rules look at it. */
interface Look {
  release: AnalysedRelease;
  time: TimeGroup;
  /** Index of its sentence. */
  index: number;
  /** Its sentence up to it, and the last characters of that. */
  before: string;
  near: string;
  /** Its sentence behind it. */
  behind: string;
  topic: Topic;
  /** Where in `before` the words for a call, for publishing and for a meeting stand last; -1 for none. */
  called: number;
  published: number;
  met: number;
  /** The first turn of topic behind it. */
  next: Cue | undefined;
}

/** Says what a time is the time of; undefined leaves it to the rules below. */
type Rule = (look: Look) => TimeRole | undefined;

const LABELS = new RegExp(
  `^(?:(?:event |call |start(?:ing)? |conference call )?(?:${[
    ['date', 'time', 'when', 'start', 'begins?', 'date (?:and|&) time', 'date/time', 'time/date'],
    ['conference call', 'earnings call', 'call', 'webcast', 'live'],
  ]
    .flat()
    .join('|')}))\\b`,
  'i',
);
const ENDS = /\b(?:through|thru|until|till)\s(?:about\s|approximately\s)?$/i;
/** What follows is what is talked about: "to discuss the published results". */
const IS_SUBJECT = /\b(?:to|discuss|review|regarding|on|about)\s(?:\w+\s){0,6}$/i;

/** In their order: the first that knows decides. */
const RULES: Rule[] = [
  // "previously scheduled for 10:00 a.m."
  ({ before }) => (TAKEN_BACK.test(before.slice(-90)) ? 'withdrawn' : undefined),
  // "February 12, 2015 07:00 AM Eastern Standard Time" above the body
  ({ release, time }) => (isStamp(release, time) ? 'other' : undefined),
  // "Time: 9:00 a.m."
  ({ release, time, index, topic }) => {
    const label = labelOf(release, time, index);
    if (!LABELS.test(label)) return undefined;
    return topic === 'replay' && /replay|record/i.test(label) ? 'replay' : topicOfBlock(release, index, time);
  },
  // "lines open at 8:45 a.m.", "before 9:00 a.m."
  ({ near, topic }) => {
    if (!OTHER_BEFORE.test(near) || /\b(?:call|conference|webcast)\b[^.;]{0,25}$/i.test(near)) return undefined;
    if (/\b(?:before|prior to)\b/i.test(near) && CALLED.test(near)) return undefined;
    return topic === 'replay' ? 'replay' : 'other';
  },
  // "through 11:59 p.m."
  ({ near, topic }) => (ENDS.test(near) ? (topic === 'replay' ? 'replay' : 'other') : undefined),
  ({ release, time, index, topic }) =>
    topic === 'replay' && cuesBefore(release, time, index).some((cue) => cue.topic === 'replay') ? 'replay' : undefined,
  ({ before }) => (OWN_EVENT.test(before) ? 'meeting' : undefined),
  // "publish its results at 7.00 am"
  (look) =>
    PUBLISH_CLOSE.test(look.before.slice(-45)) &&
    look.published > look.called &&
    !IS_SUBJECT.test(look.before.slice(0, Math.max(0, look.published)).slice(-30))
      ? 'publish'
      : undefined,
  // "Management will talk about the quarter with analysts"
  ({ before, behind, published, called, met }) =>
    called < 0 && met < 0 && isTalk(published < 0 ? before + behind : before.slice(published)) ? 'call' : undefined,
  // A call is named before the time, or a call and, nearer, a meeting.
  ({ before, behind, called, met }) => {
    if (called < 0) return undefined;
    const isMeeting =
      met - called > 60 &&
      !CALLED.test(behind) &&
      !/\b(?:presentation|meeting) (?:of|to discuss)/i.test(before.slice(met));
    return isMeeting ? 'meeting' : 'call';
  },
  ({ behind, published, met, next }) => {
    if (met < 0 || published >= met) return undefined;
    return next?.topic === 'live' || CALLED.test(behind.slice(0, NEAR)) ? 'call' : 'meeting';
  },
  ({ behind, published, next }) => {
    if (published < 0) return undefined;
    const isOfCall = next?.topic === 'live' && next.start < 40 && !/^[^.;]{0,12}(?:,|and|with)\s/i.test(behind);
    return isOfCall ? 'call' : 'publish';
  },
  // Only what stands behind tells: "At 9:00 a.m. ET, a conference call will be held".
  ({ next }) => next && (next.topic === 'live' ? 'call' : next.topic),
  ({ topic }) => (topic === 'replay' ? 'replay' : undefined),
  ({ behind }) => (lastOf(MEETING, behind.slice(0, NEAR)) >= 0 ? 'meeting' : undefined),
  ({ topic }) => (topic === 'live' ? 'call' : undefined),
  ({ behind }) => (CALLED.test(behind.slice(0, NEAR)) ? 'call' : undefined),
];

/** How far behind a time words still speak of it. */
const NEAR = 140;

/** The role of a time by the words of its sentence. */
export function timeRole(release: AnalysedRelease, time: TimeGroup): TimeRole {
  const look = lookAt(release, time);
  if (!look) return 'none';
  for (const rule of RULES) {
    const role = rule(look);
    if (role) return role;
  }
  return 'none';
}

function lookAt(release: AnalysedRelease, time: TimeGroup): Look | undefined {
  const { plain, sentences } = release;
  const index = sentenceAt(release, time.start);
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const before = plain.slice(sentence.start, time.start);
  const behind = plain.slice(time.end, Math.max(time.end, sentence.end));
  return {
    release,
    time,
    index,
    before,
    near: before.slice(-60),
    behind,
    topic: topicAt(release, time.start),
    // Looked for only by the rules that ask: most times are known before.
    get called() {
      const call = cuesBefore(release, time, index).findLast(
        ({ topic, strength }) => topic === 'live' && strength !== 'neutral',
      );
      return call ? call.start - sentence.start : lastOf(/\b(?:call|telephone|teleconference)\b/gi, before);
    },
    get published() {
      return lastOf(PUBLISH, before);
    },
    get met() {
      return lastOf(MEETING, before);
    },
    get next() {
      return cuesOf(behind.slice(0, NEAR), 0).find(({ strength }) => strength !== 'neutral');
    },
  };
}

/** The turns of topic in the sentence of a time, before it. */
function cuesBefore({ cues }: AnalysedRelease, time: TimeGroup, index: number): Cue[] {
  return (cues[index] ?? []).filter((cue) => cue.start < time.start);
}

/** The label of the line that a time stands in, before it. */
function labelOf({ lines, sentences }: AnalysedRelease, time: TimeGroup, index: number): string {
  const sentence = sentences[index];
  const label = sentence && lines[sentence.line]?.label;
  return label && label.end <= time.start && sentence.start <= label.end ? label.words : '';
}

/** "Management will talk about the quarter with analysts tomorrow at 8 o'clock" */
function isTalk(sentence: string): boolean {
  if (/replay|record/i.test(sentence)) return false;
  return (
    (/\b(?:analysts|investors)\b/i.test(sentence) &&
      /\b(?:talk|speak|discuss|review|comment|present|brief|take questions|answer)\b/i.test(sentence)) ||
    /\bwill (?:discuss|review|comment on|talk about|go (?:over|through)|present) (?:\w+ ){0,4}(?:results|quarter|figures|year|earnings|report|them)\b/i.test(
      sentence,
    )
  );
}

/** A label "Time:" belongs to what its block is about. */
function topicOfBlock(release: AnalysedRelease, index: number, time: TimeGroup): TimeRole {
  const topic = release.topics[index] ?? 'none';
  if (topic === 'replay') return topicAt(release, time.start) === 'live' ? 'call' : 'replay';
  return topic === 'contact' ? 'other' : 'call';
}

function lastOf(pattern: RegExp, words: string): number {
  let last = -1;
  for (const match of words.matchAll(pattern)) last = match.index;
  return last;
}

/** A line of date and time alone above the body: "February 12, 2015 07:00 AM Eastern Standard Time". */
function isStamp({ plain, lines, heading, dates }: AnalysedRelease, time: TimeGroup): boolean {
  const line = lines.find(({ start, end }) => start <= time.start && end >= time.start);
  if (!line) return false;
  const date = within(dates, line)[0];
  if (
    heading.date &&
    date === heading.date &&
    line.start < heading.body + 1 &&
    time.start < heading.body + 60 &&
    time.start >= line.start
  ) {
    return /^[\s)/,|–-]*$/.test(plain.slice(date.end, time.start));
  }
  return line.end < heading.body && !CALLED.test(plain.slice(line.start, line.end));
}
