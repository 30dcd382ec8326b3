import type { Heard } from '@/testing/morning';
import { Visitors, type Visits } from '@/testing/visitors';
import { runStorm, type Storm, type StormedSite } from './run-storm';
import { DOCUMENT_PATH, expectedSurfaces, type State, toldBy } from './surfaces';

interface Settings extends Omit<Parameters<typeof runStorm>[0], 'changed'> {
  visitors: number;
}

/**
 * A storm that is watched: each visitor asks for one surface after the other, and every answer must be one that was
 * right within the time that the site has for a change.
 */
export async function runVisitedStorm({ visitors: count, serve, ...settings }: Settings) {
  /** What the site must say, from when on. */
  const states: { at: number; surfaces: ReadonlyMap<string, string> }[] = [];
  const transitions: number[] = [];
  const changed = (state: State, at: number) => {
    states.push({ at, surfaces: expectedSurfaces(state) });
    transitions.push(at);
  };
  const stateAt = (at: number) => states.findLast((state) => state.at <= at) ?? states[0];
  let visitors: Visitors | undefined;
  const watched = async (contentDir: string): Promise<StormedSite> => {
    const served = await serve(contentDir);
    visitors = new Visitors({
      port: served.port,
      count,
      pauseMs: 200,
      // A document that is being replaced may be unavailable for a moment.
      addresses: [...(states[0]?.surfaces.keys() ?? [])].filter((path) => path !== DOCUMENT_PATH),
      said: (path: string, { status, text }: Heard) => toldBy(path, status, text).says,
      right: (path, at) => stateAt(at)?.surfaces.get(path) ?? '',
      transitions,
      lateMs: settings.withinMs,
    });
    return served;
  };
  let visits: Visits | undefined;
  let storm: Storm;
  try {
    storm = await runStorm({ ...settings, serve: watched, changed });
  } finally {
    visits = await visitors?.stop();
  }
  return { storm, visits: visits as Visits };
}
