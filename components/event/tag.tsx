import type { CallEvent } from '@/lib/content/types';
import type { Language } from '@/messages/language';

/** Says of an event that it was called off. */
export function CalledOffTag({ event: { status }, language }: { event: CallEvent; language: Language }) {
  const { tags } = language.messages.event;
  if (status === 'cancelled') return <b className="tag off">{tags.cancelled}</b>;
  if (status === 'postponed') return <b className="tag moved">{tags.postponed}</b>;
  return null;
}
