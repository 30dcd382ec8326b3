import type { Content } from '@/lib/content/types';
import { isPublished } from '@/lib/domain/embargo';
import type { Instant } from '@/lib/domain/instant';
import type { Embargoed } from '@/lib/domain/types';

/** True if two contents differ only in staged items at an instant. Relies on unchanged items being the same objects. */
export function isSamePublicly(before: Content, after: Content, now: Instant): boolean {
  return (
    isSameBeside(before, after) &&
    areSame(before.releases, after.releases, now) &&
    areSame(before.events, after.events, now)
  );
}

/** The small parts are new objects each time, so their text is compared. */
function isSameBeside(before: Content, after: Content): boolean {
  const text = ({ company, companies, logo, withdrawn }: Content) =>
    JSON.stringify([
      logo,
      ...[company, ...companies.values()].flatMap((each) => [each, [...each.contacts]]),
      [...withdrawn.releases],
      [...withdrawn.events],
    ]);
  return text(before) === text(after);
}

type Items = ReadonlyMap<string, Embargoed>;

function areSame(before: Items, after: Items, now: Instant): boolean {
  const isStaged = (item: Embargoed | undefined) => item === undefined || !isPublished(item, now);
  for (const [slug, item] of before) {
    const other = after.get(slug);
    if (other !== item && !(isStaged(item) && isStaged(other))) return false;
  }
  for (const [slug, item] of after) if (!before.has(slug) && !isStaged(item)) return false;
  return true;
}
