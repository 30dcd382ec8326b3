import type { Call, Contradiction, Fact, Facts, Span } from '@/wire/facts/types';
import { announcedAlso } from './announced-calls';
import type { Notes } from './notes';
import { type FieldValue, Todo } from './todo';

// True all the same: EST in summer means Eastern Time.
const REMARKS = new Set<Contradiction['kind']>(['zone-not-in-force']);

/** What does not add up in a release. */
export function openContradictions(facts: Facts): Contradiction[] {
  return facts.contradictions.filter(({ kind }) => !REMARKS.has(kind));
}

/**
 * A fact as the value of a field; where the same words take part in a contradiction, a person decides.
 * Undefined where the text does not state it.
 * @param kinds the contradictions that can concern the field; all, if not given
 */
export function sure<T>(
  facts: Facts,
  fact: Fact<T> | undefined,
  write: (value: T) => string,
  kinds?: readonly Contradiction['kind'][],
): FieldValue | undefined {
  if (!fact) return undefined;
  const value = write(fact.value);
  const against = openContradictions(facts).find(
    ({ kind, at }) => (!kinds || kinds.includes(kind)) && at.some((span) => fact.at.some((own) => overlap(span, own))),
  );
  return against ? new Todo(against.message, value) : value;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What a person has to look at: what does not add up, and what was seen and became no part of an event. */
export function unexplained({
  facts,
  notes,
  announced,
  changes,
}: {
  facts: Facts;
  notes: Notes;
  /** The calls that became events. */
  announced: readonly Call[];
  changes: readonly unknown[];
}): string[] {
  const against = [...openContradictions(facts).map(({ message }) => message), ...notes.doubts()];
  if (changes.length > 0 || facts.call) return [...against, ...furtherStarts(facts, announced)];
  const seen = [
    facts.starts.some(({ value }) => value.begins || value.isUnexplained) && 'a time at which something may begin',
    facts.webcastUrl && 'a webcast',
    (facts.webReplay || facts.phoneReplay) && 'a replay',
  ].filter(Boolean);
  return seen.length > 0 ? [...against, `The text states ${seen.join(', ')}, and no event came of it`] : against;
}

/** What else begins: each is an event of its own, which nobody has written yet. */
function furtherStarts({ call, calls, starts }: Facts, announced: readonly Call[]): string[] {
  const others = calls.flatMap((each) => {
    if (each === call || !each.start || announced.includes(each)) return [];
    return [`${announcedAlso(each)}: write an event for it`];
  });
  const own = [call, ...calls].flatMap((each) => each?.start?.value.wallTime.slice(0, 10) ?? []);
  const days = starts.flatMap(({ value: { begins, date, time } }) =>
    begins && date && time && !own.includes(date) ? [`${date}T${time}`] : [],
  );
  const further = [...new Set(days)].map(
    (start) => `The text also states ${start}: write an event for it, if it is one`,
  );
  return [...others, ...further];
}
