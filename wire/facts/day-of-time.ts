import type { CalendarDate } from '@/lib/domain/instant';
import { dayAfter } from '@/lib/domain/wall-time';
import { fullDate, roleOf } from './calendar';
import type { DateMention } from './dates';
import { type AnalysedRelease, sentenceAt, topicAt, within } from './release';
import { CALLED } from './time-role';
import type { TimeGroup } from './times';

interface Stretch {
  start: number;
  end: number;
}

/** How a day was found for a time. */
export interface DayOfTime {
  date: CalendarDate | undefined;
  /** The date's words, or those of "today" and "that day". */
  at: { start: number; end: number }[];
  mention?: DateMention;
  /** The date stands beside this time; others take theirs from elsewhere. */
  isBeside?: boolean;
}

/** Characters that may stand between a time and a date beside it, and that the longest date has. */
const BESIDE_WITHIN = 90;
const LONGEST_DATE = 80;
/** Words that join a date to a time: nothing else stands between the two where they belong together. */
const JOINING = new Set(
  [
    'at on in of from by for to be it is will and a the this our with where what via',
    'beginning begin begins starting start starts commencing commences set scheduled held hold hosted host take place',
    'promptly approximately about around same local',
    'time date when day today morning afternoon evening kl',
    'call conference webcast live results telephone phone audio',
  ].flatMap((words) => words.split(' ')),
);
const SEPARATORS = /[\s,;:()|[\]•–*-]+/;

function joins(between: string): boolean {
  return between
    .split(SEPARATORS)
    .every((word) => word === '' || JOINING.has(word.toLowerCase().replace(/(?<=.)\.$/, '')));
}
const SAME_DAY =
  /\b(?:(?:on )?(?:the|that) same (?:day|date|morning|afternoon|evening)|same day|(?:on )?that (?:day|date|morning|afternoon|evening|night)|later (?:that|in the|the same) (?:day|morning|afternoon|evening)|(?:directly|shortly) afterwards?)\b/gi;
const TODAY = /\b(?:today|tonight|this (?:morning|afternoon|evening)|later today)\b/gi;
const TOMORROW = /\btomorrow\b/gi;
/** "today announced ... call at 5 p.m.": such a "today" says when it was announced. */
const ANNOUNCED = /\b(?:announc|report|releas|publish|issu|said|gave|told|made known|posted)\w*/i;
const NEXT_DAY = /\b(?:the )?(?:next|following) (?:day|morning|afternoon)\b/gi;

/** The day of a time: the date beside it, "today", "that day", or the only date that its sentence or block gives. */
export function dayOf(release: AnalysedRelease, time: TimeGroup, issued: CalendarDate | undefined): DayOfTime {
  const { plain, sentences } = release;
  const index = sentenceAt(release, time.start);
  const sentence = sentences[index];
  if (!sentence) return { date: undefined, at: [] };
  const usable = (date: DateMention) => {
    const role = roleOf(release, date);
    return role === 'event' && date !== release.heading.date && !repeatsStamp(release, date);
  };
  const inSentence = within(release.dates, sentence).filter(usable);
  const beside = inSentence
    .filter((date) => isBeside(plain, date, time))
    .sort((a, b) => distance(plain, a, time) - distance(plain, b, time))[0];
  const dated = (mention: DateMention): DayOfTime => ({
    date: fullDate(mention, issued),
    at: [mention],
    mention,
  });
  if (beside) return { ...dated(beside), isBeside: true };
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

/** The day of issue once more, alone on its line: notices of RNS have it twice. */
function repeatsStamp({ heading, lines }: AnalysedRelease, { date, start, end }: DateMention): boolean {
  return (
    date !== undefined && date === heading.date?.date && lines.some((line) => line.start === start && line.end === end)
  );
}

/** The dates that nothing but joining words separates from a time, in the order of the text. */
export function datesBeside({ plain, dates }: AnalysedRelease, time: Stretch): DateMention[] {
  const near = { start: time.start - BESIDE_WITHIN - LONGEST_DATE, end: time.end + BESIDE_WITHIN + LONGEST_DATE };
  return within(dates, near).filter((date) => isBeside(plain, date, time));
}

function isBeside(plain: string, date: Stretch, time: Stretch): boolean {
  const between = date.start < time.start ? plain.slice(date.end, time.start) : plain.slice(time.end, date.start);
  return between.length < BESIDE_WITHIN && joins(between);
}

/** How far a date stands from a time: "August 24 (8:00 a.m. Hong Kong Time on August 25)" is nearer to what shares its parenthesis. */
function distance(plain: string, date: DateMention, time: TimeGroup): number {
  const between = date.start < time.start ? plain.slice(date.end, time.start) : plain.slice(time.end, date.start);
  return between.length + (/[()]/.test(between) ? 30 : 0);
}

function relativeDay(
  release: AnalysedRelease,
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
  if (following) {
    const before = release.dates.findLast(
      (date) =>
        date.end <= following.start &&
        roleOf(release, date) !== 'withdrawn' &&
        roleOf(release, date) !== 'period-end' &&
        date.start > (release.sentences[Math.max(0, index - 3)]?.start ?? 0),
    );
    const day = before && fullDate(before, issued);
    return { date: day && dayAfter(day), at: before ? [before, following] : [following] };
  }
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
  if (!isHeld && !joins(between) && word.start - sentence.start > 3) return undefined;
  const ahead = plain.slice(word.end, word.end + 16);
  if (/^\s(?:announced|reported|released|published|said|issued|made|gave|told|posted)/i.test(ahead)) return undefined;
  if (!issued) return { date: undefined, at: [word] };
  const date = tomorrow ? dayAfter(issued) : issued;
  return { date, at: [word] };
}

/** A date in the lines around a label "Time:", or the only one of the sentences before. */
function fromNeighbours(
  release: AnalysedRelease,
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
