import { english } from '@/lib/format/english';
import { readTime } from '../times/reading';
import { spelled } from '../times/spelled';

const MOMENT = /^(.*?)(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}) (\S+)$/;
const DAY = /^(.*?)(\d{4}-\d{2}-\d{2})$/;

/** A fact as the importer names it, with times and days as people say them. */
export function FactValue({ value }: { value: string }) {
  const [, before = '', day, hour, zone] = MOMENT.exec(value) ?? [];
  if (day !== undefined && hour !== undefined && zone !== undefined) {
    const reading = readTime({ day, hour, zone }, zone);
    if ('at' in reading) {
      const { here, elsewhere } = spelled(reading.at, zone);
      return (
        <p>
          <b>{english.unbroken(before + here)}</b>
          <small>{english.unbroken(elsewhere.join(' · '))}</small>
        </p>
      );
    }
  }
  const [, lead = '', date] = DAY.exec(value) ?? [];
  return (
    <p>
      <b>{date === undefined ? value : `${lead}${english.day(date, 'UTC')}`}</b>
    </p>
  );
}
