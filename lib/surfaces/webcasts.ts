import type { CallEvent, Webcast } from '@/lib/content/types';
import type { Gate } from '@/lib/domain/gate';
import type { Language } from '@/messages/language';

/** The address of a gate of an event. @param page path or address of the event's page @param name of a further webcast */
export function gateAddress(page: string, gate: Gate, name?: string): string {
  return name === undefined ? `${page}/${gate}` : `${page}/${gate}/${name}`;
}

/** What a further webcast is called: as its author says, or by its language. */
export function webcastName(
  { label, language: spoken }: Pick<Webcast, 'label' | 'language'>,
  { messages, format }: Language,
): string {
  const { inLanguage, name } = messages.gates.webcast;
  return label ?? (spoken ? inLanguage(format.language(spoken)) : name);
}

/** The further webcast of a name. */
export function webcastOf(event: CallEvent | undefined, name: string): Webcast | undefined {
  return event?.webcasts.find((webcast) => webcast.name === name);
}
