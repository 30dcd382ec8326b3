import type { HeldBack } from '@/lib/content/accept/types';
import type { Due, Schedule, Scheduled, TakenBack } from '@/lib/content/schedule';
import type { Instant } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';

/** So many files that were withdrawn are named; `--json` has all of them. */
const NAMED = 20;

/** The schedule as text for a terminal, in the company's time. */
export function scheduleText(schedule: Schedule): string {
  const { now, timeZone, isPublic, upcoming, heldBack, drafts, withdrawn } = schedule;
  const time = (at: Instant) => english.dayTime(at, timeZone);
  const { releases, events, newest, next } = isPublic;
  return [
    `Public now (${time(now)}): ${count(releases, 'release')}, ${count(events, 'event')}`,
    ...(newest ? [`  newest release: ${newest.title}`] : []),
    ...(next ? [`  next event:     ${next.title}, ${time(next.startAt)}`] : []),
    ...section('Becomes public', upcomingLines(upcoming, time), 'nothing is scheduled'),
    ...section('Held back', heldBack.map(heldBackLine)),
    ...section('Drafts', drafts),
    ...section('Withdrawn', withdrawnLines(withdrawn, time)),
  ].join('\n');
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function section(title: string, lines: readonly string[], none?: string): string[] {
  if (lines.length > 0) return [`${title}:`, ...lines.map((line) => `  ${line}`)];
  return none ? [`${title}: ${none}`] : [];
}

function upcomingLines(upcoming: readonly Scheduled[], time: (at: Instant) => string): string[] {
  let heading = '';
  return upcoming.flatMap(({ at, isDay, path, due }) => {
    const before = heading;
    heading = `${time(at)}${isDay ? ' (a date alone: from midnight)' : ''}`;
    const line = `  ${path}  ${dueWords(due, time)}`;
    return heading === before ? [line] : [heading, line];
  });
}

function dueWords(due: Due, time: (at: Instant) => string): string {
  switch (due.what) {
    case 'material':
      return `${due.kind}: ${due.title}`;
    case 'version':
      return 'its newest version, which is held back until then';
    case 'change': {
      const { note, start, status, replay } = due;
      const words = [
        start && `start moves from ${time(start.from)} to ${time(start.to)}`,
        status && `status changes from ${status.from} to ${status.to}`,
        // A replay moves with its call.
        replay && !start && 'replay changes',
      ].filter(Boolean);
      return words.length > 0 ? `${words.join(', ')}: ${note}` : note;
    }
    default:
      return due.title;
  }
}

const INSTEAD: Record<HeldBack['served'], string> = {
  nothing: 'not public',
  'the last public version': 'its last public version is served',
  'the withdrawal notice': 'withdrawn',
};

function heldBackLine({ path, served, waitsFor }: HeldBack): string {
  return `${path}  ${INSTEAD[served]}${waitsFor ? `: waits for ${waitsFor}` : ''}`;
}

const HOW: Record<TakenBack['how'], string> = {
  marked: 'withdrawn',
  deleted: 'deleted',
  unpublished: 'not published any more',
};

function withdrawnLines(withdrawn: readonly TakenBack[], time: (at: Instant) => string): string[] {
  const lines = withdrawn
    .slice(0, NAMED)
    .map(
      ({ path, how, at, note }) =>
        `${path}  ${HOW[how]}, ${at === undefined ? 'not recorded yet' : time(at)}${note ? `: ${note}` : ''}`,
    );
  const more = withdrawn.length - lines.length;
  return more > 0 ? [...lines, `and ${more} before: --json lists all`] : lines;
}
