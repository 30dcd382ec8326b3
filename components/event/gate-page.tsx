import { Main } from '@/components/site/main';
import { Time } from '@/components/time';
import type { CallEvent } from '@/lib/content/types';
import { refreshAt } from '@/lib/domain/featured';
import { type Gate, gateAnswer } from '@/lib/domain/gate';
import type { Instant } from '@/lib/domain/instant';
import { nounOf } from './panel';

/** What a gate says while it is closed: since when, or until when, and what else there is. */
export function GatePage({ event, gate, now }: { event: CallEvent; gate: Gate; now: Instant }) {
  const answer = gateAnswer(event, gate, now);
  const { timeZone: zone, slug, status } = event;
  const noun = nounOf(event);
  return (
    <Main
      refreshAt={refreshAt([event], now)}
      news={answer.state === 'open' ? `The ${gate} is open` : `The ${gate} is closed`}
    >
      <p className="kind">{event.title}</p>
      {answer.state === 'early' && (
        <>
          <h1>The {gate} is not open yet</h1>
          <p>
            It opens on <Time at={answer.opensAt} zone={zone} />.
          </p>
        </>
      )}
      {answer.state === 'open' && (
        <>
          <h1>The {gate} is open</h1>
          <p className="actions">
            <a className="action" href={`/events/${slug}/${gate}`}>
              {gate === 'webcast' ? 'Join the webcast' : 'Listen to the replay'}
            </a>
          </p>
        </>
      )}
      {answer.state === 'over' && (
        <>
          <h1>{answer.since === undefined ? `There is no ${gate}` : `The ${gate} has ended`}</h1>
          <p>
            {answer.since === undefined ? (
              `The ${noun} has been ${status}.`
            ) : (
              <>
                It closed on <Time at={answer.since} zone={zone} />.
              </>
            )}
          </p>
        </>
      )}
      <p>
        <a href={`/events/${slug}`}>About this {noun}</a>
        {event.announcement && (
          <>
            {' · '}
            <a href={`/releases/${event.announcement}`}>Read the release</a>
          </>
        )}
      </p>
    </Main>
  );
}
