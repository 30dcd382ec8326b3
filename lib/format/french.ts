import type { CalendarDate, Instant } from '@/lib/domain/instant';
import type { Formatter } from './formatter';
import { formatterOf } from './formatter-of';
import { type DateOptions, dateParts, formatDays, zoneLetters, zoneNameAt } from './intl';

/** `1er mai`: `Intl` writes `1 mai`. */
const ordinal = (text: string) => text.replace(/(^|\s)1(?=\s\D|–)/g, '$11er');

function french(locale: string, zoneName: Formatter['zoneName']): Formatter {
  const options = (isShort: boolean): DateOptions => ({
    ...(isShort ? {} : { weekday: 'long' }),
    day: 'numeric',
    month: isShort ? 'short' : 'long',
    year: 'numeric',
  });
  return formatterOf(locale, {
    day(day: Instant | CalendarDate, timeZone, isShort) {
      const { weekday, day: date, month, year } = dateParts(locale, day, timeZone, options(isShort));
      return ordinal([weekday, date, month, year].filter(Boolean).join(' '));
    },
    days: (first, last, isShort) => ordinal(formatDays(locale, first, last, options(isShort))),
    time: (hour, minute, zone) => `${hour} h ${minute} (${zone})`,
    dayTime: (day, time) => `${day} à ${time}`,
    zoneName,
    unbroken: (text) => text.replace(/(?<=\d) h (?=\d\d)/g, '\u00a0h\u00a0'),
    units: ['octets', 'ko', 'Mo', 'Go'],
  });
}

/** French as in Paris: `vendredi 27 janvier 2012 à 8 h 00 (heure d’Europe centrale)`. */
export const frenchOfFrance = french('fr-FR', (instant, timeZone) => {
  if (timeZone === 'UTC') return 'UTC';
  const allYear = zoneNameAt('fr-FR', instant, timeZone, 'longGeneric');
  // "heure : Royaume-Uni" is no French. What Intl has for the day is: "heure d’été britannique".
  const name = allYear.includes(' : ') ? zoneNameAt('fr-FR', instant, timeZone, 'long') : allYear;
  return name.replace(/^heure normale /, 'heure ');
});

/** French as in Canada: `vendredi 27 janvier 2012 à 8 h 00 (HE)`. */
export const canadianFrench = french('fr-CA', (instant, timeZone) => zoneLetters('fr-CA', instant, timeZone));
