import { isPublished } from '../domain/embargo';
import type { Instant } from '../domain/instant';
import type { StoredFile } from './stored-file';
import type { CallEvent, Company, Content, Material, Release } from './types';

/** What exists for the public at one instant. Nothing else ever reaches a route. */
export interface PublishedSite {
  company: Company;
  /** Newest first. */
  releases: Release[];
  /** Latest start first. */
  events: CallEvent[];
  release(slug: string): Release | undefined;
  event(slug: string): CallEvent | undefined;
  /** A document, by its path below `/files/`. Recordings are no documents: their gate is `/replay`. */
  file(path: string): StoredFile | undefined;
}

/** The content as it is public at an instant: whatever is embargoed or a draft is left out, wherever it is named. */
export function published(content: Content, now: Instant): PublishedSite {
  const visible = (item: { draft: boolean; publishAt: Instant }) => isPublished(item, now);
  const releases = new Map<string, Release>();
  for (const release of content.releases.values()) {
    if (!visible(release)) continue;
    releases.set(release.slug, {
      ...release,
      events: release.events.filter((slug) => {
        const event = content.events.get(slug);
        return event && visible(event);
      }),
      corrections: release.corrections.filter(({ at }) => at <= now),
    });
  }
  const materialVisible = (material: Material) =>
    visible(material) && (!material.release || releases.has(material.release));
  const events = new Map<string, CallEvent>();
  for (const event of content.events.values()) {
    if (!visible(event)) continue;
    const [announced, ...changes] = event.history;
    events.set(event.slug, {
      ...event,
      announcement: event.announcement && releases.has(event.announcement) ? event.announcement : undefined,
      materials: event.materials.filter(materialVisible),
      history: [announced, ...changes.filter(({ at }) => at <= now)],
    });
  }
  const documents = [...events.values()].flatMap(({ materials }) => materials.flatMap(({ file }) => file ?? []));
  const files = new Map(documents.map((file) => [file.path, file]));
  return {
    company: content.company,
    releases: [...releases.values()].sort((a, b) => b.publishAt - a.publishAt || a.slug.localeCompare(b.slug)),
    events: [...events.values()].sort((a, b) => b.startAt - a.startAt || a.slug.localeCompare(b.slug)),
    release: (slug) => releases.get(slug),
    event: (slug) => events.get(slug),
    file: (path) => files.get(path),
  };
}
