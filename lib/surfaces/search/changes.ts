import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Release } from '@/lib/content/types';
import { type Described, documentsOf, identityOf } from './document';

export interface SiteChanges {
  /** New and changed documents. */
  put: Described[];
  /** Keys of documents that are not public any more. */
  remove: string[];
}

type Item = Release | CallEvent;

/** The items of a site in one of its languages, by their collections and slugs. */
interface OfLanguage {
  site: PublishedSite;
  items: Map<string, Item>;
  /** A release that did not change is the same object in the next edition; most events are not. */
  all: Set<Item>;
}

const ITEMS_OF_A_STEP = 500;

/** What is known of the items of a site. Their documents are described again when one has changed. */
export class KnownItems {
  private languages: OfLanguage[] = [];

  /** The documents that differ between a site and what was known before, which it is from then on. */
  *take({ languages }: PublishedSite): Generator<void, SiteChanges> {
    const changes: SiteChanges = { put: [], remove: [] };
    const before = this.languages;
    this.languages = [];
    for (const [index, site] of languages.entries()) {
      const known = before[index];
      const isSame = known?.site.language.tag === site.language.tag && known.site.languages.length === languages.length;
      this.languages.push(yield* changesIn(site, isSame ? known : undefined, changes));
      if (known && !isSame) for (const item of known.all) compare(documentsOf(item, known.site), [], changes);
    }
    for (const { site, all } of before.slice(languages.length)) {
      for (const item of all) compare(documentsOf(item, site), [], changes);
    }
    // What one language has again is not gone.
    const put = new Set(changes.put.map(({ key }) => key));
    return { put: changes.put, remove: changes.remove.filter((key) => !put.has(key)) };
  }
}

function* changesIn(
  site: PublishedSite,
  known: OfLanguage | undefined,
  changes: SiteChanges,
): Generator<void, OfLanguage> {
  const { items, all } = known ?? { items: new Map<string, Item>(), all: new Set<Item>() };
  let count = 0;
  let seen = 0;
  for (const collection of ['releases', 'events'] as const) {
    for (const item of site[collection]) {
      if (++count % ITEMS_OF_A_STEP === 0) yield;
      seen++;
      if (all.has(item)) continue;
      const name = `${collection}/${item.slug}`;
      const old = items.get(name);
      compare(old ? documentsOf(old, known?.site ?? site) : [], documentsOf(item, site), changes);
      if (old) all.delete(old);
      items.set(name, item);
      all.add(item);
    }
  }
  if (seen < items.size) {
    for (const [name, item] of items) {
      const isThere = name.startsWith('events/') ? site.event(item.slug) : site.release(item.slug);
      if (isThere) continue;
      compare(documentsOf(item, known?.site ?? site), [], changes);
      items.delete(name);
      all.delete(item);
    }
  }
  return { site, items, all };
}

function compare(old: readonly Described[], now: readonly Described[], { put, remove }: SiteChanges): void {
  for (const document of now) {
    const same = old.find(({ key }) => key === document.key);
    if (!same || !isSame(same, document)) put.push(document);
  }
  for (const { key } of old) if (!now.some((document) => document.key === key)) remove.push(key);
}

function isSame(a: Described, b: Described): boolean {
  return (
    a.title === b.title &&
    (a.of && identityOf(a.of)) === (b.of && identityOf(b.of)) &&
    a.at === b.at &&
    a.year === b.year &&
    a.details.join('\n') === b.details.join('\n')
  );
}
