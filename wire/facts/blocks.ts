import { type AnalysedRelease, isHeading, sentenceAt, spans } from './release';
import type { Line } from './sentences';
import type { Fact, Span } from './types';

/** Where one of several calls is announced: from the line that heads it, or from its time, up to the next call. */
export interface Block extends Span {
  /** The line that says which call it is. */
  heading?: Fact<string>;
  /** The blocks of the other calls, where each has its own: what stands in one of them is not for this call. */
  others: Span[];
}

/** A line that says which call follows, and no label of a part of it, nor a sentence about it. */
const NAMES_A_CALL =
  /\b(?:calls?|web\s?casts?|meeting|presentation|conference|results|briefing|day|event|chat|earnings|update)\b/i;
const NAMES_NONE =
  /\b(?:will|two|three|details|information|particulars|replays?|dial|participa\w+|access|contacts?|passcode|join)\b/i;

/** The blocks of several calls. @param times where the time of each stands, in the order of the text */
export function blocksOf(release: AnalysedRelease, times: readonly number[]): Block[] {
  const { lines, plain, heading } = release;
  let from = Math.max(heading.body, heading.title?.end ?? 0);
  const heads = times.map((time) => {
    const above = lines.filter(({ start, end }) => start >= from && end < time);
    from = time;
    return above.findLast((line) => namesACall(plain, line));
  });
  const starts = times.map((time, index) => heads[index]?.start ?? time);
  const stretches = starts.map((start, index) => ({ start, end: starts[index + 1] ?? plain.length }));
  return stretches.map((stretch, index) => {
    const head = heads[index];
    return {
      ...stretch,
      ...(head && { heading: { value: words(release, head), at: spans(release, head) } }),
      others: stretches.filter((other) => other !== stretch),
    };
  });
}

function namesACall(plain: string, line: Line): boolean {
  const words = plain.slice(line.start, line.end);
  return isHeading(plain, line) && NAMES_A_CALL.test(words) && !NAMES_NONE.test(words);
}

function words({ text }: AnalysedRelease, { start, end }: Span): string {
  return text.words.slice(start, end).replace(/\s+/g, ' ').replace(/:$/, '').trim();
}

/** "Recordings of both calls": said of every call, wherever it stands. */
const OF_ALL =
  /\b(?:both|all|each|either)\b[^.]{0,30}\b(?:calls?|web\s?casts?|recordings?|replays?|presentations?|events?)\b/i;

/**
 * What stands in the block of a call. Where nothing does, what is said of all calls: what stands in no other block. All of
 * it without a block.
 */
export function ownOrCommon<M extends Span>(release: AnalysedRelease, mentions: readonly M[], block?: Block): M[] {
  if (!block) return [...mentions];
  const isIn = (stretch: Span) => (mention: M) => mention.start >= stretch.start && mention.start < stretch.end;
  const own = mentions.filter(isIn(block));
  if (own.length > 0) return own;
  return mentions.filter(
    (mention) => !block.others.some((other) => isIn(other)(mention)) || isOfAll(release, mention.start),
  );
}

function isOfAll(release: AnalysedRelease, at: number): boolean {
  const sentence = release.sentences[sentenceAt(release, at)];
  return sentence !== undefined && OF_ALL.test(release.plain.slice(sentence.start, sentence.end));
}
