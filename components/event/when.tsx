import { Time } from '@/components/time';
import { type Timed, whenOf } from '@/lib/surfaces/event-when';
import type { Language } from '@/messages/language';

interface Props {
  event: Timed;
  language: Language;
  /** Where there is little room. */
  brief?: boolean;
}

/** When an event takes place, for people and machines: its day and hour, or its days alone. */
export function When({ event, language, brief = false }: Props) {
  const { startAt, days, timeZone: zone } = event;
  if (!days) return <Time at={startAt} zone={zone} language={language} show={brief ? 'shortDayTime' : 'dayTime'} />;
  // HTML has no element for several days: machines read the first.
  return <time dateTime={days.first}>{whenOf(event, language, brief)}</time>;
}

/** The same in two lines, where it is the only large thing on the page. */
export function DayAndTime({ event, language }: Omit<Props, 'brief'>) {
  const { startAt, days, timeZone: zone } = event;
  if (days) return <When event={event} language={language} />;
  return (
    <>
      <Time at={startAt} zone={zone} language={language} show="day" />
      <br />
      <Time at={startAt} zone={zone} language={language} show="time" />
    </>
  );
}
