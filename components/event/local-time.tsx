import type { Instant } from '@/lib/domain/instant';
import { wallTimeAt } from '@/lib/domain/wall-time';
import type { Language } from '@/messages/language';

interface Props {
  at: Instant;
  zone: string;
  language: Language;
}

/** Frame for the instant in the visitor's zone: the browser fills it in with the sentences given here. */
export function LocalTime({ at, zone, language: { messages, format } }: Props) {
  const { sameDay, today, tomorrow, dayBefore, nextDay } = messages.event.yourTime;
  const withDay = [today, tomorrow, dayBefore, nextDay].map((sentence) => sentence('{day}', '{time}'));
  const { am, pm } = format.dayPeriods ?? {};
  return (
    <local-time
      at={at}
      there={wallTimeAt(at, zone)}
      words={[sameDay('{time}'), ...withDay].join('|')}
      am={am}
      pm={pm}
    />
  );
}
