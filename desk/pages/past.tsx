import { now } from '@/lib/process/clock';
import { PAST } from '../preview/address';
import { pastStops } from '../preview/past-stops';
import { surfacesOf } from '../preview/surfaces';
import type { AskedView } from '../preview/view';
import { words } from '../words';
import type { Around } from './page';
import { Glass, Instants, Surfaces } from './preview';

/** The site as it was at an instant that is past: what was known then, shown with that clock. */
export function PastPage({ desk, asked }: Around & { asked: AskedView }) {
  const stops = pastStops(asked.at);
  const first = stops[0];
  const latest = stops.at(-1);
  const { timeZone: zone } = desk.company;
  const { title, intro, none } = words.past;
  if (!first || !latest) {
    return (
      <div className="page">
        <h1>{title}</h1>
        <p className="quiet">{none}</p>
      </div>
    );
  }
  // Before the first change nothing was recorded, and what is still to come is no past.
  const at = Math.min(Math.max(asked.at ?? latest.at, first.at), Math.round(now()));
  const surfaces = surfacesOf({ releases: [], events: [] }, false);
  const path = asked.path ?? '/';
  const view = { ...asked, at, path };
  const surface = surfaces.find((each) => each.path === path) ?? { path, label: path, isText: false };
  return (
    <div className="page">
      <h1>{title}</h1>
      <p>{intro}</p>
      <Instants draft={PAST} view={view} stops={stops} zone={zone} asked={asked} />
      <Surfaces draft={PAST} view={view} surfaces={surfaces} />
      <Glass draft={PAST} view={view} surface={surface} zone={zone} />
    </div>
  );
}
