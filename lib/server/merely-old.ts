import { type Edition, endedByContent } from '@/lib/site/edition';

/**
 * True if pages of a former edition may still be shown: no transition has passed since, and no release, event or
 * material has been removed.
 */
export function isMerelyOld(former: Edition, present: Edition): boolean {
  if (last?.former !== former || last.present !== present) last = { former, present, is: compare(former, present) };
  return last.is;
}

/** Many answers at once are given in the same two editions. */
let last: { former: Edition; present: Edition; is: boolean } | undefined;

function compare(former: Edition, present: Edition): boolean {
  const { releases, events } = former.site;
  const { site } = present;
  return (
    endedByContent(former, present) &&
    releases.every(({ slug }) => site.release(slug)) &&
    events.every(({ slug, materials }) => {
      const titles = new Set(site.event(slug)?.materials.map(({ title }) => title));
      return site.event(slug) && materials.every(({ title }) => titles.has(title));
    })
  );
}
