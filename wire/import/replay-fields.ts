import { ESTIMATED_LENGTH_MINUTES } from '@/lib/domain/assumptions';
import { MINUTE_MS } from '@/lib/domain/instant';
import { dayAfter, wallTimeAt } from '@/lib/domain/wall-time';
import type { Call, Fact, Facts, StatedWindow, WindowEdge } from '@/wire/facts/types';
import { codeField, dialInLabel } from './dial-ins';
import { sure } from './doubts';
import { type FieldValue, type ImportFields, Todo } from './todo';

/** The replay of a call: on the web, and by telephone with a window of its own. Undefined where none is announced. */
export function replayFields(
  facts: Facts,
  call: Call,
  webcast: FieldValue | undefined,
  text: string,
): ImportFields | undefined {
  const { webReplay, phoneReplay } = facts;
  if (!webReplay && !phoneReplay) return undefined;
  const phone = phoneReplay?.numbers.map((dialIn) => ({
    label: dialInLabel('Replay', dialIn, text),
    number: sure(facts, dialIn.number, String),
    passcode: codeField(facts, phoneReplay.passcode),
    ...windowFields(facts, call, phoneReplay),
  }));
  return {
    ...windowFields(facts, call, webReplay ?? phoneReplay ?? {}),
    url:
      webReplay || !phone?.length
        ? (webcast ?? new Todo('where the replay is on the web, or a dialIn in place of it'))
        : undefined,
    dialIn: phone && phone.length > 0 ? phone : undefined,
  };
}

function windowFields(facts: Facts, call: Call, window: StatedWindow): ImportFields {
  const zone = call.start?.value.timeZone ?? call.timeZone?.value;
  const wallTime = (edge: WindowEdge): string => {
    if (edge.kind === 'day') return edge.date;
    return zone ? wallTimeAt(edge.instant, zone) : edge.wallTime;
  };
  const { availableUntil: until } = window;
  return {
    opens: opens(facts, call, window, wallTime),
    through: until
      ? until.value.kind === 'day'
        ? sure(facts, until, wallTime)
        : undefined
      : openEnd(call, window.availableFor),
    until: until?.value.kind === 'moment' ? sure(facts, until, wallTime) : undefined,
  };
}

/** When a replay opens; left out where that is when the call ends. */
function opens(
  facts: Facts,
  call: Call,
  { availableFrom, opensAfterCall }: StatedWindow,
  wallTime: (edge: WindowEdge) => string,
): FieldValue | undefined {
  if (availableFrom?.value.kind === 'moment') return sure(facts, availableFrom, wallTime);
  if (availableFrom && availableFrom.value.kind === 'day') {
    const { date } = availableFrom.value;
    if (call.start?.value.wallTime.startsWith(date)) return undefined;
    return new Todo(`when the replay opens on ${date}, YYYY-MM-DDTHH:mm`, `${date}T00:00`);
  }
  const minutes = opensAfterCall?.value ?? 0;
  if (minutes <= 0) return undefined;
  const { start, end } = call;
  if (end) return wallTimeAt(end.value.instant + minutes * MINUTE_MS, end.value.timeZone);
  const perhaps =
    start && wallTimeAt(start.value.instant + (ESTIMATED_LENGTH_MINUTES + minutes) * MINUTE_MS, start.value.timeZone);
  return new Todo(`when the replay opens, which is ${minutes} minutes after the call ends`, perhaps);
}

/** An end that the text does not state as a day; undefined if it states none at all: the replay then has none. */
function openEnd(call: Call, lasts: Fact<string> | undefined): Todo | undefined {
  if (!lasts) return undefined;
  const first = call.start?.value.wallTime.slice(0, 10);
  return new Todo(
    `the last day of the replay, which is kept for ${inWords(lasts.value)}`,
    first && dayLater(first, lasts.value),
  );
}

const UNITS: Record<string, string> = { D: 'day', W: 'week', M: 'month', Y: 'year', H: 'hour' };

function inWords(duration: string): string {
  const [, count = '', unit = ''] = /^PT?(\d+)([DWMYH])$/.exec(duration) ?? [];
  return UNITS[unit] ? `${count} ${UNITS[unit]}${count === '1' ? '' : 's'}` : duration;
}

function dayLater(date: string, duration: string): string | undefined {
  const [, count, unit = ''] = /^P(\d{1,3})([DWMY])$/.exec(duration) ?? [];
  if (!count) return duration.startsWith('PT') ? dayAfter(date) : undefined;
  const day = new Date(`${date}T00:00:00Z`);
  const number = Number(count);
  if (unit === 'M') day.setUTCMonth(day.getUTCMonth() + number);
  else if (unit === 'Y') day.setUTCFullYear(day.getUTCFullYear() + number);
  else day.setUTCDate(day.getUTCDate() + number * (unit === 'W' ? 7 : 1));
  return day.toISOString().slice(0, 10);
}
