import type { ReactNode } from 'react';
import { ReleaseDate, Time } from '@/components/time';
import { documentAddress } from '@/lib/content/material-address';
import type { CallEvent, Release } from '@/lib/content/types';
import { gateAnswer } from '@/lib/domain/gate';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { formatPhone } from '@/lib/format/phone';
import { formatWindowEnd } from '@/lib/format/window';
import type { SourceOf } from '@/lib/surfaces/citations/sources';
import { ReplayEnd } from './replay-end';
import { SourceLink } from './source';

interface Props {
  event: CallEvent;
  announcement: Release | undefined;
  sourceOf: SourceOf;
  now: Instant;
}

/** Everything one needs to take part, and what stays of it afterwards. */
export function EventFacts({ event, announcement, sourceOf, now }: Props) {
  const { slug, startAt, endAt, timeZone: zone, location, speakers, forwardLookingStatements } = event;
  const toCome = now < endAt && !isCalledOff(event);
  const byPhone = isCalledOff(event) ? [] : (event.replay?.dialIn ?? []).filter(({ closesAt }) => now < closesAt);
  return (
    <dl className="facts">
      {!isCalledOff(event) && (
        <Fact name="When">
          <Time at={startAt} zone={zone} />
          <SourceLink href={sourceOf('start')} of="the time" />
          {event.endIsEstimate && toCome && (
            <small>About {(endAt - startAt) / MINUTE_MS} minutes; the length is an estimate.</small>
          )}
        </Fact>
      )}
      {location && <Fact name="Where">{location}</Fact>}
      <GateFact
        name="Webcast"
        answer={gateAnswer(event, 'webcast', now)}
        zone={zone}
        href={`/events/${slug}/webcast`}
        source={sourceOf('webcast')}
      />
      <GateFact
        name="Replay"
        answer={gateAnswer(event, 'replay', now)}
        zone={zone}
        href={`/events/${slug}/replay`}
        source={sourceOf('replay')}
      >
        <ReplayEnd event={event} />
      </GateFact>
      {byPhone.length > 0 && (
        <Fact name="Replay by phone">
          {byPhone.map(({ label, number, passcode, opensAt, ...window }) => (
            <span key={number} className="line">
              {label}{' '}
              <a href={`tel:${number}`} className="number">
                {formatPhone(number)}
              </a>
              {passcode && ` Passcode ${passcode}`}
              <small>
                From <Time at={opensAt} zone={zone} /> {formatWindowEnd({ opensAt, ...window }, zone)}
                <SourceLink href={sourceOf(`number ${number}`)} of="the number" />
              </small>
            </span>
          ))}
        </Fact>
      )}
      {speakers.length > 0 && (
        <Fact name="Speakers">
          {speakers.map(({ name, role, organization }) => (
            <span key={name} className="line">
              {name}
              {(role || organization) && <small>{[role, organization].filter(Boolean).join(', ')}</small>}
            </span>
          ))}
        </Fact>
      )}
      {announcement && (
        <Fact name="Announced">
          <a href={`/releases/${announcement.slug}`}>{announcement.title}</a>
          <small>
            <ReleaseDate release={announcement} zone={zone} />
          </small>
        </Fact>
      )}
      {forwardLookingStatements && (
        <Fact name="Risk factors">
          <a href={documentAddress(forwardLookingStatements)}>{forwardLookingStatements.title}</a>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface GateFactProps {
  name: 'Webcast' | 'Replay';
  answer: ReturnType<typeof gateAnswer>;
  zone: string;
  href: string;
  source: string | undefined;
  children?: ReactNode;
}

function GateFact({ name, answer, zone, href, source, children }: GateFactProps) {
  const stated = <SourceLink href={source} of={children ? 'the end of the replay' : 'the webcast'} />;
  const more = children ? (
    <small>
      {children}
      {stated}
    </small>
  ) : (
    stated
  );
  switch (answer.state) {
    case 'absent':
      return null;
    case 'early':
      return (
        <Fact name={name}>
          Opens here on <Time at={answer.opensAt} zone={zone} />
          {more}
        </Fact>
      );
    case 'open':
      return (
        <Fact name={name}>
          <a href={href}>{name === 'Webcast' ? 'Join the webcast' : 'Listen to the replay'}</a>
          {more}
        </Fact>
      );
    case 'over':
      return (
        <Fact name={name}>
          {answer.since === undefined ? (
            'Does not take place'
          ) : (
            <>
              Ended on{' '}
              <Time
                at={answer.since - (name === 'Replay' ? 1 : 0)}
                zone={zone}
                show={name === 'Replay' ? 'day' : 'both'}
              />
              {stated}
            </>
          )}
        </Fact>
      );
  }
}
