import type { CalendarDate } from '@/lib/domain/instant';
import { inArizona } from './arizona';
import { fullDate, roleOf } from './calendar';
import type { DateMention } from './dates';
import { datesBeside, dayOf } from './day-of-time';
import { ianaZone, place } from './moments';
import { isPublication } from './publication';
import { type AnalysedRelease, spans } from './release';
import { timeRole } from './time-role';
import { clock, type TimeMention } from './times';
import type { Fact, Moment, StatedStart } from './types';

/**
 * Every day and time of the words at which something may begin: pairs, and the days and times that stand alone, which
 * may belong together ("on April 24 and July 24, each at 8:30 a.m. ET"). Withdrawn ones and those of replays are left out.
 */
export function statedStarts(release: AnalysedRelease, issued: CalendarDate | undefined): Fact<StatedStart>[] {
  const starts: Fact<StatedStart>[] = [];
  const paired = new Set<DateMention>();
  for (const group of release.times) {
    const role = timeRole(release, group);
    if (role === 'withdrawn' || role === 'replay') continue;
    const time = group.times[0] as TimeMention;
    if (time.impossible || time.midnight) continue;
    const day = dayOf(release, group, issued);
    if (day.mention) paired.add(day.mention);
    const timeZone = ianaZone(day.date ? inArizona(time, day.date, group, release.plain) : time);
    const value: StatedStart = {
      begins: role === 'call' || role === 'meeting' || (role === 'none' && day.isBeside === true),
      time: clock(time),
      ...(day.date && { date: day.date }),
      ...(timeZone && { timeZone }),
      ...(role === 'none' && { isUnexplained: true }),
    };
    starts.push({ value, at: spans(release, time, ...day.at) });
    // Any day beside a time may be its day, whatever else the words before it suggest.
    for (const date of datesBeside(release, group)) {
      const other = date === day.mention || date.end < time.start - 40 ? undefined : fullDate(date, issued);
      if (other) {
        starts.push({ value: { ...value, begins: false, date: other }, at: spans(release, time, date) });
      }
    }
  }
  for (const date of release.dates) {
    if (paired.has(date) || date === release.heading.date || roleOf(release, date) !== 'event') continue;
    const day = fullDate(date, issued);
    if (day && !isPublication(release, date)) {
      starts.push({ value: { begins: false, date: day }, at: spans(release, date) });
    }
  }
  return starts;
}

/** Starts that the words take back, on the day beside them. */
export function withdrawnStarts(release: AnalysedRelease, issued: CalendarDate | undefined): Fact<Moment>[] {
  const takenBack = new Set(release.dates.filter((date) => roleOf(release, date) === 'withdrawn'));
  return release.times.flatMap((group) => {
    const time = group.times[0] as TimeMention;
    const isTakenBack = timeRole(release, group) === 'withdrawn';
    return datesBeside(release, group).flatMap((date) => {
      const day = isTakenBack || takenBack.has(date) ? fullDate(date, issued) : undefined;
      const placed = day && place(day, inArizona(time, day, group, release.plain));
      return placed && 'moment' in placed ? [{ value: placed.moment, at: spans(release, time, date) }] : [];
    });
  });
}
