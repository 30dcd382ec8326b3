import { CalledOffTag } from '@/components/event/tag';
import { When } from '@/components/event/when';
import type { CallEvent } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import { gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  event: CallEvent;
  now: Instant;
  language: Language;
}

/** What there is to hear of an event now: its webcast or replay while that is open, else when it will be. */
export function ResultCall({ event, now, language }: Props) {
  if (isCalledOff(event)) {
    return (
      <span>
        <CalledOffTag event={event} language={language} />
      </span>
    );
  }
  const words = language.messages.results;
  const path = pathIn(event.language ?? language, `/events/${event.slug}`);
  if (gateAnswer(event, 'webcast', now).state === 'open') return <a href={`${path}/webcast`}>{words.webcast}</a>;
  const replay = gateAnswer(event, 'replay', now);
  if (replay.state === 'open') {
    return <a href={`${path}/replay`}>{replay.closesAt === undefined ? words.recording : words.replay}</a>;
  }
  if (!isUpcoming(event, now)) return null;
  return (
    <a href={path}>
      <When event={event} language={language} brief />
    </a>
  );
}
