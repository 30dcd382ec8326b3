import { Contacts } from '@/components/contacts';
import { DialIns } from '@/components/event/dial-ins';
import { panelHeadline } from '@/components/event/panel';
import { ReplayEnd } from '@/components/event/replay-end';
import { Time } from '@/components/time';
import { materialAddress } from '@/lib/content/material-address';
import type { CallEvent, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { renderedEdition } from '@/lib/site/edition';

/** What a journalist needs beside the words of a release: the call, its documents, the words to take along, whom to ask. */
export function ReleaseAside({ release }: { release: Release }) {
  const { site, now } = renderedEdition();
  const text = `/releases/${release.slug}/release.txt`;
  return (
    <>
      {release.events.map((slug) => {
        const event = site.event(slug);
        return event && <EventBeside key={slug} event={event} release={release} now={now} />;
      })}
      <section aria-labelledby="text">
        <h2 id="text">Use this text</h2>
        <ul className="links">
          <li>
            <a href={text}>Plain text</a> <copy-text src={text}>Copy as text</copy-text>
          </li>
        </ul>
      </section>
      <Contacts contacts={release.contacts} />
    </>
  );
}

function EventBeside({ event, release, now }: { event: CallEvent; release: Release; now: Instant }) {
  const replayLasts = event.replay && now < event.replay.closesAt && !isCalledOff(event);
  const documents = event.materials.filter((material) => material.release !== release.slug);
  return (
    <section aria-labelledby={event.slug}>
      <h2 id={event.slug}>
        <a href={`/events/${event.slug}`}>{event.title}</a>
      </h2>
      <p>
        <Time at={event.startAt} zone={event.timeZone} />
        <small>{panelHeadline(event, now)}</small>
      </p>
      {now < event.endAt && !isCalledOff(event) && <DialIns dialIn={event.dialIn} />}
      {replayLasts && (
        <p className="hint">
          Replay: <ReplayEnd event={event} />
        </p>
      )}
      {documents.length > 0 && (
        <ul className="links">
          {documents.map((material) => (
            <li key={material.title}>
              <a href={materialAddress(material, event.slug)}>{material.title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
