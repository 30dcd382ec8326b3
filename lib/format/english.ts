import { formatterOf } from './formatter-of';
import { formatDate, zoneLetters } from './intl';

const joined = (day: string, time: string) => `${day}, ${time}`;

/** American English, the way announcements write it. */
export const english = formatterOf('en-US', {
  time: (hour, minute, zone) => `${hour % 12 || 12}:${minute} ${hour < 12 ? 'a.m.' : 'p.m.'} ${zone}`,
  dayTime: joined,
  unbroken: (text) => text.replace(/ (?=[ap]\.m\.)|(?<=[ap]\.m\.) /g, '\u00a0'),
  dayPeriods: { am: 'a.m.', pm: 'p.m.' },
});

/** English as in the announcements of London: `Friday 27 January 2012, 9.30am GMT`. */
export const britishEnglish = formatterOf('en-GB', {
  day: (day, timeZone, isShort) =>
    isShort
      ? formatDate('en-GB', day, timeZone, { day: 'numeric', month: 'short', year: 'numeric' })
      : formatDate('en-GB', day, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(
          ',',
          '',
        ),
  time: (hour, minute, zone) => `${hour % 12 || 12}.${minute}${hour < 12 ? 'am' : 'pm'} ${zone}`,
  dayTime: joined,
  // Britain has no letters of its own for zones of America, whose announcements everybody reads: ET.
  zoneName: (instant, timeZone) => zoneLetters('en-US', instant, timeZone),
  unbroken: (text) => text.replace(/(?<=\d[ap]m) /g, '\u00a0'),
  dayPeriods: { am: 'am', pm: 'pm' },
});
