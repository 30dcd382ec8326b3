import type { ReactNode } from 'react';
import { ReleaseDate, Time } from '@/components/time';
import { documentAddress } from '@/lib/content/material-address';
import type { CallEvent, Release } from '@/lib/content/types';
import { gateAnswer } from '@/lib/domain/gate';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { isCalledOff } from '@/lib/domain/phase';
import { ReplayEnd } from './replay-end';

interface Props {
  event: CallEvent;
  announcement: Release | undefined;
  now: Instant;
}

/** Everything one needs to take part, and what stays of it afterwards. */
export function EventFacts({ event, announcement, now }: Props) {
  const { slug, startAt, endAt, timeZone: zone, location, speakers, forwardLookingStatements } = event;
  const toCome = now < endAt && !isCalledOff(event);
  return (
    <dl className="facts">
      {!isCalledOff(event) && (
        <Fact name="When">
          <Time at={startAt} zone={zone} />
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
      />
      <GateFact name="Replay" answer={gateAnswer(event, 'replay', now)} zone={zone} href={`/events/${slug}/replay`}>
        <ReplayEnd event={event} />
      </GateFact>
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
  children?: ReactNode;
}

function GateFact({ name, answer, zone, href, children }: GateFactProps) {
  switch (answer.state) {
    case 'absent':
      return null;
    case 'early':
      return (
        <Fact name={name}>
          Opens here on <Time at={answer.opensAt} zone={zone} />
          {children && <small>{children}</small>}
        </Fact>
      );
    case 'open':
      return (
        <Fact name={name}>
          <a href={href}>{name === 'Webcast' ? 'Join the webcast' : 'Listen to the replay'}</a>
          {children && <small>{children}</small>}
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
            </>
          )}
        </Fact>
      );
  }
}
