import type { CallEvent } from '@/lib/content/types';
import { gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { gateAddress, webcastName } from '@/lib/surfaces/webcasts';
import { type Language, pathIn } from '@/messages/language';

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
  const path = pathIn(event.language ?? language, `/events/${event.slug}`);
  return (
    <ul className="links">
      {ofEvent.map(({ name, label, language: spoken }) => (
        <li key={name}>
          <a href={gateAddress(path, 'webcast', name)} hrefLang={spoken}>
            {webcastName({ label, language: spoken }, language)}
          </a>
        </li>
      ))}
    </ul>
  );
}
