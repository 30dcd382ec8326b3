import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Release } from '@/lib/content/types';
import type { Language } from '@/messages/language';

export type Item = { kind: 'release'; item: Release } | { kind: 'event'; item: CallEvent };

/** What is searched of an item. */
export interface SearchDocument {
  /** Unique on the site. */
  key: string;
  title: string;
  /** Of an event: kind, place, speakers, titles of documents. Of a release: subheads, category. */
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
  return {
    key: `${kind}/${item.slug}`,
    title,
    details:
      kind === 'event'
        ? besideWords(item, language)
        : [
            ...item.subheads,
            ...(item.category ? [item.category.label] : []),
            ...item.attachments.map(({ title }) => title),
          ],
    body,
  };
}

/** The item of a document; undefined if the site does not have it. */
export function itemOf(site: PublishedSite, key: string): Item | undefined {
  const [kind, slug = ''] = key.split('/');
  const release = kind === 'release' ? site.release(slug) : undefined;
  if (release) return { kind: 'release', item: release };
  const event = kind === 'event' ? site.event(slug) : undefined;
  return event && { kind: 'event', item: event };
}

/** The date of an item, newest first among equal matches. */
export function newsAt({ kind, item }: Item): number {
  return kind === 'release' ? item.publishAt : item.startAt;
}

function besideWords({ kind, label, location, speakers, materials }: CallEvent, { messages }: Language): string[] {
  return [
    label ?? messages.kinds[kind].name,
    ...(location ? [location] : []),
    ...speakers.map(({ name, role, organization }) => messages.site.speaker(name, role, organization)),
    ...materials.map(({ title }) => title),
  ];
}
