import { setTimeout } from 'node:timers/promises';
import { expectedSurfaces, type State, type Told, tell } from './surfaces';

/** Nothing that settles later can still be on its way then: see lib/content/watch/settled.ts. */
const SETTLED_MS = 700;

/** An answer that takes longer comes from a machine that is overloaded: the site is given that time on top. */
const QUICK_MS = 250;

/**
 * Asks for every surface until each is as it must be. Whatever is asked for after the site's time is up must be right,
 * and nothing may ever be told that was not public before and is not now.
 */
export async function compare(port: () => number, former: State, present: State, withinMs: number) {
  const at = performance.now();
  const expected = expectedSurfaces(present);
  const known = new Set([...markersOf(former), ...markersOf(present)]);
  const leaks: string[] = [];
  let tookMs = 0;
  let overloadMs = 0;
  const wrongAmong = async (paths: Iterable<string>): Promise<string[]> => {
    const wrong: string[] = [];
    for (const path of paths) {
      const askedAt = performance.now();
      const lateMs = askedAt - at - overloadMs;
      const told = await tell(port(), path).catch((error): Told => ({ says: String(error), markers: [] }));
      overloadMs += Math.max(0, performance.now() - askedAt - QUICK_MS);
      const leaked = told.markers.filter((marker) => !known.has(marker));
      if (leaked.length > 0) leaks.push(`${path} tells of ${leaked.join(' ')}, which was never public`);
      if (told.says === expected.get(path)) continue;
      wrong.push(path);
      tookMs = Math.max(tookMs, lateMs);
      if (lateMs > withinMs) leaks.push(`${path}: "${told.says}" instead of "${expected.get(path)}"`);
    }
    return wrong;
  };
  for (;;) {
    let wrong = await wrongAmong(expected.keys());
    while (wrong.length > 0 && leaks.length === 0) {
      await setTimeout(25);
      wrong = await wrongAmong(wrong);
    }
    const passed = performance.now() - at;
    if (leaks.length > 0) return { wrong: leaks, tookMs };
    if (passed >= SETTLED_MS) return { wrong: [], tookMs };
    // What must change nothing is looked at once more when it has settled.
    await setTimeout(SETTLED_MS - passed);
  }
}

/** Every version that may be told of. */
function markersOf({ files, document }: State): string[] {
  const notes = [...files.values()].flatMap(({ withdrawn }) => withdrawn?.match(/storm\d+[red]/) ?? []);
  const shown = [...files.values()].flatMap(({ marker, withdrawn }) => (withdrawn ? [] : [marker]));
  return [...notes, ...shown, ...(document ? [document] : [])];
}
