import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { isStartKnown } from '@/lib/domain/days';
import type { Gate } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { calendarDateAt } from '@/lib/domain/wall-time';
import type { Language } from '@/messages/language';

interface Props {
  event: CallEvent;
  gate: Gate;
  /** When it opens. */
  at: Instant;
  language: Language;
}

/** When a gate opens, in a sentence: by the time alone where that is on the day of the event. */
export function Opens({ event, gate, at, language }: Props) {
  const { timeZone: zone, startAt, replay } = event;
  const words = language.messages.gates[gate];
  const isAbout = gate === 'replay' && opensAbout(event, replay);
  // Nobody said at which hour.
  if (gate === 'webcast' && !isStartKnown(event)) return words.opensThen;
  const onTheDay = !isAbout && calendarDateAt(at, zone) === calendarDateAt(startAt, zone);
  const when = <Time at={at} zone={zone} language={language} show={onTheDay ? 'time' : 'dayTime'} />;
  if (isAbout) return <Sentence of={words.opensAbout(when)} />;
  return <Sentence of={(onTheDay ? words.opensAt : words.opensOn)(when)} />;
}
