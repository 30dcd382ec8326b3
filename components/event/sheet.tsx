import './sheet.css';
import type { ReactNode } from 'react';
import { Row } from '@/components/row';
import { PublicationTime, Time } from '@/components/time';
import type { CallEvent, DialIn } from '@/lib/content/types';
import { gateWindow } from '@/lib/domain/gate';
import { MINUTE_MS } from '@/lib/domain/instant';
import { opensAbout } from '@/lib/domain/opening';
import { isCalledOff } from '@/lib/domain/phase';
import { environment } from '@/lib/process/environment';
import { dialInLine, eventAddress } from '@/lib/surfaces/calendar/wording';
import type { Citation } from '@/lib/surfaces/citations/sources';
import type { StatedFact } from '@/lib/surfaces/citations/stated';
import { hasHour, openOf } from '@/lib/surfaces/event-when';
import { gateAddress, webcastName } from '@/lib/surfaces/webcasts';
import type { Language } from '@/messages/language';
import { ReplayWindowWords } from './replay-window';
import { When } from './when';

interface Props {
  event: CallEvent;
  citations: ReadonlyMap<StatedFact, Citation>;
  /** The company's. */
  zone: string;
  language: Language;
}

/** The facts of an event, each with the sentence that states it. */
export function Sheet({ event, citations, zone, language }: Props) {
  return (
    <Row title={language.messages.event.facts.heading}>
      <dl className="sheet">
        {factsOf(event, language).map(({ key, name, value, fact }) => (
          <div key={key ?? name}>
            <dt>{name}</dt>
            <dd>
              {value}
              <Quote citation={fact && citations.get(fact)} zone={zone} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    </Row>
  );
}

function Quote({ citation, zone, language }: Omit<Props, 'event' | 'citations'> & { citation: Citation | undefined }) {
  // A number in a table says nothing more than the fact itself.
  if (!citation || !/\p{L}{3}/u.test(citation.sentence)) return null;
  const { sentence, href, release } = citation;
  return (
    <blockquote>
      {sentence}{' '}
      <a href={href}>
        <PublicationTime of={release.publication} zone={zone} language={language} show="shortDay" />
      </a>
    </blockquote>
  );
}

interface SheetFact {
  /** Where several have the same name. */
  key?: string;
  name: string;
  value: ReactNode;
  /** As releases state it. */
  fact?: StatedFact;
}

function factsOf(event: CallEvent, language: Language): SheetFact[] {
  const { sheet } = language.messages.event;
  const { headline } = language.messages.kinds[event.kind];
  const when = <When event={event} language={language} />;
  if (isCalledOff(event)) {
    const state = event.status === 'postponed' ? headline.postponed : headline.cancelled;
    return [
      { name: sheet.state, value: state },
      { name: sheet.former, value: when, fact: 'start' },
    ];
  }
  return [
    ...(event.status === 'tentative' ? [{ name: sheet.state, value: headline.tentative }] : []),
    { name: sheet.when, value: when, fact: 'start' },
    ...times(event, language),
    ...(event.location ? [{ name: language.messages.event.facts.where, value: event.location }] : []),
    ...takingPart(event, language),
    ...hearingAgain(event, language),
  ];
}

function times(event: CallEvent, language: Language): SheetFact[] {
  const { sheet, facts } = language.messages.event;
  const { startAt, endAt, endIsEstimate } = event;
  const open = openOf(event, language);
  if (open) return [{ name: sheet.state, value: open }];
  if (!hasHour(event)) return [];
  const minutes = (endAt - startAt) / MINUTE_MS;
  return [
    { name: sheet.utc, value: <Time at={startAt} zone="UTC" language={language} /> },
    ...(endIsEstimate || minutes === 0 ? [] : [{ name: facts.length, value: facts.lasts(minutes) }]),
  ];
}

function takingPart(event: CallEvent, language: Language): SheetFact[] {
  const { event: words, gates } = language.messages;
  const page = eventAddress(event, environment().siteUrl, language);
  return [
    ...numbersFact(event.dialIn, words.join.byPhone, language),
    ...(event.registration ? [{ name: words.register, value: event.registration.url }] : []),
    ...(event.webcast
      ? [{ name: gates.webcast.name, value: gateAddress(page, 'webcast'), fact: 'webcast' as const }]
      : []),
    ...event.webcasts.map(({ name, ...of }) => ({
      key: name,
      name: webcastName(of, language),
      value: gateAddress(page, 'webcast', name),
    })),
  ];
}

function hearingAgain(event: CallEvent, language: Language): SheetFact[] {
  const { replay, timeZone: zone } = event;
  if (!replay) return [];
  const { gates, event: words } = language.messages;
  const window = (
    <ReplayWindowWords window={replay} isAbout={opensAbout(event, replay)} zone={zone} language={language} />
  );
  const address = gateAddress(eventAddress(event, environment().siteUrl, language), 'replay');
  return [
    { name: gates.replay.name, value: window, fact: 'replay' },
    ...(gateWindow(event, 'replay') ? [{ name: gates.replay.enter, value: address }] : []),
    ...numbersFact(replay.dialIn, words.facts.replayByPhone, language),
  ];
}

/** One fact for all numbers, so that a call with many still fits on a page. */
function numbersFact(dialIns: readonly DialIn[], name: string, language: Language): SheetFact[] {
  const [first] = dialIns;
  if (!first) return [];
  const value = dialIns.map((dialIn) => <div key={dialIn.number}>{dialInLine(dialIn, language)}</div>);
  return [{ name, value, fact: `number ${first.number}` }];
}
