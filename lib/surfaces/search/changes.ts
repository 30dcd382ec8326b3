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

const COLLECTIONS = ['releases', 'events'] as const;

/** The items of a site in one of its languages, by slug. */
interface OfLanguage extends Record<(typeof COLLECTIONS)[number], Map<string, Item>> {
  site: PublishedSite;
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
      if (known && !isSame) leave(known, changes);
    }
    for (const known of before.slice(languages.length)) leave(known, changes);
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
  const { releases, events, site: before = site } = known ?? { releases: new Map(), events: new Map() };
  const all: OfLanguage = { site, releases, events };
  let count = 0;
  for (const collection of COLLECTIONS) {
    const items = all[collection];
    for (const item of site[collection]) {
      if (++count % ITEMS_OF_A_STEP === 0) yield;
      const old = items.get(item.slug);
      // A release that did not change is the same object in the next edition; most events are not.
      if (old === item) continue;
      compare(old ? documentsOf(old, before) : [], documentsOf(item, site), changes);
      items.set(item.slug, item);
    }
    if (site[collection].length === items.size) continue;
    const isThere = collection === 'events' ? site.event : site.release;
    for (const [slug, item] of items) {
      if (isThere(slug)) continue;
      compare(documentsOf(item, before), [], changes);
      items.delete(slug);
    }
  }
  return all;
}

function leave({ site, releases, events }: OfLanguage, changes: SiteChanges): void {
  for (const item of [...releases.values(), ...events.values()]) compare(documentsOf(item, site), [], changes);
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
