import type { Edition } from '@/lib/site/edition';

/**
 * Whether pages of a former edition are merely old and not wrong: no transition has passed, and nothing
 * that they may tell of has been taken back.
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
