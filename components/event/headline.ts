import type { CallEvent } from '@/lib/content/types';
import { isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase } from '@/lib/domain/phase';
import type { Language } from '@/messages/language';

/** Where an event is in its life, in a few words. */
export function eventHeadline(event: CallEvent, now: Instant, { messages }: Language): string {
  const { headline } = messages.event;
  const kind = messages.kinds[event.kind].headline;
  if (event.status === 'cancelled') return kind.cancelled;
  if (event.status === 'postponed') return kind.postponed;
  if (event.delayedFrom !== undefined && now < event.startAt) return headline.delayed;
  switch (eventPhase(event, now)) {
    case 'scheduled':
      return event.status === 'tentative' ? kind.tentative : headline.scheduled;
    case 'starting':
      return headline.starting;
    case 'live':
      return headline.live;
    case 'overrun':
      return headline.overrun;
    case 'ended':
      return kind.ended;
    case 'replay':
      return headline.replay;
    case 'archived':
      return isHistorical(event, now) ? headline.historical : kind.past;
  }
}

/** What people call the event: its label, or else its kind. */
export function eventLabel({ label, kind }: CallEvent, { messages }: Language): string {
  return label ?? messages.kinds[kind].label;
}

/** The same in a list, whose headings say what is to come and what is past: undefined if there is nothing to add. */
export function eventRemark(event: CallEvent, now: Instant, language: Language): string | undefined {
  const phase = eventPhase(event, now);
  if (phase === 'archived') return undefined;
  if (phase !== 'scheduled' || event.delayedFrom !== undefined) return eventHeadline(event, now, language);
  return event.status === 'tentative' ? language.messages.event.tags.tentative : undefined;
}
