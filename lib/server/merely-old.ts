import type { Edition } from '@/lib/site/edition';

/**
 * True if pages of a former edition may still be shown: no transition has passed since, and no release, event or
 * material has been removed.
 */
export function isMerelyOld(former: Edition, { now, site }: Edition): boolean {
  const { releases, events } = former.site;
  return (
    now < (former.until ?? Number.POSITIVE_INFINITY) &&
    releases.every(({ slug }) => site.release(slug)) &&
    events.every(({ slug, materials }) => {
      const titles = new Set(site.event(slug)?.materials.map(({ title }) => title));
      return site.event(slug) && materials.every(({ title }) => titles.has(title));
    })
  );
}
