import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Release } from '@/lib/content/types';
import type { Language } from '@/messages/language';

export type Item = { kind: 'release'; item: Release } | { kind: 'event'; item: CallEvent };

/** What of an item can be found. */
export interface SearchDocument {
  /** Of the item, among those of the site. */
  key: string;
  title: string;
  /** What an event has beside its words: its kind, its place, who speaks, its documents. A release says where it was given out. */
  details: string[];
  /** MDX, as its author wrote it. */
  body: string;
}

export function* documentsOf(site: PublishedSite, language: Language): Generator<SearchDocument> {
  for (const item of site.releases) yield documentOf({ kind: 'release', item }, language);
  for (const item of site.events) yield documentOf({ kind: 'event', item }, language);
}

export function documentOf({ kind, item }: Item, language: Language): SearchDocument {
  const { title, body } = item;
  return { key: `${kind}/${item.slug}`, title, details: kind === 'event' ? besideWords(item, language) : [], body };
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

function besideWords({ kind, location, speakers, materials }: CallEvent, { messages }: Language): string[] {
  return [
    messages.kinds[kind].name,
    ...(location ? [location] : []),
    ...speakers.map(({ name, role, organization }) => messages.site.speaker(name, role, organization)),
    ...materials.map(({ title }) => title),
  ];
}
