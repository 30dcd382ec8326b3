import type { ReactNode } from 'react';
import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { isHistorical } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import { zoneName } from '@/lib/format/dates';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import { AddToCalendar } from './add-to-calendar';
import { CountdownFrame } from './countdown';
import { DialIns } from './dial-ins';
import { Player } from './player';
import { ReplayEnd } from './replay-end';

/** The one sentence that says where the event is in its life. */
export function panelHeadline(event: CallEvent, now: Instant): string {
  const noun = nounOf(event);
  if (event.status === 'cancelled') return `This ${noun} has been cancelled`;
  if (event.status === 'postponed') return `This ${noun} has been postponed`;
  switch (eventPhase(event, now)) {
    case 'scheduled':
      return event.status === 'tentative' ? `This ${noun} is planned` : 'Upcoming';
    case 'starting':
      return 'Starting soon';
    case 'live':
      return 'In progress';
    case 'ended':
      return `The ${noun} has ended`;
    case 'replay':
      return 'Replay available';
    case 'archived':
      return isHistorical(event, now) ? 'Historical' : `Past ${noun}`;
  }
}

/** "call", "webcast", "meeting", as sentences name the event. */
export function nounOf({ kind }: CallEvent): string {
  return kind === 'conference call' ? 'call' : kind;
}

interface PanelProps {
  event: CallEvent;
  now: Instant;
  /** Where there is room to say where each fact is from. */
  sourceOf?: SourceOf;
}

/** What the reader came for in this phase: first on the page, and the only thing that is large. */
export function EventPanel({ event, now, sourceOf }: PanelProps) {
  const { slug, startAt, endAt, timeZone: zone, replay, webcast } = event;
  const noun = nounOf(event);
  const address = `/events/${slug}`;
  const phase = eventPhase(event, now);
  const join = webcast && <Action href={`${address}/webcast`}>Join the webcast</Action>;
  const took = (
    <p className="lead">
      This {noun} took place on <Time at={startAt} zone={zone} />.
    </p>
  );

  if (isCalledOff(event)) {
    return (
      <Offer event={event} now={now}>
        <p className="lead">
          It had been announced for <Time at={startAt} zone={zone} />.
        </p>
        <p>{event.history.at(-1)?.note}</p>
      </Offer>
    );
  }
  switch (phase) {
    case 'scheduled':
    case 'starting':
      return (
        <Offer event={event} now={now}>
          <Start event={event} />
          <CountdownFrame to={startAt} />
          <DialIns dialIn={event.dialIn} sourceOf={sourceOf} />
          <div className="actions">
            {phase === 'starting' && join}
            <AddToCalendar event={event} noun={noun} now={now} second={phase === 'starting' && !!join} />
          </div>
        </Offer>
      );
    case 'live':
      return (
        <Offer event={event} now={now}>
          <p className="lead">
            The {noun} began at <Time at={startAt} zone={zone} show="time" />
            {event.endIsEstimate ? ' and is expected to last until about ' : ' and ends at '}
            <Time at={endAt} zone={zone} show="time" />.
          </p>
          <DialIns dialIn={event.dialIn} sourceOf={sourceOf} />
          <p className="actions">{join}</p>
        </Offer>
      );
    case 'ended':
      return (
        <Offer event={event} now={now}>
          {took}
          {replay && (
            <p>
              The replay opens on <Time at={replay.opensAt} zone={zone} />.
            </p>
          )}
          {replay && <CountdownFrame to={replay.opensAt} />}
        </Offer>
      );
    case 'replay':
      return (
        <Offer event={event} now={now}>
          {took}
          {replay?.recording && <Player recording={replay.recording} src={`${address}/replay`} />}
          {replay?.url && (
            <p className="actions">
              <Action href={`${address}/replay`}>Listen to the replay</Action>
            </p>
          )}
          <DialIns
            dialIn={replay?.dialIn.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt) ?? []}
            sourceOf={sourceOf}
          />
          {replay && (
            <p>
              <ReplayEnd event={event} />
            </p>
          )}
        </Offer>
      );
    case 'archived':
      return (
        <Offer event={event} now={now}>
          {took}
          {replay && (
            <p>
              The replay ended on <Time at={replay.closesAt - 1} zone={zone} show="day" />.
            </p>
          )}
          <p>This page is kept as a record. It is not updated, and what was said may no longer hold.</p>
        </Offer>
      );
  }
}

function Offer({ event, now, children }: { event: CallEvent; now: Instant; children: ReactNode }) {
  return (
    <section className="offer" data-phase={eventPhase(event, now)} aria-label="Now">
      <p className="kicker">{panelHeadline(event, now)}</p>
      <Rescheduled event={event} />
      {children}
    </section>
  );
}

/** Where the event was moved: from when, in the words of whoever moved it. */
function Rescheduled({ event }: { event: CallEvent }) {
  const move = event.history.findLast(({ formerStartAt }) => formerStartAt !== undefined);
  if (move?.formerStartAt === undefined || isCalledOff(event)) return null;
  return (
    <p className="notice" role="note">
      <strong>Rescheduled</strong> from <Time at={move.formerStartAt} zone={event.timeZone} />. {move.note}
    </p>
  );
}

function Start({ event }: { event: CallEvent }) {
  const { startAt, timeZone: zone } = event;
  return (
    <>
      <p className="lead">
        <Time at={startAt} zone={zone} show="day" />
        <br />
        <Time at={startAt} zone={zone} show="time" /> <small>{zoneName(startAt, zone)}</small>
      </p>
      <local-time at={startAt} zone={zone} />
    </>
  );
}

function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="action" href={href}>
      {children}
    </a>
  );
}
