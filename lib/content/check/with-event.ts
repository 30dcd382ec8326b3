import { isCalledOff } from '@/lib/domain/phase';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { formatDayTime } from '@/lib/format/dates';
import { findFacts } from '@/wire/facts/find-facts';
import type { Fact, Facts, ReplayWindow } from '@/wire/facts/types';
import { type Problem, quote } from '../problem';
import type { Loaded } from '../read/loaded';
import type { CallEvent } from '../types';
import type { Words } from './words';

/** One comparison of what an event has with what the words of its announcement state. */
class Comparison {
  readonly problems: Problem[] = [];

  constructor(
    private readonly event: Loaded<CallEvent>,
    private readonly words: Words,
  ) {}

  /** Reports a field of the event that the words state otherwise. */
  differs(
    path: PropertyKey[],
    field: string,
    found: string,
    stated: Fact<unknown>,
    expected: string,
    why: string,
  ): void {
    const { file, document } = this.event.source;
    this.problems.push({
      file,
      line: document.lineOf(path),
      field,
      found,
      fix: `${expected}, as ${this.said(stated)}`,
      why,
      // What was announced may since have been changed, as its history tells.
      ...(this.event.item.history.length > 1 ? { severity: 'warning' } : {}),
    });
  }

  /** "line 12 of the release says: …" */
  private said({ at }: Fact<unknown>): string {
    const texts = at.map(({ start, end }) => quote(this.words.body.slice(start, end)));
    return `line ${this.words.place(at[0]?.start ?? 0).line} of its announcement says: ${texts.join(', ')}`;
  }
}

/**
 * Where the data of an event differs from what the words of its announcement state. What they do not state
 * is nobody's problem. Where something was changed since, a difference is a warning, and a former start is none.
 */
export function disagreements(event: Loaded<CallEvent>, words: Words, facts: Facts): Problem[] {
  const comparison = new Comparison(event, words);
  if (isCalledOff(event.item)) return [];
  compareStart(event.item, facts, comparison);
  compareDialIn(event.item, facts, comparison);
  compareReplays(event.item, facts, comparison);
  comparePeriod(event.item, facts, comparison);
  return comparison.problems;
}

function compareStart({ startAt, timeZone, history }: CallEvent, { call, calls }: Facts, comparison: Comparison): void {
  const stated = call?.start;
  if (!stated) return;
  const starts = [stated, ...calls.flatMap(({ start }) => start ?? [])].map(({ value }) => value.instant);
  const known = [startAt, ...history.flatMap(({ formerStartAt }) => formerStartAt ?? [])];
  if (known.some((instant) => starts.includes(instant))) return;
  const { wallTime, timeZone: zone, instant } = stated.value;
  const expected = `${wallTimeAt(instant, timeZone)}${zone === timeZone ? '' : ` (${wallTime} in ${zone})`}`;
  const found = `${wallTimeAt(startAt, timeZone)} in ${timeZone}`;
  comparison.differs(['start'], 'start', found, stated, expected, 'the countdown and every calendar go by it');
}

function compareDialIn({ dialIn }: CallEvent, { call }: Facts, comparison: Comparison): void {
  const numbers = call?.dialIn ?? [];
  const codes = dialIn.flatMap(({ passcode }) => passcode ?? []).map(plain);
  dialIn.forEach(({ number, passcode }, index) => {
    const path = ['dialIn', index];
    const [first] = numbers;
    if (first && !numbers.some((stated) => stated.number.value === number)) {
      const why = 'callers reach somebody else';
      comparison.differs([...path, 'number'], `dialIn[${index}].number`, number, first.number, first.number.value, why);
    }
    const code = call?.passcode;
    if (passcode && code?.value.value && !codes.includes(plain(code.value.value))) {
      const why = 'callers are not let in';
      comparison.differs([...path, 'passcode'], `dialIn[${index}].passcode`, passcode, code, code.value.value, why);
    }
  });
}

function compareReplays(
  { replay, timeZone }: CallEvent,
  { webReplay, phoneReplay }: Facts,
  comparison: Comparison,
): void {
  if (!replay) return;
  compareEnd(['replay'], 'replay', replay, timeZone, webReplay ?? phoneReplay, comparison);
  replay.dialIn.forEach(({ number, passcode, closesAt }, index) => {
    const path = ['replay', 'dialIn', index];
    const name = `replay.dialIn[${index}]`;
    compareEnd(path, name, { closesAt, through: undefined }, timeZone, phoneReplay, comparison);
    const [first] = phoneReplay?.numbers ?? [];
    if (first && !phoneReplay?.numbers.some((stated) => stated.number.value === number)) {
      const why = 'callers reach somebody else';
      comparison.differs([...path, 'number'], `${name}.number`, number, first.number, first.number.value, why);
    }
    const code = phoneReplay?.passcode;
    if (passcode && code?.value.value && plain(code.value.value) !== plain(passcode)) {
      const why = 'callers are not let in';
      comparison.differs([...path, 'passcode'], `${name}.passcode`, passcode, code, code.value.value, why);
    }
  });
}

function compareEnd(
  path: PropertyKey[],
  name: string,
  { closesAt, through }: { closesAt: number; through?: string | undefined },
  timeZone: string,
  window: ReplayWindow | undefined,
  comparison: Comparison,
): void {
  const stated = window?.availableUntil;
  if (!stated) return;
  const { value } = stated;
  // A bare day means its end; "until 11:59 p.m." is the same to everybody.
  const lastMinute = wallTimeAt(closesAt - 1, timeZone);
  const day = value.kind === 'day' ? value.date : value.wallTime.endsWith('T23:59') ? value.wallTime.slice(0, 10) : '';
  const isSame = day
    ? lastMinute.startsWith(day) && lastMinute >= `${day}T23:58`
    : value.kind === 'moment' && value.instant === closesAt;
  if (isSame) return;
  const expected = day
    ? `through: ${day}`
    : `until: ${value.kind === 'moment' ? wallTimeAt(value.instant, timeZone) : ''}`;
  const found = through ? `through ${through}` : formatDayTime(closesAt, timeZone);
  const field = through ? 'through' : 'until';
  comparison.differs(
    [...path, field],
    `${name}.${field}`,
    found,
    stated,
    expected,
    'the replay link opens and closes by it',
  );
}

function comparePeriod({ title }: CallEvent, { fiscalPeriod }: Facts, comparison: Comparison): void {
  const named = findFacts(title).fiscalPeriod;
  for (const part of ['quarter', 'half', 'year'] as const) {
    const stated = fiscalPeriod?.[part];
    const found = named?.[part];
    if (!stated || !found || stated.value === found.value) continue;
    comparison.differs(
      ['title'],
      'title',
      quote(title),
      stated,
      `${part} ${stated.value}`,
      'readers look for the results of a period',
    );
  }
}

/** As people hear it: without spaces, hyphens and capitals. */
function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase();
}
