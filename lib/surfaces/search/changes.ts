import type { PublishedSite } from '@/lib/content/published';
import { type Described, identityOf, type Source, sourcesOf } from './document';

/** What is known of the items of a site, by their keys. Their documents are described again when one has changed. */
export type Known = ReadonlyMap<string, Source>;

export interface SiteChanges {
  /** What is known of the new site. */
  known: Known;
  /** New and changed documents. */
  put: Described[];
  /** Keys of documents that are not public any more. */
  remove: string[];
}

/** The documents that differ between a site and what was known before. One step an item. */
export function* siteChanges(before: Known, site: PublishedSite): Generator<void, SiteChanges> {
  const known = new Map<string, Source>();
  const put: Described[] = [];
  const remove: string[] = [];
  const compare = (old: readonly Described[], now: readonly Described[]) => {
    for (const document of now) {
      const same = old.find(({ key }) => key === document.key);
      if (!same || !isSame(same, document)) put.push(document);
    }
    for (const { key } of old) if (!now.some((document) => document.key === key)) remove.push(key);
  };
  for (const source of sourcesOf(site)) {
    const { key } = source;
    const old = before.get(key);
    const isSame = old?.item === source.item;
    known.set(key, isSame ? old : source);
    if (!isSame) compare(old?.documents() ?? [], source.documents());
    yield;
  }
  for (const [key, { documents }] of before) if (!known.has(key)) compare(documents(), []);
  return { known, put, remove };
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
