import './panel.css';
import type { ReactNode } from 'react';
import { AlertsLink } from '@/components/alerts-link';
import { Sentence } from '@/components/sentence';
import { ClosingTime, Time } from '@/components/time';
import { gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { eventPhase, isCalledOff } from '@/lib/domain/phase';
import { canRegister } from '@/lib/domain/registration';
import { isOpenAt } from '@/lib/domain/window';
import { windowEnd } from '@/lib/domain/window-end';
import { hasHour, openOf } from '@/lib/surfaces/event-when';
import { gateAddress } from '@/lib/surfaces/webcasts';
import { type Language, pathIn } from '@/messages/language';
import { Action } from './action';
import { AddToCalendar } from './add-to-calendar';
import { CalledOff } from './called-off';
import { CountdownFrame } from './countdown';
import { DialIns } from './dial-ins';
import { EmbeddedWebcast } from './embedded-webcast';
import { eventHeadline, eventLabel } from './headline';
import { LocalTime } from './local-time';
import { Delayed, Moved } from './moved';
import { Opens } from './opens';
import type { PanelProps } from './panel-props';
import { Player } from './player';
import { ReplayEnd } from './replay-end';
import { SourceLink } from './source';
import { Ways } from './ways';
import { DayAndTime, When } from './when';

/** What readers come for in this phase, first on the page: when, and beside it how. */
export function EventPanel(props: PanelProps) {
  const { event, now, language } = props;
  if (isCalledOff(event)) return <CalledOff event={event} language={language} />;
  const phase = eventPhase(event, now);
  const { First, Second } = HALVES[phase];
  return (
    <section className={phase === 'live' ? 'panel live' : 'panel'} aria-label={language.messages.event.now}>
      <div>
        <p className="state">{eventHeadline(event, now, language)}</p>
        <First {...props} />
      </div>
      <div>
        <Second {...props} />
      </div>
    </section>
  );
}

type Half = (props: PanelProps) => ReactNode;

const HALVES: Record<ReturnType<typeof eventPhase>, { First: Half; Second: Half }> = {
  scheduled: { First: Upcoming, Second: Ways },
  starting: { First: Upcoming, Second: Ways },
  live: { First: Live, Second: Ways },
  day: { First: Upcoming, Second: Ways },
  overrun: { First: Overrun, Second: Ways },
  ended: { First: Past, Second: ReplayToCome },
  replay: { First: ReplayOpen, Second: ReplayByPhone },
  archived: { First: Past, Second: ReplayOver },
};

/** The start: the only large thing on the page. */
function Past({ event, language, sourceOf }: PanelProps) {
  return (
    <p className="when">
      <DayAndTime event={event} language={language} />
      <SourceLink href={sourceOf?.('start')} words={language.messages.event.source.start} />
    </p>
  );
}

function Upcoming(props: PanelProps) {
  const { event, now, language } = props;
  const { startAt, timeZone: zone, status } = event;
  const open = openOf(event, language);
  const opened = gateAnswer(event, 'webcast', now).state === 'open';
  const registrable = canRegister(event, now);
  return (
    <>
      <Past {...props} />
      <Moved event={event} language={language} />
      <Delayed event={event} now={now} language={language} />
      {open && <p className="note">{open}</p>}
      {hasHour(event) && <LocalTime at={startAt} zone={zone} language={language} />}
      {hasHour(event) && status !== 'tentative' && <CountdownFrame to={startAt} language={language} />}
      <div className="acts">
        {opened && <Join {...props} />}
        <Register {...props} second={opened} />
        <AddToCalendar event={event} now={now} language={language} second={opened || registrable} />
        <AlertsLink
          path={`/alerts/events/${event.slug}`}
          label={language.messages.alerts.oneEvent.link}
          language={language}
        />
      </div>
      <EmbeddedWebcast event={event} now={now} language={language} />
    </>
  );
}

/** Who has to register can do nothing else first. */
function Register({ event, now, language, second }: PanelProps & { second: boolean }) {
  if (!event.registration || !canRegister(event, now)) return null;
  return (
    <Action href={event.registration.url} second={second}>
      {language.messages.event.register}
    </Action>
  );
}

/** @param name of a session's webcast */
function Join({ event, language, name }: PanelProps & { name?: string | undefined }) {
  return (
    <Action href={gateAddress(pathIn(event.language ?? language, `/events/${event.slug}`), 'webcast', name)}>
      {language.messages.gates.webcast.enter}
    </Action>
  );
}

function Started({ event, language }: PanelProps) {
  const { startAt, timeZone: zone } = event;
  // What is live of several days is one of their sessions.
  if (!hasHour(event)) return <Past event={event} now={startAt} language={language} />;
  const when = <Time at={startAt} zone={zone} language={language} show="time" />;
  return (
    <p className="when">
      <Sentence of={language.messages.event.startedAt(when)} />
    </p>
  );
}

function Live(props: PanelProps) {
  const { now, event, language } = props;
  const { timeZone: zone, webcast } = event;
  const session = event.days && event.sessions.find(({ startAt, endAt }) => startAt <= now && now < endAt);
  const { endAt, endIsEstimate } = session ?? event;
  const { endsAbout, endsAt } = language.messages.event;
  const end = <Time at={endAt} zone={zone} language={language} show="time" />;
  return (
    <>
      <Started {...props} />
      {session && <p>{session.title}</p>}
      <p>
        <Sentence of={(endIsEstimate ? endsAbout : endsAt)(end)} />
      </p>
      <div className="acts">
        {(webcast || session?.webcast) && <Join {...props} name={session?.webcast} />}
        <Register {...props} second={webcast !== undefined || session?.webcast !== undefined} />
      </div>
      <EmbeddedWebcast event={event} now={now} language={language} />
    </>
  );
}

function Overrun(props: PanelProps) {
  const { event, now, language } = props;
  const { endAt, timeZone: zone, webcast, slug } = event;
  const end = <Time at={endAt} zone={zone} language={language} show="time" />;
  return (
    <>
      <Started {...props} />
      <p>
        <Sentence of={language.messages.event.overrun(end)} />
      </p>
      <div className="acts">
        {webcast && <Join {...props} />}
        {gateAnswer(event, 'replay', now).state === 'open' && (
          <Action href={pathIn(event.language ?? language, `/events/${slug}/replay`)} second={webcast !== undefined}>
            {language.messages.gates.replay.enter}
          </Action>
        )}
      </div>
      <EmbeddedWebcast event={event} now={now} language={language} />
      {event.replay && (
        <p className="note">
          <ReplayEnd event={event} language={language} />
        </p>
      )}
    </>
  );
}

function ReplayToCome({ event, language }: PanelProps) {
  const { replay } = event;
  if (!replay) return null;
  return (
    <>
      <h2>{language.messages.gates.replay.name}</h2>
      <p>
        <Opens event={event} gate="replay" at={replay.opensAt} language={language} />
      </p>
      <CountdownFrame to={replay.opensAt} language={language} />
    </>
  );
}

function ReplayOpen({ event, language, sourceOf }: PanelProps) {
  const { replay, timeZone: zone, slug } = event;
  if (!replay) return null;
  const { gates, event: words } = language.messages;
  const { closesAt } = replay;
  const path = pathIn(event.language ?? language, `/events/${slug}`);
  return (
    <>
      <p className="when">
        <Listen closesAt={closesAt} zone={zone} language={language} />
        <SourceLink href={sourceOf?.('replay')} words={words.source.replayEnd} />
      </p>
      {closesAt !== undefined && windowEnd({ closesAt }, zone).kind === 'day' && (
        <p className="note">{gates.replay.midnight(language.format.zoneName(closesAt, zone))}</p>
      )}
      {replay.recording && (
        <Player event={event} replay={replay} recording={replay.recording} path={path} language={language} />
      )}
      {replay.url && (
        <div className="acts">
          <Action href={`${path}/replay`}>{gates.replay.enter}</Action>
        </div>
      )}
    </>
  );
}

function Listen({ closesAt, zone, language }: { closesAt: Instant | undefined; zone: string; language: Language }) {
  const { listen, listenThrough, listenUntil } = language.messages.gates.replay;
  if (closesAt === undefined) return listen;
  const end = <ClosingTime at={closesAt} zone={zone} language={language} />;
  return <Sentence of={(windowEnd({ closesAt }, zone).kind === 'day' ? listenThrough : listenUntil)(end)} />;
}

function ReplayByPhone({ event, now, language, sourceOf }: PanelProps) {
  const { replay, kind } = event;
  const open = replay?.dialIn.filter((window) => isOpenAt(window, now)) ?? [];
  const { tookPlace } = language.messages.kinds[kind];
  return (
    <>
      {open.length > 0 && (
        <>
          <h2>{language.messages.event.facts.replayByPhone}</h2>
          <DialIns dialIn={open} sourceOf={sourceOf} language={language} />
        </>
      )}
      <h2>{eventLabel(event, language)}</h2>
      <p>
        <Sentence of={tookPlace(<When event={event} language={language} />)} />
      </p>
    </>
  );
}

function ReplayOver({ event: { replay, timeZone: zone }, language }: PanelProps) {
  const { gates, event: words } = language.messages;
  return (
    <>
      {replay?.closesAt !== undefined && (
        <p>
          <Sentence of={gates.replay.endedOn(<ClosingTime at={replay.closesAt} zone={zone} language={language} />)} />
        </p>
      )}
      <p>{words.record}</p>
    </>
  );
}
