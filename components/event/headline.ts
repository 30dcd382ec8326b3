import type { CallEvent } from '@/lib/content/types';
import { isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase } from '@/lib/domain/phase';
import { openOf } from '@/lib/surfaces/event-when';
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
    case 'day':
      return dayHeadline(event, messages);
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

function dayHeadline({ days }: CallEvent, { event }: Language['messages']): string {
  if (days?.isOneOf) return event.dayToCome;
  return days?.first === days?.last ? event.headline.day : event.headline.days;
}

/** What people call the event: its label, or else its kind. */
export function eventLabel({ label, kind }: CallEvent, { messages }: Language): string {
  return label ?? messages.kinds[kind].label;
}

/** The same in a list, whose headings say what is to come and what is past, with what is not announced yet. */
export function eventRemarks(event: CallEvent, now: Instant, language: Language): string[] {
  const phase = eventPhase(event, now);
  if (phase === 'archived') return [];
  if (phase !== 'scheduled' || event.delayedFrom !== undefined) return [eventHeadline(event, now, language)];
  const open = openOf(event, language);
  return [...(open ? [open] : []), ...(event.status === 'tentative' ? [language.messages.event.tags.tentative] : [])];
}
