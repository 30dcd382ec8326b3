import { formatterOf } from './formatter-of';
import { zoneLetters, zoneNameAt } from './intl';

const LOCALE = 'de-DE';

/** German: `Freitag, 27. Januar 2012, 8:00 Uhr (MEZ)`. */
export const german = formatterOf(LOCALE, {
  time: (hour, minute, zone) => `${hour}:${minute} Uhr (${zone})`,
  dayTime: (day, time) => `${day}, ${time}`,
  zoneName(instant, timeZone) {
    const own = zoneNameAt(LOCALE, instant, timeZone, 'short');
    // Other letters are the same as in English announcements: ET, BST, JST.
    return /^[A-Z]{3,4}$/.test(own) ? own : zoneLetters('en-US', instant, timeZone);
  },
  unbroken: (text) => text.replace(/(?<=\d) (?=Uhr)/g, '\u00a0'),
  units: ['Bytes', 'kB', 'MB', 'GB'],
});
