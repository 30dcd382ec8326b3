import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { windowEnd } from '@/lib/domain/window-end';
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

function compareReplayEnds(event: CallEvent, { facts, later, events }: Statement, comparison: Comparison): void {
  const { replay, timeZone } = event;
  if (!replay) return;
  const { webReplay, phoneReplay, replayEnds } = facts;
  const others = events.filter(({ slug }) => slug !== event.slug).flatMap(({ replay }) => (replay ? [replay] : []));
  const taken = others.flatMap(({ closesAt, dialIn }) => [closesAt, ...dialIn.map((each) => each.closesAt)]);
  const compare = (path: PropertyKey[], closesAt: Instant, window?: StatedWindow) => {
    const stated = window?.availableUntil;
    if (!stated || [closesAt, ...taken].some((end) => closesAsStated(stated.value, end, timeZone))) return;
    const ends = [...replayEnds, ...later.flatMap((each) => each.replayEnds)];
    if (ends.some(({ value }) => closesAsStated(value, closesAt, timeZone))) return;
    const end = windowEnd({ closesAt }, timeZone);
    const field = [...path, end.kind === 'day' ? 'through' : 'until'];
    comparison.differs({
      code: 'replay-end-differs',
      path: field,
      field: fieldName(field),
      found: end.kind === 'day' ? `through ${end.date}` : english.dayTime(closesAt, timeZone),
      values: [closesAt, stated.value.kind === 'day' ? stated.value.date : stated.value.instant],
      stated: [stated],
      expected: asField(stated.value, timeZone),
      why: 'the replay link opens and closes by it',
    });
  };
  compare(['replay'], replay.closesAt, webReplay ?? phoneReplay);
  replay.dialIn.forEach(({ closesAt }, index) => {
    compare(['replay', 'dialIn', index], closesAt, phoneReplay);
  });
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
