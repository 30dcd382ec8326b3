import type { CalendarDate } from '@/lib/domain/instant';
import { findFacts } from '@/wire/facts/find-facts';
import type { Contradiction, ContradictionKind, Fact, Facts, Moment } from '@/wire/facts/types';
import type { Problem } from '../problem';
import type { CallEvent } from '../types';
import { findingName } from './finding';
import type { Words } from './words';

/**
 * What is wrong for certain, and misleads a reader about the call. Two times or days may be those of two events, and
 * anything else may be a slip that misleads nobody.
 */
const MISLEADING: ReadonlySet<ContradictionKind> = new Set([
  'weekday-and-date',
  'no-such-date',
  'no-such-time',
  'clock-change',
  'zones-disagree',
  'two-passcodes',
  'replay-ends-before-call',
  'call-before-release',
]);

/** Why each matters, in a clause that goes on from the problem. */
const WHY: Partial<Record<ContradictionKind, string>> = {
  'weekday-and-date': 'a reader who goes by the weekday comes on another day',
  'no-such-date': 'nobody can come on a day that does not exist',
  'no-such-time': 'nobody can come at a time that does not exist',
  'clock-change': 'clocks are changed then: the time names no instant, or two',
  'zones-disagree': 'readers in one of the zones come at the wrong time',
  'times-disagree': 'readers go by either time',
  'dates-disagree': 'readers go by either day',
  'zone-not-in-force': 'these letters mean another hour on that day, to whoever takes them at their word',
  'two-passcodes': 'one of them opens nothing',
  'replay-ends-before-call': 'the replay would be over before there is one',
  'period-disagrees': 'readers cannot tell which results the call is about',
  'call-before-release': 'a call cannot be announced once it has been held',
};

/** What the words state on the day of their issue, with what only a reader minds: letters of a zone that are not in force. */
export function factsOf({ body }: Words, issuedOn: CalendarDate): Facts {
  const facts = findFacts(body, { issuedOn });
  const { call, webReplay, phoneReplay } = facts;
  const edges = [webReplay, phoneReplay].flatMap((window) => [window?.availableFrom, window?.availableUntil]);
  const moments = [call?.start, call?.end, ...edges].filter((fact) => fact !== undefined && 'instant' in fact.value);
  return { ...facts, contradictions: [...facts.contradictions, ...lettersNotInForce(body, moments as Fact<Moment>[])] };
}

/**
 * What the words of a release say against themselves. The words are the record: before they are published
 * they can be set right; afterwards a correction says what is right, and what is wrong is a warning.
 * @param events those that the release names: two times that are two of their starts are right
 */
export function contradictionsInWords(
  { body, place }: Words,
  facts: Facts,
  events: readonly CallEvent[],
  isCorrected: boolean,
): Problem[] {
  const starts = events.flatMap(({ startAt, history }) => [
    startAt,
    ...history.flatMap(({ formerStartAt }) => formerStartAt ?? []),
  ]);
  return facts.contradictions
    .filter(({ instants }) => !instants?.every((instant) => starts.includes(instant)))
    .map((contradiction): Problem => {
      const { kind, message, at, isAside, instants, values = [] } = contradiction;
      const quotes = at.map(({ start, end }) => body.slice(start, end));
      const isError = MISLEADING.has(kind) && !isAside && !isCorrected && !(instants && events.length > 1);
      return {
        ...place(at[0]?.start ?? 0),
        field: 'text',
        rule: kind,
        found: quoted(body, contradiction),
        fix: `${message} Say it in one way, or, once published, add what is right to corrections`,
        why: WHY[kind] ?? 'it cannot be used as it stands',
        finding: findingName(kind, [...quotes, ...values, ...(instants ?? []).map(String)]),
        ...(!isError && { severity: 'warning' }),
      };
    });
}

/** "8:00 a.m. EST" in July: the letters of a zone that keeps other time on that day. Arizona keeps MST all year. */
function lettersNotInForce(body: string, moments: Fact<Moment>[]): Contradiction[] {
  return moments.flatMap(({ value: { instant, timeZone }, at }) => {
    const inForce = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value;
    return at.flatMap((span): Contradiction[] => {
      const letters = /\b(?:[ECP][SD]|MD)T\b/.exec(body.slice(span.start, span.end))?.[0];
      // Only letters of the same zone: "10:00 a.m. PST" beside Eastern Time is another place's.
      if (!letters || !inForce || letters === inForce || letters[0] !== inForce[0]) return [];
      return [{ kind: 'zone-not-in-force', message: `On that day it is ${inForce}, not ${letters}.`, at: [span] }];
    });
  });
}

/** The words that stand against each other. */
function quoted(body: string, { at }: Contradiction): string {
  return at.map(({ start, end }) => `"${body.slice(start, end).replace(/\s+/g, ' ')}"`).join(' and ') || 'the words';
}
