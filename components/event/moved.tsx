import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import type { Language } from '@/messages/language';
import { When } from './when';

/** What an event that was moved says beside its start: the former one and the author's note. */
export function Moved({ event, language }: { event: CallEvent; language: Language }) {
  const move = event.history.findLast(({ formerStartAt }) => formerStartAt !== undefined);
  if (move?.formerStartAt === undefined) return null;
  const former = (
    <When
      event={{ startAt: move.formerStartAt, days: move.formerDays, timeZone: event.timeZone }}
      language={language}
    />
  );
  return (
    <p className="moved" role="note">
      <Sentence of={language.messages.event.rescheduled(former, move.note, (words) => <strong>{words}</strong>)} />
    </p>
  );
}

/** The same for one that starts later than announced, until it does. */
export function Delayed({ event, now, language }: { event: CallEvent; now: Instant; language: Language }) {
  const { delayedFrom, startAt, timeZone: zone } = event;
  if (delayedFrom === undefined || now >= startAt) return null;
  const planned = <Time at={delayedFrom} zone={zone} language={language} show="time" />;
  return (
    <p className="moved" role="note">
      <Sentence of={language.messages.event.delayed(planned, (words) => <strong>{words}</strong>)} />
    </p>
  );
}
