import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import type { Language } from '@/messages/language';

/** Until when the replay can be heard, as its author said it: a whole day, or an instant. */
export function ReplayEnd({ event, language }: { event: CallEvent; language: Language }) {
  const { replay, timeZone: zone } = event;
  if (!replay) return null;
  const { availableUntil, availableThrough } = language.messages.gates.replay;
  if (!replay.through) {
    return <Sentence of={availableUntil(<Time at={replay.closesAt} zone={zone} language={language} />)} />;
  }
  const day = <Time at={replay.closesAt - 1} zone={zone} language={language} show="day" />;
  return <Sentence of={availableThrough(day, language.format.zoneName(replay.closesAt, zone))} />;
}
