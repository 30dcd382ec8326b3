import { Sentence } from '@/components/sentence';
import { ClosingTime } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { windowEnd } from '@/lib/domain/window-end';
import type { Language } from '@/messages/language';

/** Until when the replay can be heard. */
export function ReplayEnd({ event, language }: { event: CallEvent; language: Language }) {
  const { replay, timeZone: zone } = event;
  if (!replay) return null;
  const { lasts, lastsUntil, lastsThrough } = language.messages.gates.replay;
  const { closesAt } = replay;
  if (closesAt === undefined) return lasts;
  const end = <ClosingTime at={closesAt} zone={zone} language={language} />;
  if (windowEnd({ closesAt }, zone).kind === 'instant') return <Sentence of={lastsUntil(end)} />;
  return <Sentence of={lastsThrough(end, language.format.zoneName(closesAt, zone))} />;
}
