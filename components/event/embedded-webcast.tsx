import type { CallEvent } from '@/lib/content/types';
import { gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { type Language, pathIn } from '@/messages/language';

interface Props {
  event: CallEvent;
  now: Instant;
  language: Language;
}

/**
 * The webcast on the page itself. A lazy frame in a closed `details` is not loaded before somebody opens it. Its address
 * is the gate; lib/site/frames.ts says which provider the policy of the page allows.
 */
export function EmbeddedWebcast({ event, now, language }: Props) {
  if (!event.webcast?.embed || gateAnswer(event, 'webcast', now).state !== 'open') return null;
  const { frame, watchHere } = language.messages.gates.webcast;
  return (
    <details>
      <summary className="btn alt">{watchHere}</summary>
      <iframe
        title={frame(event.title)}
        src={pathIn(event.language ?? language, `/events/${event.slug}/webcast`)}
        loading="lazy"
        allow="fullscreen; autoplay"
        width="640"
        height="360"
      />
    </details>
  );
}
