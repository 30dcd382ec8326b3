/** A length of time in the words: "seven days", "48 hours", "one (1) year". */
export interface DurationMention {
  start: number;
  end: number;
  count: number;
  unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

const NUMBERS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-four': 24,
  thirty: 30,
  'forty-eight': 48,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
  a: 1,
  an: 1,
};
const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;
const DURATION = new RegExp(
  `(?<![\\w.,$-])(?<number>${NUMBER})(?:\\s\\(\\d{1,3}\\))?[\\s-](?:full\\s|consecutive\\s|calendar\\s|additional\\s)?(?<unit>minute|hour|day|week|month|year)s?(?![a-z])`,
  'gi',
);

/** The lengths of time of a text. "Business days" are left out: no calendar says how long they are. */
export function durationsOf(plain: string, offset = 0): DurationMention[] {
  return [...plain.matchAll(DURATION)].map((match) => {
    const number = match.groups?.number ?? '';
    return {
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      count: /^\d/.test(number) ? Number(number) : (NUMBERS[number.toLowerCase()] ?? 0),
      unit: (match.groups?.unit ?? '').toLowerCase() as DurationMention['unit'],
    };
  });
}

/** ISO 8601: `P7D`, `PT48H`. */
export function isoDuration({ count, unit }: DurationMention): string {
  if (unit === 'minute') return `PT${count}M`;
  if (unit === 'hour') return `PT${count}H`;
  return `P${count}${unit.charAt(0).toUpperCase()}`;
}

export function inMinutes({ count, unit }: DurationMention): number {
  return count * { minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_200, year: 525_600 }[unit];
}
