import type { Contradiction, Fact, Facts, Span } from '@/wire/facts/types';
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
