import { WITHDRAWN } from './calendar';
import { cuesOf } from './cues';
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
const MEETING =
  /\b(?:presentation|meeting|breakfast|in person|offices? of|press conference|lunch|site visit|capital markets? (?:day|event)|investor day|analyst day|teach-in|seminar|round ?table|briefing|annual (?:general )?meeting|AGM|roadshow|fireside|chat|will (?:speak|present) at)\b/gi;
/** "Cowdray Health Care Conference, March 8, 2022 at 10:30 a.m. ET": a bank's conference, not the call. */
const OWN_EVENT =
  /\b(?!Earnings|Results|Telephone|Press|Web|Video|The|A)\p{Lu}[\p{L}&.]+ (?:Conference|Summit|Forum|Symposium|Congress)\b(?! [Cc]all)(?!.*\b(?:conference|earnings|results) call\b)/u;
const OTHER_BEFORE =
  /\b(?:slides?|registration|lines? (?:will )?opens?|line will be open|doors|markets? (?:open|close)s?|trading|deadline|pre-?register|office hours|music|closes? at)\b[^.;]{0,30}$|\b(?:by|no later than|before|prior to)\s(?:about\s|around\s)?$/i;
/** Words of a call. */
export const CALLED = /\b(?:call|conference|webcast|audiocast|telephone|broadcast|teleconference|dial)/i;

/** The role of a time by the words of its sentence. */
export function timeRole(release: AnalysedRelease, time: TimeGroup): TimeRole {
  const { plain, sentences, cues, lines } = release;
  const index = sentenceAt(release, time.start);
  const sentence = sentences[index];
  if (!sentence) return 'none';
  const before = plain.slice(sentence.start, time.start);
  if (WITHDRAWN.test(before.slice(-90))) return 'withdrawn';
  if (isStamp(release, time)) return 'other';
  const line = lines[sentence.line];
  const label = line?.label && line.label.end <= time.start && sentence.start <= line.label.end ? line.label.words : '';
  if (
    /^(?:event |call |start(?:ing)? |conference call )?(?:date|time|when|start|begins?|date (?:and|&) time|date\/time|time\/date|conference call|earnings call|call|webcast|live)\b/i.test(
      label,
    )
  ) {
    return topicAt(release, time.start) === 'replay' && /replay|record/i.test(label)
      ? 'replay'
      : topicOfBlock(release, index, time);
  }
  const near = before.slice(-60);
  if (OTHER_BEFORE.test(near) && !/\b(?:call|conference|webcast)\b[^.;]{0,25}$/i.test(near)) {
    if (!/\b(?:before|prior to)\b/i.test(near) || !CALLED.test(near))
      return topicAt(release, time.start) === 'replay' ? 'replay' : 'other';
  }
  const topic = topicAt(release, time.start);
  if (/\b(?:through|thru|until|till)\s(?:about\s|approximately\s)?$/i.test(near))
    return topic === 'replay' ? 'replay' : 'other';
  const own = (cues[index] ?? []).filter((cue) => cue.start < time.start);
  const called = own.findLast(({ topic: to, strength }) => to === 'live' && strength !== 'neutral');
  const replayed = own.some(({ topic: to }) => to === 'replay');
  if (replayed && topic === 'replay') return 'replay';
  if (OWN_EVENT.test(before)) return 'meeting';
  const published = lastOf(PUBLISH, before);
  const met = lastOf(MEETING, before);
  const calledAt = called ? called.start - sentence.start : lastOf(/\b(?:call|telephone|teleconference)\b/gi, before);
  if (
    PUBLISH_CLOSE.test(before.slice(-45)) &&
    published > calledAt &&
    !/\b(?:to|discuss|review|regarding|on|about)\s(?:\w+\s){0,6}$/i.test(
      before.slice(0, Math.max(0, published)).slice(-30),
    )
  )
    return 'publish';
  const talk = published < 0 ? plain.slice(sentence.start, sentence.end) : before.slice(published);
  if (calledAt < 0 && met < 0 && isTalk(talk)) return 'call';
  if (calledAt >= 0)
    return met > calledAt &&
      !CALLED.test(plain.slice(time.end, sentence.end)) &&
      !/\b(?:presentation|meeting) (?:of|to discuss)/i.test(before.slice(met)) &&
      met - calledAt > 60
      ? 'meeting'
      : 'call';
  const after = plain.slice(time.end, Math.min(sentence.end, time.end + 140));
  const [next] = cuesOf(after, 0).filter(({ strength }) => strength !== 'neutral');
  if (met >= 0 && published < met)
    return next?.topic === 'live' || CALLED.test(sentence.end - time.end > 0 ? after : '') ? 'call' : 'meeting';
  if (published >= 0)
    return next?.topic === 'live' && /^[^.;]{0,12}(?:,|and|with)\s/i.test(after) === false && next.start < 40
      ? 'call'
      : 'publish';
  if (next) return next.topic === 'replay' ? 'replay' : next.topic === 'live' ? 'call' : 'other';
  if (topic === 'replay') return 'replay';
  if (lastOf(MEETING, after) >= 0) return 'meeting';
  if (topic === 'live') return 'call';
  return CALLED.test(after) ? 'call' : 'none';
}

/** "Management will talk about the quarter with analysts tomorrow at 8 o'clock" */
function isTalk(sentence: string): boolean {
  if (/replay|record/i.test(sentence)) return false;
  return (
    (/\b(?:analysts|investors)\b/i.test(sentence) &&
      /\b(?:talk|speak|discuss|review|comment|present|brief|take questions|answer)\b/i.test(sentence)) ||
    /\bwill (?:discuss|review|comment on|talk about|go (?:over|through)|present) (?:\w+ ){0,4}(?:results|quarter|figures|year|earnings|them)\b/i.test(
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
