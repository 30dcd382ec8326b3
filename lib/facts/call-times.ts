import type { CalendarDate } from '../domain/instant';
import { fullDate, roleOf, WITHDRAWN } from './calendar';
import { cuesOf } from './cues';
import type { DateMention } from './dates';
import { type Release, sentenceAt, topicAt, within } from './release';
import type { TimeGroup } from './times';

/** What a time of the release is the time of. */
export type TimeRole = 'call' | 'replay' | 'publish' | 'meeting' | 'other' | 'withdrawn' | 'none';

/** "publish its results at 7.00 am": the words of publishing stand close before the time. */
const PUBLISH_CLOSE =
  /\b(?:publish(?:e[sd]|ing)?|released?|releas(?:ing|es)|issued?|issues|announced?|reported?|disclosed?|disseminated|submitted for publication|made public|publication|available|posted|results)\b[^.;:]{0,40}$/i;
const PUBLISH =
  /\b(?:publish\w*|release[sd]?|releasing|issued?|issues|reports?|reported|announces?|announced?|disclos\w+|submitted)\b/gi;
/** Not the call: "at the offices of", "doors open at 8:30", "breakfast", "slides will be there from 7.00 am". */
const MEETING =
  /\b(?:presentation|meeting|breakfast|in person|offices? of|press conference|lunch|site visit|capital markets day|roadshow|fireside)\b/gi;
/** "Cowdray Health Care Conference, March 8, 2022 at 10:30 a.m. ET": a bank's conference, not the call. */
const OWN_EVENT =
  /\b(?!Earnings|Results|Telephone|Press|Web|Video|The|A)\p{Lu}[\p{L}&.]+ (?:Conference|Summit|Forum|Symposium|Congress)\b(?! [Cc]all)(?!.*\b(?:conference|earnings|results) call\b)/u;
const OTHER_BEFORE =
  /\b(?:slides?|registration|lines? (?:will )?opens?|line will be open|doors|markets? (?:open|close)s?|trading|deadline|pre-?register|office hours|music|closes? at)\b[^.;]{0,30}$|\b(?:by|no later than|before|prior to)\s(?:about\s|around\s)?$/i;
const CALLED = /\b(?:call|conference|webcast|audiocast|telephone|broadcast|teleconference|dial)/i;

/** The role of a time by the words of its sentence. */
export function timeRole(release: Release, time: TimeGroup): TimeRole {
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
  return (
    /\b(?:analysts|investors)\b/i.test(sentence) &&
    /\b(?:talk|speak|discuss|review|comment|take questions|answer)\b/i.test(sentence) &&
    !/replay|record/i.test(sentence)
  );
}

/** A label "Time:" belongs to what its block is about. */
function topicOfBlock(release: Release, index: number, time: TimeGroup): TimeRole {
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
function isStamp({ plain, lines, heading, dates }: Release, time: TimeGroup): boolean {
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

/** How a day was found for a time. */
export interface DayOfTime {
  date: CalendarDate | undefined;
  /** The date's words, or those of "today" and "that day". */
  at: { start: number; end: number }[];
  mention?: DateMention;
}

const LINKING =
  /^(?:[\s,;:()|[\]•–*-]|\b(?:at|on|beginning|begins?|starting|starts?|commencing|commences|from|promptly|approximately|about|around|the|set|for|scheduled|held|to|be|it|will|is|time|date|when|call|conference|webcast|live|and|of|today|results|a|in|evening|morning|afternoon|same|day|with|our|this|local|where|what|start|kl|by|telephone|phone|audio|via|hold|hosted|host|take|place)\b\.?)*$/i;
const SAME_DAY =
  /\b(?:(?:on )?(?:the|that) same (?:day|date|morning|afternoon|evening)|same day|(?:on )?that (?:day|date|morning|afternoon|evening|night)|later (?:that|in the|the same) (?:day|morning|afternoon|evening)|(?:directly|shortly) afterwards?)\b/gi;
const TODAY = /\b(?:today|tonight|this (?:morning|afternoon|evening)|later today)\b/gi;
const TOMORROW = /\btomorrow\b/gi;
/** "today announced ... call at 5 p.m.": such a "today" says when it was announced. */
const ANNOUNCED = /\b(?:announc|report|releas|publish|issu|said|gave|told|made known|posted)\w*/i;
const NEXT_DAY = /\b(?:the )?(?:next|following) (?:business |trading )?(?:day|morning)\b/gi;

/** The day of a time: the date beside it, "today", "that day", or the only date that its sentence or block gives. */
export function dayOf(release: Release, time: TimeGroup, issued: CalendarDate | undefined): DayOfTime {
  const { plain, sentences } = release;
  const index = sentenceAt(release, time.start);
  const sentence = sentences[index];
  if (!sentence) return { date: undefined, at: [] };
  const usable = (date: DateMention) => {
    const role = roleOf(release, date);
    return role === 'event' && date !== release.heading.date;
  };
  const inSentence = within(release.dates, sentence).filter(usable);
  const beside = inSentence
    .filter((date) =>
      LINKING.test(date.start < time.start ? plain.slice(date.end, time.start) : plain.slice(time.end, date.start)),
    )
    .sort((a, b) => distance(plain, a, time) - distance(plain, b, time))[0];
  const dated = (mention: DateMention): DayOfTime => ({
    date: fullDate(mention, issued),
    at: [mention],
    mention,
  });
  if (beside) return dated(beside);
  const relative = relativeDay(release, sentence, time, issued, usable, index);
  if (relative) return relative;
  const [only, second] = inSentence;
  if (only && !second) return dated(only);
  const called = inSentence.filter(
    (date) => !ANNOUNCED.test(plain.slice(Math.max(sentence.start, date.start - 60), date.start)),
  );
  if (called.length === 1 && called[0]) return dated(called[0]);
  if (inSentence.length > 1) return { date: undefined, at: [] };
  return fromNeighbours(release, index, time, usable, dated);
}

/** How far a date stands from a time: "August 24 (8:00 a.m. Hong Kong Time on August 25)" is nearer to what shares its parenthesis. */
function distance(plain: string, date: DateMention, time: TimeGroup): number {
  const between = date.start < time.start ? plain.slice(date.end, time.start) : plain.slice(time.end, date.start);
  return between.length + (/[()]/.test(between) ? 30 : 0);
}

function relativeDay(
  release: Release,
  sentence: { start: number; end: number },
  time: TimeGroup,
  issued: CalendarDate | undefined,
  usable: (date: DateMention) => boolean,
  index: number,
): DayOfTime | undefined {
  const { plain } = release;
  const words = plain.slice(sentence.start, sentence.end);
  const near = (pattern: RegExp) =>
    [...words.matchAll(pattern)]
      .map((match) => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }))
      .filter(({ start, end }) => Math.abs(start < time.start ? time.start - end : start - time.end) < 140)
      .sort((a, b) => Math.abs(a.start - time.start) - Math.abs(b.start - time.start))[0];
  const same = near(SAME_DAY);
  if (same) {
    const mention = release.dates.findLast(
      (date) =>
        date.end <= Math.max(same.start, time.start) &&
        usable(date) &&
        date.start > (release.sentences[Math.max(0, index - 6)]?.start ?? 0),
    );
    return mention ? { date: fullDate(mention, issued), at: [mention, same], mention } : undefined;
  }
  const following = near(NEXT_DAY);
  if (following) return { date: undefined, at: [following] };
  const tomorrow = near(TOMORROW);
  const today = near(TODAY);
  const word = tomorrow ?? today;
  if (!word) return undefined;
  const between = word.start < time.start ? plain.slice(word.end, time.start) : plain.slice(time.end, word.start);
  if (ANNOUNCED.test(between) && !/^[\s,]*(?:to|for)/.test(between)) return undefined;
  const lead = plain.slice(Math.max(sentence.start, word.start - 60), word.start);
  const held =
    /\b(?:call|conference|webcast|presentation|held|set for|scheduled for|take place|analysts|investors)\b[^.;]*$/i.exec(
      lead,
    );
  const isHeld = held !== null && !ANNOUNCED.test(held[0]);
  if (!isHeld && !LINKING.test(between) && word.start - sentence.start > 3) return undefined;
  const ahead = plain.slice(word.end, word.end + 16);
  if (/^\s(?:announced|reported|released|published|said|issued|made|gave|told|posted)/i.test(ahead)) return undefined;
  if (!issued) return { date: undefined, at: [word] };
  const plus = tomorrow ? 1 : 0;
  const date = new Date(Date.parse(`${issued}T00:00:00Z`) + plus * 86_400_000).toISOString().slice(0, 10);
  return { date, at: [word] };
}

/** A date in the lines around a label "Time:", or the only one of the sentences before. */
function fromNeighbours(
  release: Release,
  index: number,
  time: TimeGroup,
  usable: (date: DateMention) => boolean,
  dated: (mention: DateMention) => DayOfTime,
): DayOfTime {
  const { plain, sentences, dates } = release;
  const standsAlone = (date: DateMention) => {
    const line = release.lines[sentences[sentenceAt(release, date.start)]?.line ?? -1];
    return line !== undefined && line.end - line.start < 90 && line.end - date.end < 40;
  };
  const own = sentences[index];
  const line = own && release.lines[own.line];
  const inBlock = line && line.end - line.start < 110;
  if (inBlock) {
    const last = sentences[Math.min(sentences.length - 1, index + 2)];
    const first = sentences[Math.max(0, index - 4)];
    const block = dates.filter(
      (date) =>
        usable(date) &&
        standsAlone(date) &&
        date.start >= (first?.start ?? 0) &&
        date.end <= (last?.end ?? 0) &&
        topicAt(release, date.start) !== 'replay',
    );
    const nearest = block.sort((a, b) => Math.abs(a.start - time.start) - Math.abs(b.start - time.start))[0];
    if (nearest) return dated(nearest);
  }
  // "will hold a conference call on May 5. ... The call begins at 8:30 a.m. ET."
  const before = dates.filter(
    (date) => date.end <= time.start && usable(date) && sentenceAt(release, date.start) >= index - 5,
  );
  const called = before.filter((date) => {
    const held = sentences[sentenceAt(release, date.start)];
    return held && CALLED.test(plain.slice(held.start, held.end)) && topicAt(release, date.start) !== 'replay';
  });
  const days = new Set((called.length > 0 ? called : before).map(({ month, day }) => `${month}-${day}`));
  const chosen = (called.length > 0 ? called : before).at(-1);
  if (days.size === 1 && chosen) return dated(chosen);
  return { date: undefined, at: [] };
}
