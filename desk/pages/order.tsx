import { ofEvent } from '@/lib/content/transitions';
import type { CallEvent, Release } from '@/lib/content/types';
import type { Instant } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';
import { words } from '../words';

const { stops } = words.draft;

/** What happens when, of a release and its events, in the company's time. */
export function Order({ releases, events, zone }: { releases: Release[]; events: CallEvent[]; zone: string }) {
  const all = [...releases.filter(({ draft }) => !draft).map(({ publishAt }) => stop(publishAt, stops.published))]
    .concat(events.flatMap(stopsOf))
    .sort((a, b) => a.at - b.at);
  if (all.length === 0) return null;
  return (
    <section className="top">
      <h2>{words.draft.order}</h2>
      <ol className="line">
        {all.map(({ at, what }) => (
          <li key={`${at} ${what}`}>
            <span className="when">{english.unbroken(english.dayTime(at, zone))}</span>
            <br />
            {what}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Stop {
  at: Instant;
  what: string;
}

const stop = (at: Instant, what: string): Stop => ({ at, what });

function stopsOf(event: CallEvent): Stop[] {
  const { startAt, endAt, doorsAt, endIsEstimate, replay, days, historicalAt, webcast } = event;
  const own = new Set(ofEvent(event));
  const isStop = ({ at }: Stop) => own.has(at);
  return [
    ...(webcast ? [stop(doorsAt, stops.doors)] : []),
    ...(days ? [] : [stop(startAt, stops.start), stop(endAt, endIsEstimate ? stops.estimatedEnd : stops.end)]),
    ...(replay ? [stop(replay.opensAt, stops.opens)] : []),
    ...(replay?.closesAt === undefined ? [] : [stop(replay.closesAt, stops.closes)]),
    stop(historicalAt, stops.historical),
  ].filter(isStop);
}
