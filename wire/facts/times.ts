import { afterSecondName, type ZoneMention, zoneAt } from './zones';

/** A time of day as the words give it. */
export interface TimeMention {
  start: number;
  end: number;
  hour: number;
  minute: number;
  /** Midnight, which belongs to the end of the day named beside it. */
  midnight?: boolean;
  /** A time that no clock shows: "25:30", "8:75 a.m.", "14:00 a.m.". */
  impossible?: boolean;
  zone?: ZoneMention;
}

/** One or more times that mean the same instant, or a range: "8:30 a.m. ET (5:30 a.m. PT)", "3:00 to 4:00 p.m. CET". */
export interface TimeGroup {
  start: number;
  end: number;
  times: TimeMention[];
  /** The end of a stated range. */
  until?: TimeMention;
}

type Reader = (
  match: RegExpMatchArray,
) => { hour: number; minute: number; midnight?: boolean; needsSign?: boolean; opensRange?: boolean } | undefined;

const AM_PM = '([ap])\\.?\\s?m\\b\\.?(?![a-z])';

/** Forms of a time, with the words that each was made for. `needsSign`: only beside a zone or after "at". */
const FORMS: [RegExp, Reader][] = [
  // "12 noon", "noon", "12:00 noon", "midday"
  [/\b(?:12(?:[:.]00)?\s?(?:p\.?m\.?\s)?)?(?:noon|midday)\b/gi, () => ({ hour: 12, minute: 0 })],
  // "midnight", "12:00 midnight"
  [/\b(?:(?:12|24|0?0)(?:[:.]00)?\s?(?:a\.?m\.?\s)?)?midnight\b/gi, () => ({ hour: 0, minute: 0, midnight: true })],
  // "3:00 to 4:00 p.m.", "9:00–10:00 a.m.": the first takes its half of the day from the second
  [
    new RegExp(
      `(?<![\\d.:$€£,]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? )(\\d{1,2})(?:[:.](\\d{2}))?(?= ?(?:to|–|-|until|and) ?(\\d{1,2})(?:[:.]\\d{2})? ?${AM_PM})`,
      'gi',
    ),
    ([, hour, minute, end, half]) => {
      const first = twelveHour(Number(hour), Number(minute ?? 0), half ?? '');
      const crossesNoon = first.hour > twelveHour(Number(end), 0, half ?? '').hour && first.hour >= 12;
      return crossesNoon ? { ...first, hour: first.hour - 12 } : first;
    },
  ],
  // "8:30 a.m.", "7.00 am", "9 AM", "4:45 P.M.", "8:30am"
  [
    new RegExp(`(?<![\\d.:$€£,])(\\d{1,2})(?:\\s?[:.]\\s?(\\d{2})(?::\\d\\d)?)?\\s?${AM_PM}`, 'gi'),
    ([, hour, minute, half]) => twelveHour(Number(hour), Number(minute ?? 0), half ?? ''),
  ],
  // "9:00 o'clock a.m."
  [
    new RegExp(`(?<![\\d.:])(\\d{1,2})(?:[:.](\\d{2}))? ?o'clock ${AM_PM}`, 'gi'),
    ([, hour, minute, half]) => twelveHour(Number(hour), Number(minute ?? 0), half ?? ''),
  ],
  // "8 o'clock in the morning", "10:30 in the morning"
  [
    /(?<![\d.:])(\d{1,2})(?:[:.](\d{2}))?(?:\s?o'clock)?,?\s(?:in\sthe\s(morning|afternoon|evening)|at\s(night))/gi,
    ([, hour, minute, half]) => twelveHour(Number(hour), Number(minute ?? 0), half === 'morning' ? 'a' : 'p'),
  ],
  // "14h30", "9h00", "16:00 h", "10:00 hrs", "14.00 Uhr"
  [
    /(?<![\d.:])(\d{1,2})\s?(?:h\s?(\d{2})(?!\d)|[:.](\d{2})\s?(?:h\b|hrs?\b\.?|hours\b|Uhr\b))/gi,
    ([, hour, minute, other]) => ({ hour: Number(hour), minute: Number(minute ?? other) }),
  ],
  // "1400 hours GMT", "0930 hrs"
  [
    /(?<![\d.:,-]|\d )([0-2]\d)([0-5]\d) ?(?:hours|hrs?\b\.?|h\b)/gi,
    ([, hour, minute]) => ({ hour: Number(hour), minute: Number(minute) }),
  ],
  // "1400 GMT"
  [
    /(?<![\d.:,-]|[\d)] )([0-2]\d)([0-5]\d)(?= \(?(?:GMT|UTC|BST|CES?T|EES?T|HKT|SGT|JST|IST|UK|London|[ECMP][SD]?T)\b)/g,
    ([, hour, minute]) => ({ hour: Number(hour), minute: Number(minute), needsSign: true }),
  ],
  // "15:00–16:00 CET", "14.00-15.00 CET"
  [
    /(?<![\d.:$€£,/-])(\d{1,2})[:.](\d{2})(?= ?(?:–|-|to|until) ?\d{1,2}[:.]\d{2}(?![\d%.:]| ?(?:[ap]\.?m|million|billion|percent|%)))/gi,
    ([, hour, minute]) => ({ hour: Number(hour), minute: Number(minute), opensRange: true }),
  ],
  // "10:00 CET", "at 10.00", "kl. 10:00"
  [
    /(?<![\d.:$€£,/]|(?<!\d[:.]\d\d ?)-)(\d{1,2})([:.])(\d{2})(?::00)?(?![\d%]|[.:,]\d|\s?(?:million|billion|percent|per|%|cents|MW|times))/gi,
    ([, hour, , minute]) => ({ hour: Number(hour), minute: Number(minute), needsSign: true }),
  ],
];

function twelveHour(hour: number, minute: number, half: string) {
  const afternoon = half.toLowerCase() === 'p';
  // "15:00 p.m." says the same twice.
  if (afternoon && hour > 12 && hour < 24) return { hour, minute };
  if (hour > 12 || hour === 0) return { hour: 99, minute };
  return { hour: (hour % 12) + (afternoon ? 12 : 0), minute };
}

/** Words right before a time of the 24-hour clock. */
const SIGN =
  /(?:\b(?:at|kl\.?|from|by|until|till|to|starts?|begins?|time|and|approximately|about|around|approx\.?|ca\.?|the|before|after|for|hours?|GMT)|[:|(–-])\s{0,3}$/i;

/** The times of a text (`plain`), each with the zone after it, in the order of the text. */
export function timesOf(plain: string, country: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const [pattern, read] of FORMS) {
    for (const match of plain.matchAll(pattern)) {
      const time = read(match);
      if (!time) continue;
      const start = match.index;
      let end = start + match[0].length;
      const impossible = time.hour > 24 || time.minute > 59 || (time.hour === 24 && time.minute > 0);
      const zone = zoneAt(plain, end, country);
      if (time.opensRange && !closesWithZone(plain, end, country) && !isSigned(plain, start, match[0], impossible))
        continue;
      if (time.needsSign && !zone && !isSigned(plain, start, match[0], impossible)) continue;
      const mention: TimeMention = { start, end, hour: time.hour, minute: time.minute };
      if (zone) {
        mention.zone = zone;
        end = afterSecondName(plain, zone.end);
        mention.end = end;
      }
      if (time.midnight) mention.midnight = true;
      if (impossible) mention.impossible = true;
      found.push(mention);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return found.filter((time) => {
    if (time.start < last) return false;
    last = time.end;
    return true;
  });
}

/** Whether the second time of a range has a zone: "14:00–15:00 CEST". */
function closesWithZone(plain: string, at: number, country: string): boolean {
  const second = /^ ?(?:–|-|to|until) ?\d{1,2}[:.]\d{2}(?: ?(?:h|hrs|Uhr)\b)?/i.exec(plain.slice(at, at + 20));
  return second !== null && zoneAt(plain, at + second[0].length, country) !== undefined;
}

function isSigned(plain: string, start: number, words: string, impossible: boolean): boolean {
  if (impossible && words.includes('.')) return false;
  const before = plain.slice(Math.max(0, start - 16), start);
  return SIGN.test(before) && (words.includes(':') || /\b(?:at|kl\.?|time:?)\s{0,3}$/i.test(before));
}

/** What may stand between two times for one instant: "ET / 5:30 a.m. PT", "ET (4:30 p.m. CT)", "Time, 4:00 p.m.". */
const SAME_INSTANT = /^[\s)\]]*(?:[/,;|(–[=-]|or|and|which is|\(?i\.e\.,?|equivalent to)?[\s(/[]*$/i;
/** "from 3:00 to 4:00 p.m.", "10:00 - 11:00 CET". */
const RANGE = /^\s{0,2}(?:to|–|-|until|till|and)\s{0,2}$/i;

/** Puts times that stand together into groups. */
export function groupTimes(plain: string, times: TimeMention[]): TimeGroup[] {
  const groups: TimeGroup[] = [];
  for (const time of times) {
    const group = groups.at(-1);
    const gap = group ? plain.slice(group.end, time.start) : undefined;
    const last = group?.times.at(-1);
    if (group && last && gap !== undefined && gap.length <= 20) {
      const isRange =
        RANGE.test(gap) &&
        !group.until &&
        (!last.zone ||
          (gap.trim() !== '-' && gap.trim() !== '–' && !/and/i.test(gap) && sameZone(last, time)) ||
          sameZone(last, time));
      if (
        isRange &&
        !time.midnight &&
        (!/and/i.test(gap) || /\bbetween\s{1,2}$/i.test(plain.slice(Math.max(0, group.start - 9), group.start)))
      ) {
        group.until = time;
        group.end = time.end;
        if (!last.zone && time.zone) last.zone = time.zone;
        continue;
      }
      if (last.zone && time.zone && !time.midnight && SAME_INSTANT.test(gap)) {
        group.times.push(time);
        group.end = time.end;
        continue;
      }
    }
    groups.push({ start: time.start, end: time.end, times: [time] });
  }
  for (const group of groups) {
    const close = /^\s?[)\]]/.exec(plain.slice(group.end, group.end + 2));
    if (close && group.times.length > 0) group.end += close[0].length;
  }
  return groups;
}

function sameZone(a: TimeMention, b: TimeMention): boolean {
  return a.zone?.timeZone === b.zone?.timeZone;
}

/** `HH:mm` of a time. */
export function clock(time: TimeMention): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}
