import { linesOf, sentencesOf } from '@/wire/facts/sentences';
import type { Span } from '@/wire/facts/types';

/** A stretch of the words that states something. */
export interface Mark extends Span {
  /** Number of the fact, as its list counts. */
  number: number;
  isClash: boolean;
}

/** The words of a release, with the stretches that state a fact marked, and the sentences that they stand in. */
export function MarkedWords({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const lines = linesOf(text);
  const sentences = sentencesOf(text, lines).filter(({ start, end }) =>
    marks.some((mark) => mark.start < end && start < mark.end),
  );
  const cuts = [
    ...new Set([
      0,
      text.length,
      ...[...marks, ...sentences].flatMap(({ start, end }) => [start, end]),
      ...breaksOf(text),
    ]),
  ].sort((a, b) => a - b);
  const seen = new Set<number>();
  const paragraphs: React.ReactNode[][] = [[]];
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] as number;
    const words = shown(text.slice(start, end));
    if (/^\s*\n\s*\n\s*$/.test(text.slice(start, end))) {
      paragraphs.push([]);
      return;
    }
    const isSaid = sentences.some((sentence) => sentence.start <= start && end <= sentence.end);
    const mark = marks.find((each) => each.start <= start && end <= each.end);
    const first = mark && !seen.has(mark.number);
    if (mark) seen.add(mark.number);
    const inner = mark ? (
      <mark id={first ? `words-${mark.number}` : undefined} className={mark.isClash ? 'clash' : undefined}>
        <a href={`#fact-${mark.number}`}>{words}</a>
        <sup>{mark.number}</sup>
      </mark>
    ) : (
      words
    );
    paragraphs.at(-1)?.push(
      isSaid ? (
        <span key={start} className="said">
          {inner}
        </span>
      ) : (
        <span key={start}>{inner}</span>
      ),
    );
  });
  return (
    <div className="words">
      {paragraphs.map((parts, index) => (
        <p key={index}>{parts}</p>
      ))}
    </div>
  );
}

/** Where blank lines begin and end. */
function breaksOf(text: string): number[] {
  return [...text.matchAll(/\n[ \t]*\n\s*/g)].flatMap(({ 0: gap, index }) => [index, index + gap.length]);
}

/** Words without the tags that stand among them. */
function shown(text: string): string {
  return text.replace(/<[^<>]*>/g, '').replace(/^#+ /gm, '');
}
