import type { ReactNode } from 'react';
import { Sentence } from '@/components/sentence';
import { ClosingTime, Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import { isOpenAt } from '@/lib/domain/window';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import { type Language, pathIn } from '@/messages/language';
import { AddToCalendar } from './add-to-calendar';
import { CountdownFrame } from './countdown';
import { DialIns } from './dial-ins';
import { eventHeadline } from './headline';
import { LocalTime } from './local-time';
import { Player } from './player';
import { ReplayEnd } from './replay-end';

interface PanelProps {
  event: CallEvent;
  now: Instant;
  language: Language;
  /** Links facts to their sources, where there is room. */
  sourceOf?: SourceOf;
}

/** What readers come for in this phase: first on the page, and the only large thing on it. */
export function EventPanel({ event, now, language, sourceOf }: PanelProps) {
  const { startAt, endAt, timeZone: zone, replay, webcast } = event;
  const { event: words, gates, kinds } = language.messages;
  const kind = kinds[event.kind];
  const path = pathIn(language, `/events/${event.slug}`);
  const phase = eventPhase(event, now);
  const join = webcast && <Action href={`${path}/webcast`}>{gates.webcast.enter}</Action>;
  const time = (at: Instant) => <Time at={at} zone={zone} language={language} show="time" />;
  const took = (
    <p className="lead">
      <Sentence of={kind.tookPlace(<Time at={startAt} zone={zone} language={language} />)} />
    </p>
  );

  if (isCalledOff(event)) {
    return (
      <Offer event={event} now={now} language={language}>
        <p className="lead">
          <Sentence of={words.announcedFor(<Time at={startAt} zone={zone} language={language} />)} />
        </p>
        <p>{event.history.at(-1)?.note}</p>
      </Offer>
    );
  }
  switch (phase) {
    case 'scheduled':
    case 'starting':
      return (
        <Offer event={event} now={now} language={language}>
          <Start event={event} language={language} />
          <CountdownFrame to={startAt} language={language} />
          <DialIns dialIn={event.dialIn} sourceOf={sourceOf} language={language} />
          <div className="actions">
            {phase === 'starting' && join}
            <AddToCalendar event={event} now={now} language={language} second={phase === 'starting' && !!join} />
          </div>
        </Offer>
      );
    case 'live':
      return (
        <Offer event={event} now={now} language={language}>
          <p className="lead">
            <Sentence of={(event.endIsEstimate ? kind.endsAbout : kind.endsAt)(time(startAt), time(endAt))} />
          </p>
          <DialIns dialIn={event.dialIn} sourceOf={sourceOf} language={language} />
          <p className="actions">{join}</p>
        </Offer>
      );
    case 'overrun':
      return (
        <Offer event={event} now={now} language={language}>
          <p className="lead">
            <Sentence of={kind.overrun(time(startAt), time(endAt))} />
          </p>
          <DialIns dialIn={event.dialIn} sourceOf={sourceOf} language={language} />
          <p className="actions">
            {join}
            {gateAnswer(event, 'replay', now).state === 'open' && (
              <Action href={`${path}/replay`} second={webcast !== undefined}>
                {gates.replay.enter}
              </Action>
            )}
          </p>
          {replay && (
            <p>
              <Sentence of={gates.replay.beside(<ReplayEnd event={event} language={language} />)} />
            </p>
          )}
        </Offer>
      );
    case 'ended':
      return (
        <Offer event={event} now={now} language={language}>
          {took}
          {replay && (
            <p>
              <Sentence of={gates.replay.opensOn(<Time at={replay.opensAt} zone={zone} language={language} />)} />
            </p>
          )}
          {replay && <CountdownFrame to={replay.opensAt} language={language} />}
        </Offer>
      );
    case 'replay':
      return (
        <Offer event={event} now={now} language={language}>
          {took}
          {replay?.recording && (
            <Player event={event} replay={replay} recording={replay.recording} path={path} language={language} />
          )}
          {replay?.url && (
            <p className="actions">
              <Action href={`${path}/replay`}>{gates.replay.enter}</Action>
            </p>
          )}
          <DialIns
            dialIn={replay?.dialIn.filter((dialIn) => isOpenAt(dialIn, now)) ?? []}
            sourceOf={sourceOf}
            language={language}
          />
          {replay && (
            <p>
              <ReplayEnd event={event} language={language} />
            </p>
          )}
        </Offer>
      );
    case 'archived':
      return (
        <Offer event={event} now={now} language={language}>
          {took}
          {replay?.closesAt !== undefined && (
            <p>
              <Sentence
                of={gates.replay.endedOn(<ClosingTime at={replay.closesAt} zone={zone} language={language} />)}
              />
            </p>
          )}
          <p>{words.record}</p>
        </Offer>
      );
  }
}

interface OfferProps {
  event: CallEvent;
  now: Instant;
  language: Language;
  children: ReactNode;
}

function Offer({ event, now, language, children }: OfferProps) {
  return (
    <section className="offer" data-phase={eventPhase(event, now)} aria-label={language.messages.event.now}>
      <p className="kicker">{eventHeadline(event, now, language)}</p>
      <Rescheduled event={event} language={language} />
      <Delayed event={event} now={now} language={language} />
      {children}
    </section>
  );
}

/** Notice for an event that was moved: its former start and the author's note. */
function Rescheduled({ event, language }: { event: CallEvent; language: Language }) {
  const move = event.history.findLast(({ formerStartAt }) => formerStartAt !== undefined);
  if (move?.formerStartAt === undefined || isCalledOff(event)) return null;
  const former = <Time at={move.formerStartAt} zone={event.timeZone} language={language} />;
  return (
    <p className="notice" role="note">
      <Sentence of={language.messages.event.rescheduled(former, move.note, (words) => <strong>{words}</strong>)} />
    </p>
  );
}

/** Notice for an event that starts later than announced, until it does. */
function Delayed({ event, now, language }: Omit<OfferProps, 'children'>) {
  const { delayedFrom, startAt, timeZone: zone } = event;
  if (delayedFrom === undefined || now >= startAt || isCalledOff(event)) return null;
  const planned = <Time at={delayedFrom} zone={zone} language={language} show="time" />;
  return (
    <p className="notice" role="note">
      <Sentence of={language.messages.event.delayed(planned, (words) => <strong>{words}</strong>)} />
    </p>
  );
}

function Start({ event: { startAt, timeZone: zone }, language }: { event: CallEvent; language: Language }) {
  return (
    <>
      <p className="lead">
        <Time at={startAt} zone={zone} language={language} show="day" />
        <br />
        <Time at={startAt} zone={zone} language={language} show="time" />{' '}
        <small>{language.format.zoneName(startAt, zone)}</small>
      </p>
      <LocalTime at={startAt} zone={zone} language={language} />
    </>
  );
}

function Action({ href, second = false, children }: { href: string; second?: boolean; children: ReactNode }) {
  return (
    <a className={second ? 'action second' : 'action'} href={href}>
      {children}
    </a>
  );
}
