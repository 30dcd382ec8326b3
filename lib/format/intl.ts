import type { CalendarDate, Instant } from '@/lib/domain/instant';

// Everything here is read with `Intl`: `formatInTimeZone` is an hour wrong inside a clock change of the
// process's own zone (date-fns-tz issue 258), and `Intl` knows what each zone is called.

export type DateOptions = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it. */
function dateFormat(locale: string, timeZone: string, options: DateOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { timeZone, calendar: 'gregory', ...options });
    formats.set(key, known);
  }
  return known;
}

/** The day at an instant in a zone, or a calendar day, which is the same in every zone. */
export function formatDate(
  locale: string,
  day: Instant | CalendarDate,
  timeZone: string,
  options: DateOptions,
): string {
  return typeof day === 'string'
    ? dateFormat(locale, 'UTC', options).format(Date.parse(`${day}T00:00:00Z`))
    : dateFormat(locale, timeZone, options).format(day);
}

/** The parts of a day, by type: `weekday`, `day`, `month`, `year`. Words between them are left out. */
export function dateParts(
  locale: string,
  day: Instant | CalendarDate,
  timeZone: string,
  options: DateOptions,
): Record<string, string> {
  const [zone, at] = typeof day === 'string' ? ['UTC', Date.parse(`${day}T00:00:00Z`)] : [timeZone, day];
  const parts = dateFormat(locale, zone, options).formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

/** Several calendar days. ICU puts thin spaces around the dash, which stands alone between two numbers. */
export function formatDays(locale: string, first: CalendarDate, last: CalendarDate, options: DateOptions): string {
  const [from = 0, to = 0] = [first, last].map((day) => Date.parse(`${day}T00:00:00Z`));
  return dateFormat(locale, 'UTC', options)
    .formatRange(from, to)
    .replace(/\s+/g, ' ')
    .replace(/\s*–\s*/, ' – ')
    .replace(/(?<=(?:^|\D)\d{1,2}(?:\.|er)?) – (?=\d{1,2}\D)/, '–');
}

/** What a zone is called at an instant. */
export function zoneNameAt(
  locale: string,
  instant: Instant,
  timeZone: string,
  timeZoneName: NonNullable<DateOptions['timeZoneName']>,
): string {
  const parts = dateFormat(locale, timeZone, { timeZoneName }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName');
  if (!name) throw new Error(`${timeZone} has no name in ${locale}.`);
  return name.value;
}

/** `Intl` writes the letters of a zone only for those who live in it: `BST` in Britain, `AEDT` in Australia. */
const RESIDENTS = ['en-GB', 'en-IE', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA', 'en-HK', 'en-SG', 'ja-JP'];

/**
 * The letters by which readers know a zone: those that it has all year in the language (`ET`), else those of that day
 * where they are used (`GMT`, `BST`, `CET`, `JST`). A zone without letters is named by its offset: `GMT-3`.
 */
export function zoneLetters(locale: string, instant: Instant, timeZone: string): string {
  const areLetters = (name: string) => /^[A-Z]{2,5}$/.test(name);
  const allYear = zoneNameAt(locale, instant, timeZone, 'shortGeneric');
  if (areLetters(allYear)) return allYear;
  for (const resident of RESIDENTS) {
    const name = zoneNameAt(resident, instant, timeZone, 'short');
    if (areLetters(name)) return name;
  }
  return zoneNameAt(locale, instant, timeZone, 'short');
}
