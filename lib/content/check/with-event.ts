import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { type WindowEnd, windowEnd } from '@/lib/domain/window-end';
import { english } from '@/lib/format/english';
import { periodInTitle } from '@/wire/facts/period';
import type { Fact, StatedWindow, WindowEdge } from '@/wire/facts/types';
import { type Problem, quote } from '../problem';
import { fieldName } from '../read/document';
import type { Loaded } from '../read/loaded';
import type { CallEvent } from '../types';
import { Comparison, type Statement } from './comparison';
import { compareNumbers } from './numbers';
import { compareStart } from './start';
import { closesAsStated, statedLastDay } from './stated-end';

/**
 * Where no reading of the words of a release fits the data of an event that it names, as they were on its day or later.
 * What they do not state is nobody's problem. Where something was changed since, a difference is a warning.
 */
export function disagreements(event: Loaded<CallEvent>, statement: Statement): Problem[] {
  const { item } = event;
  if (isCalledOff(item)) return [];
  const comparison = new Comparison(event, statement);
  compareStart(item, statement, comparison);
  compareNumbers(item, statement, comparison);
  compareReplayEnds(item, statement, comparison);
  // A later release is about other periods too.
  if (statement.isAnnouncement) comparePeriod(item, statement, comparison);
  return comparison.problems;
}

/** A window of the event: its field, when it closes, and what the words say of it. */
type ReplayEnd = [path: PropertyKey[], closesAt: Instant | undefined, window: StatedWindow | undefined];

function compareReplayEnds(event: CallEvent, { facts, later, events }: Statement, comparison: Comparison): void {
  const { replay, timeZone } = event;
  if (!replay) return;
  const { webReplay, phoneReplay, replayEnds } = facts;
  const others = events.filter(({ slug }) => slug !== event.slug).flatMap(({ replay }) => (replay ? [replay] : []));
  const taken = others.flatMap(({ closesAt, dialIn }) => [closesAt, ...dialIn.map((each) => each.closesAt)]);
  const compare = (path: PropertyKey[], closesAt: Instant | undefined, window?: StatedWindow) => {
    const stated = window?.availableUntil;
    const isEnd = (end: WindowEdge, at: Instant | undefined) => at !== undefined && closesAsStated(end, at, timeZone);
    if (!stated || [closesAt, ...taken].some((end) => isEnd(stated.value, end))) return;
    const ends = [...replayEnds, ...later.flatMap((each) => each.replayEnds)];
    if (ends.some(({ value }) => isEnd(value, closesAt))) return;
    const end = windowEnd({ closesAt }, timeZone);
    const field = end ? [...path, end.kind === 'day' ? 'through' : 'until'] : path;
    comparison.differs({
      code: 'replay-end-differs',
      path: field,
      field: fieldName(field),
      found: end ? asFound(end, timeZone) : 'no end',
      values: [closesAt ?? 'no end', stated.value.kind === 'day' ? stated.value.date : stated.value.instant],
      stated: [stated],
      expected: asField(stated.value, timeZone),
      value: end?.kind === 'day' ? statedLastDay(stated.value) : undefined,
      why: 'the replay link opens and closes by it',
    });
  };
  const compareLength = (path: PropertyKey[], closesAt: Instant | undefined, window?: StatedWindow) => {
    const stated = window?.availableFor;
    if (closesAt !== undefined || !stated || window.availableUntil) return;
    comparison.differs({
      code: 'replay-end-missing',
      path,
      field: fieldName(path),
      found: 'no end',
      values: [stated.value],
      stated: [stated],
      expected: 'through: the last day',
      why: 'without an end the replay link never closes',
    });
  };
  const windows: ReplayEnd[] = [
    [['replay'], replay.closesAt, webReplay ?? phoneReplay],
    ...replay.dialIn.map(({ closesAt }, index): ReplayEnd => [['replay', 'dialIn', index], closesAt, phoneReplay]),
  ];
  for (const window of windows) {
    compare(...window);
    compareLength(...window);
  }
}

function asFound(end: WindowEnd, timeZone: string): string {
  return end.kind === 'day' ? `through ${end.date}` : english.dayTime(end.at, timeZone);
}

function asField(edge: WindowEdge, timeZone: string): string {
  const day = statedLastDay(edge);
  if (day) return `through: ${day}`;
  return edge.kind === 'moment' ? `until: ${wallTimeAt(edge.instant, timeZone)}` : '';
}

/** The period in the title of an event, against every period that the words name. */
function comparePeriod(
  { title }: CallEvent,
  { facts: { fiscalPeriod, periods } }: Statement,
  comparison: Comparison,
): void {
  const named = periodInTitle(title);
  for (const part of ['quarter', 'half', 'year'] as const) {
    const stated: Fact<number> | undefined = fiscalPeriod?.[part];
    const found = named?.[part];
    if (!stated || !found || stated.value === found) continue;
    if (periods.some((period) => period.value[part] === found)) continue;
    comparison.differs({
      code: 'period-differs',
      path: ['title'],
      field: 'title',
      found: quote(title),
      values: [title, part, stated.value],
      stated: [stated],
      expected: `${part} ${stated.value}`,
      why: 'readers look for the results of a period',
    });
  }
}
