import type { CallEvent } from '@/lib/content/types';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { webcastName } from '@/lib/surfaces/calendar/wording';
import { type Language, pathIn } from '@/messages/language';

/** The address of a gate of an event. @param path of the event's page @param name of one of several webcasts */
export function gatePath(path: string, gate: Gate, name?: string): string {
  return name === undefined ? `${path}/${gate}` : `${path}/${gate}/${name}`;
}

/** What a further webcast is called: as its author says, or by its language. */
export function webcastLabel(event: CallEvent, name: string, language: Language): string {
  return webcastName(event.webcasts.find((webcast) => webcast.name === name) ?? {}, language);
}

interface Props {
  event: CallEvent;
  now: Instant;
  language: Language;
}

/** Links to the webcasts in other languages, where one of them can be joined or will be. Sessions link to their own. */
export function FurtherWebcasts({ event, now, language }: Props) {
  const ofEvent = event.webcasts.filter(
    ({ name, window }) => !window && gateAnswer(event, 'webcast', now, name).state !== 'over',
  );
  if (ofEvent.length === 0) return null;
  const path = pathIn(language, `/events/${event.slug}`);
  return (
    <ul className="links">
      {ofEvent.map(({ name, language: spoken }) => (
        <li key={name}>
          <a href={gatePath(path, 'webcast', name)} hrefLang={spoken}>
            {webcastLabel(event, name, language)}
          </a>
        </li>
      ))}
    </ul>
  );
}
