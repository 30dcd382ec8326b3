import type { PublishedSite } from '../content/published';
import type { CallEvent, Release } from '../content/types';

export type Item = { kind: 'release'; item: Release } | { kind: 'event'; item: CallEvent };

/** What of an item can be found. */
export interface Document {
  /** Of the item, among those of the site. */
  key: string;
  title: string;
  /** What stands beside its words: where it was given out, who speaks, what documents it has. */
  details: string[];
  /** MDX, as its author wrote it. */
  body: string;
}

export function documentsOf(site: PublishedSite): Document[] {
  return [
    ...site.releases.map((item) => documentOf({ kind: 'release', item })),
    ...site.events.map((item) => documentOf({ kind: 'event', item })),
  ];
}

export function documentOf({ kind, item }: Item): Document {
  const { title, body } = item;
  return { key: `${kind}/${item.slug}`, title, details: kind === 'release' ? ofRelease(item) : ofEvent(item), body };
}

/** The item that a document was made of, as the site has it. */
export function itemOf(site: PublishedSite, key: string): Item | undefined {
  const [kind, slug = ''] = key.split('/');
  const release = kind === 'release' ? site.release(slug) : undefined;
  if (release) return { kind: 'release', item: release };
  const event = kind === 'event' ? site.event(slug) : undefined;
  return event && { kind: 'event', item: event };
}

/** When an item was news: the order of equals. */
export function newsAt({ kind, item }: Item): number {
  return kind === 'release' ? item.publishAt : item.startAt;
}

function ofRelease({ dateline }: Release): string[] {
  return dateline ? [dateline.city] : [];
}

function ofEvent({ location, speakers, materials }: CallEvent): string[] {
  return [
    ...(location ? [location] : []),
    ...speakers.map(({ name, role }) => (role ? `${name}, ${role}` : name)),
    ...materials.map(({ title }) => title),
  ];
}
