import './release.css';
import './figures.css';
import { Copy } from '@/components/copy';
import { Action } from '@/components/event/action';
import { DialIns } from '@/components/event/dial-ins';
import { eventHeadline } from '@/components/event/headline';
import { ReplayEnd } from '@/components/event/replay-end';
import { When } from '@/components/event/when';
import { materialAddress } from '@/lib/content/material-address';
import type { CallEvent, Release } from '@/lib/content/types';
import { isUpcoming } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { hasClosed } from '@/lib/domain/window';
import { tablesOf } from '@/lib/surfaces/tables/tables-of';
import { inOther, type Language, pathIn } from '@/messages/language';
import { Attachments } from './attachments';

interface Props {
  release: Release;
  /** That it is about, as far as they are public. */
  events: CallEvent[];
  now: Instant;
  language: Language;
}

/** What stands before the words of a release, and beside them where there is room: the call, its documents, the text. */
export function BesideRelease({ release, events, now, language }: Props) {
  const { releases, site } = language.messages;
  const path = pathIn(release.language ?? language, `/releases/${release.slug}`);
  const text = `${path}/release.txt`;
  return (
    <aside aria-label={releases.beside}>
      {events.map((event) => (
        <EventBeside key={event.slug} event={event} release={release} now={now} language={language} />
      ))}
      <Attachments release={release} language={language} />
      <p className="links">
        <a href={text}>{releases.plainText}</a>
        {tablesOf(release, language).length > 0 && <a href={`${path}/tables.xlsx`}>{releases.tables}</a>}
        <Copy src={text} label={site.copy.copyText} language={language} />
      </p>
    </aside>
  );
}

interface EventProps {
  event: CallEvent;
  release: Release;
  now: Instant;
  language: Language;
}

function EventBeside({ event, release, now, language }: EventProps) {
  const documents = event.materials.filter((material) => material.release !== release.slug);
  const path = pathIn(event.language ?? language, `/events/${event.slug}`);
  const when = <When event={event} language={language} />;
  const { gates } = language.messages;
  const open = (['webcast', 'replay'] satisfies Gate[]).find((gate) => gateAnswer(event, gate, now).state === 'open');
  return (
    <section aria-labelledby={event.slug}>
      <h2 id={event.slug}>
        <a href={path} {...inOther(event)}>
          {event.title}
        </a>
      </h2>
      <p>{isCalledOff(event) ? <s>{when}</s> : when}</p>
      <p className="note">{eventHeadline(event, now, language)}</p>
      {isUpcoming(event, now) && !isCalledOff(event) && <DialIns dialIn={event.dialIn} language={language} />}
      {open && (
        <div className="acts">
          <Action href={`${path}/${open}`}>{gates[open].enter}</Action>
        </div>
      )}
      {event.replay && !hasClosed(event.replay, now) && !isCalledOff(event) && (
        <p className="note">
          <ReplayEnd event={event} language={language} />
        </p>
      )}
      <p className="links">
        <a href={`${path}/sheet`}>{language.messages.event.sheet.name}</a>
      </p>
      {documents.length > 0 && (
        <ul className="links">
          {documents.map((material) => (
            <li key={material.title}>
              <a href={materialAddress(material, event.slug, language)} {...inOther(material.transcript ?? material)}>
                {material.title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
