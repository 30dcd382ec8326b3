import type { Instant } from '@/lib/domain/instant';
import { type Problem, quote } from '../problem';
import { fieldName, valueAt } from '../read/document';
import type { Loaded } from '../read/loaded';
import type { CallEvent, Release } from '../types';

// A file is public as soon as it is saved, except for the start, status and replay that an event's history keeps back.
// Anything else that is dated ahead would be shown before its date.

/** Refuses corrections that are dated ahead. */
export function checkCorrectionDates(loaded: Loaded<Release>, now: Instant): Problem[] {
  return loaded.item.corrections.flatMap(({ at }, index) => {
    if (!isAhead(at, loaded.item, now)) return [];
    const fix = 'the present time or an earlier one: the corrected text is public as soon as it is saved';
    return [datedAhead(loaded, ['corrections', index, 'at'], fix, at)];
  });
}

/** Refuses changes that are dated ahead but cannot be kept back, and an end that has not come. */
export function checkChangeDates(loaded: Loaded<CallEvent>, now: Instant): Problem[] {
  const { history, formerly, replay, endedAt } = loaded.item;
  const changes = history.flatMap(({ at }, index) => {
    // The first entry is the announcement.
    if (index === 0 || !isAhead(at, loaded.item, now)) return [];
    const former = formerly.find(({ until }) => until === at);
    if (!former) {
      const fix =
        'the present time or an earlier one; only a change of start, status or replay can be dated ahead, with formerStart, formerStatus or formerReplay';
      return [datedAhead(loaded, ['history', index, 'at'], fix, at)];
    }
    if (former.replay || !replay) return [];
    const fix = 'the replay as it is until then: with the former start, the new one would end before it opens';
    return [datedAhead(loaded, ['history', index, 'formerReplay'], fix, at)];
  });
  if (endedAt === undefined || !isAhead(endedAt, loaded.item, now)) return changes;
  const fix = 'the present time or an earlier one: it is the time at which it has ended';
  return [...changes, datedAhead(loaded, ['ended'], fix, endedAt)];
}

/** Until it is published, a file has nothing public that could contradict its dates. */
function isAhead(at: Instant, { publishAt, draft }: CallEvent | Release, now: Instant): boolean {
  return !draft && at > now && at > publishAt;
}

function datedAhead({ source }: Loaded<unknown>, path: PropertyKey[], fix: string, lapsesAt: Instant): Problem {
  return {
    file: source.file,
    line: source.document.lineOf(path),
    field: fieldName(path),
    rule: 'dated-ahead',
    found: quote(valueAt(source.document.fields, path)),
    fix,
    lapsesAt,
  };
}
