import { isDeepStrictEqual } from 'node:util';
import { isStartKnown } from '@/lib/domain/days';
import type { Instant } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';
import { eventAt } from '../event-at';
import { type Problem, quote } from '../problem';
import { valueAt } from '../read/document';
import type { Loaded } from '../read/loaded';
import type { CallEvent, Change, Release, ReplayWindow } from '../types';
import { checkChangeDates, checkCorrectionDates } from './dates';

/** The rule against a change without an entry in the history. */
const UNTOLD = 'untold-change';

const WHY = 'calendar programs notice a change only if it has an entry in history';

/** Checks a release against its last public version. @param now by the site's clock */
export function checkReleaseChange(before: Release, loaded: Loaded<Release>, now: Instant): Problem[] {
  const known = new Set(before.corrections.map(({ at }) => at));
  return checkCorrectionDates(loaded, now).filter(({ lapsesAt }) => !known.has(lapsesAt ?? now));
}

/**
 * Checks an event against its last public version. A changed start or status needs a history entry, or calendars do
 * not notice it. Any other change that calendars show gives a warning without one. It is an error if an entry dated
 * ahead was added at the same time: the change is then likely part of that entry, and would be public too early.
 * @param now by the site's clock
 */
export function checkEventChange(before: CallEvent, loaded: Loaded<CallEvent>, now: Instant): Problem[] {
  const known = new Set([...before.history.map(({ at }) => at), before.endedAt]);
  const problems = checkChangeDates(loaded, now).filter(({ lapsesAt }) => !known.has(lapsesAt ?? now));
  const [was, is] = [eventAt(before, now), eventAt(loaded.item, now)];
  const isNew = (change: Change) => !before.history.some((old) => isDeepStrictEqual(old, change));
  const added = is.history.filter(isNew);
  const differs = (rule: string, field: string, fix: string, severity?: 'warning') => {
    const { file, document } = loaded.source;
    const found = `${quote(valueAt(document.fields, [field]))}, and no entry in history`;
    problems.push({
      file,
      line: document.lineOf([field]),
      field,
      rule,
      found,
      fix,
      why: WHY,
      ...(severity && { severity }),
    });
  };

  // A delay is said on the day, in a field of its own.
  const starts = [asWritten(announcedStart(was), was), asWritten(was.startAt, was)];
  const tellsOfStart = ({ formerStartAt, formerDays: days }: Change) =>
    formerStartAt !== undefined && starts.includes(asWritten(formerStartAt, { days, timeZone: was.timeZone }));
  if (asWritten(announcedStart(is), is) !== starts[0] && !added.some(tellsOfStart)) {
    differs(UNTOLD, 'start', `keep it, and add to history: {at: …, note: …, formerStart: ${starts[0]}}`);
  }
  if (is.status !== was.status && !added.some((change) => tellsOf(was.status, change))) {
    differs(UNTOLD, 'status', `keep it, and add to history: {at: …, note: …, formerStatus: ${was.status}}`);
  }
  if (added.length > 0) return problems;
  const isDatedAhead = loaded.item.history.some((change) => change.at > now && isNew(change));
  const isOfTheDay = was.delayedFrom !== is.delayedFrom || was.endedAt !== is.endedAt;
  for (const [field, shown] of Object.entries(SHOWN)) {
    if (isOfTheDay && OF_THE_DAY.has(field)) continue;
    if (isDeepStrictEqual(shown(was), shown(is))) continue;
    if (isDatedAhead) {
      const keep = field === 'replay' ? 'formerReplay in the entry that is dated ahead' : 'the value that is public';
      differs(
        'told-early',
        field,
        `${keep}; or, if it is to change at once, an entry of its own in history: {at: …, note: …}`,
      );
    } else differs(UNTOLD, field, 'keep it, and add to history: {at: …, note: …}', 'warning');
  }
  return problems;
}

/** Whether an entry can be about a change of this status: it names it, or is not only about the start. */
function tellsOf(status: CallEvent['status'], { formerStatus, formerStartAt }: Change): boolean {
  return formerStatus === undefined ? formerStartAt === undefined : formerStatus === status;
}

function announcedStart({ startAt, delayedFrom }: CallEvent): Instant {
  return delayedFrom ?? startAt;
}

/** A start as authors write it; nothing for one that cannot be resolved, which has a problem of its own. */
function asWritten(startAt: Instant, { days, timeZone }: Pick<CallEvent, 'days' | 'timeZone'>): string {
  if (Number.isNaN(startAt)) return '';
  if (!days || isStartKnown({ days })) return wallTimeAt(startAt, timeZone);
  return days.isOneOf ? `${days.first}/${days.last}` : days.first;
}

/** What follows from a late start, and from an end. */
const OF_THE_DAY: ReadonlySet<string> = new Set(['durationMinutes', 'replay']);

/** What calendars show of an event besides its start and status, by field. Targets of gates are not shown. */
const SHOWN: Record<string, (event: CallEvent) => unknown> = {
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  durationMinutes: ({ startAt, endAt, endIsEstimate, days }) => !days && [endAt - startAt, endIsEstimate],
  end: ({ days }) => days?.last,
  sessions: ({ sessions }) => sessions.map(({ startAt, title }) => [startAt, title]),
  location: ({ location }) => location,
  dialIn: ({ dialIn }) => dialIn,
  webcast: ({ webcast, webcasts }) => [webcast !== undefined, ...webcasts.map(({ name, label }) => [name, label])],
  replay: ({ replay }) => {
    // A replay that opens when the call ends moves with the call.
    const window = ({ opensWithEnd, opensAt, closesAt }: ReplayWindow) => [opensWithEnd || opensAt, closesAt];
    return (
      replay && [window(replay), replay.byPhoneAlone, replay.dialIn.map((each) => ({ ...each, opensAt: window(each) }))]
    );
  },
};
