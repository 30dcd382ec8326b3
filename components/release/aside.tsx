import { Contacts } from '@/components/contacts';
import { Copy } from '@/components/copy';
import { DialIns } from '@/components/event/dial-ins';
import { eventHeadline } from '@/components/event/headline';
import { ReplayEnd } from '@/components/event/replay-end';
import { Sentence } from '@/components/sentence';
import { Time } from '@/components/time';
import { materialAddress } from '@/lib/content/material-address';
import type { CallEvent, Release } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { hasClosed } from '@/lib/domain/window';
import { renderedEdition } from '@/lib/site/edition';
import { type Language, pathIn } from '@/messages/language';

/** What journalists need beside a release: the call, its documents, the plain text, contacts. */
export function ReleaseAside({ release, language }: { release: Release; language: Language }) {
  const { site, now } = renderedEdition();
  const { releases, site: words } = language.messages;
  const text = pathIn(language, `/releases/${release.slug}/release.txt`);
  return (
    <>
      {release.events.map((slug) => {
        const event = site.event(slug);
        return event && <EventBeside key={slug} event={event} release={release} now={now} language={language} />;
      })}
      <section aria-labelledby="text">
        <h2 id="text">{releases.useText}</h2>
        <ul className="links">
          <li>
            <a href={text}>{releases.plainText}</a> <Copy src={text} label={words.copy.copyText} language={language} />
          </li>
        </ul>
      </section>
      <Contacts contacts={release.contacts} language={language} />
    </>
  );
}

interface EventProps {
  event: CallEvent;
  release: Release;
  now: Instant;
  language: Language;
}

function EventBeside({ event, release, now, language }: EventProps) {
  const replayLasts = event.replay && !hasClosed(event.replay, now) && !isCalledOff(event);
  const documents = event.materials.filter((material) => material.release !== release.slug);
  return (
    <section aria-labelledby={event.slug}>
      <h2 id={event.slug}>
        <a href={pathIn(language, `/events/${event.slug}`)}>{event.title}</a>
      </h2>
      <p>
        <Time at={event.startAt} zone={event.timeZone} language={language} />
        <small>{eventHeadline(event, now, language)}</small>
      </p>
      {isUpcoming(event, now) && !isCalledOff(event) && <DialIns dialIn={event.dialIn} language={language} />}
      {replayLasts && (
        <p className="hint">
          <Sentence of={language.messages.gates.replay.beside(<ReplayEnd event={event} language={language} />)} />
        </p>
      )}
      {documents.length > 0 && (
        <ul className="links">
          {documents.map((material) => (
            <li key={material.title}>
              <a href={materialAddress(material, event.slug, language)}>{material.title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
