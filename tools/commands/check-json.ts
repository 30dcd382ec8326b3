import { relative } from 'node:path';
import type { Problem } from '@/lib/content/problem';
import type { Due, Schedule } from '@/lib/content/schedule';
import type { Instant } from '@/lib/domain/instant';
import { isoWithOffset } from '@/lib/format/iso';

interface Checked {
  /** Absolute path. */
  contentDir: string;
  problems: readonly Problem[];
  /** Undefined without a company: nothing can be served then. */
  schedule: Schedule | undefined;
  /** Whether it is known what was public before. */
  isRecorded: boolean;
}

/** What `npm run check` found, for machines: docs/commands.md describes it. */
export function checkJson({ contentDir, problems, schedule, isRecorded }: Checked): string {
  const problem = ({ file, line, field, rule, found, fix, why, severity, finding, accepted }: Problem) => ({
    severity: severity === undefined || severity === 'withheld' ? 'error' : severity,
    file: relative(contentDir, file),
    line: line ?? null,
    field,
    rule,
    found,
    fix,
    why: why ?? null,
    finding: finding ?? null,
    accepted: accepted ?? null,
  });
  const all = { contentDir, isRecorded, problems: problems.map(problem) };
  return JSON.stringify(schedule ? { ...all, ...scheduleJson(schedule) } : { ...all, ...NOTHING }, null, 2);
}

/** Without a company, everything is there and empty. */
const NOTHING = {
  now: null,
  timeZone: null,
  public: null,
  upcoming: [],
  heldBack: [],
  drafts: [],
  withdrawn: [],
};

function scheduleJson({ now, timeZone, isPublic, upcoming, heldBack, drafts, withdrawn }: Schedule) {
  const time = (at: Instant) => isoWithOffset(at, timeZone);
  const { releases, events, newest, next } = isPublic;
  return {
    now: time(now),
    timeZone,
    public: { releases, events, newestRelease: newest?.slug ?? null, nextEvent: next?.slug ?? null },
    upcoming: upcoming.map(({ at, isDay, path, due }) => ({
      at: time(at),
      dayAlone: isDay,
      file: path,
      ...dueJson(due, time),
    })),
    heldBack: heldBack.map(({ path, served, waitsFor }) => ({ file: path, served, waitsFor: waitsFor ?? null })),
    drafts,
    withdrawn: withdrawn.map(({ path, how, at, note }) => ({
      file: path,
      how,
      at: at === undefined ? null : time(at),
      note: note ?? null,
    })),
  };
}

function dueJson(due: Due, time: (at: Instant) => string) {
  if (due.what !== 'change') return due;
  const { what, note, start, status, replay } = due;
  return {
    what,
    note,
    start: start ? { from: time(start.from), to: time(start.to) } : null,
    status: status ?? null,
    replay,
  };
}
