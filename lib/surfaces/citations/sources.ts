import type { Root } from 'hast';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Release } from '@/lib/content/types';
import { withPictures } from '@/lib/prose/pictures';
import { proseTree } from '@/lib/prose/tree';
import { type Language, pathIn } from '@/messages/language';
import { markSources, textWithId } from './mark';
import { type StatedFact, statedFacts } from './stated';

/** The text of a release, with an id on each sentence that states a fact of an event that it names. */
export function releaseTree(release: Release, site: PublishedSite, language: Language): Root {
  return withPictures(markedRelease(release, site, language).tree, release.pictures);
}

/** The sentence of a release that states a fact. */
export interface Citation {
  href: string;
  sentence: string;
  release: Release;
}

/** The address of the sentence that states a fact; undefined if no release states it. */
export type SourceOf = (fact: StatedFact) => string | undefined;

/** Finds the sources of an event's facts: of each, the first release that states it as it is now. */
export function sourcesOf(event: CallEvent, site: PublishedSite, language: Language): SourceOf {
  const cited = citationsOf(event, site, language);
  return (fact) => cited.get(fact)?.href;
}

/** The same with the sentences themselves. */
export function citationsOf(
  event: CallEvent,
  site: PublishedSite,
  language: Language,
): ReadonlyMap<StatedFact, Citation> {
  const citations = new Map<StatedFact, Citation>();
  for (const { slug } of [...event.releases].reverse()) {
    const release = site.release(slug);
    if (!release) continue;
    const { tree, ids } = markedRelease(release, site, language);
    for (const [fact, id] of ids.get(event.slug) ?? []) {
      const href = pathIn(release.language ?? language, `/releases/${slug}#${id}`);
      if (!citations.has(fact)) citations.set(fact, { href, sentence: textWithId(tree, id), release });
    }
  }
  return citations;
}

/** The text with the ids of its sentences, and for each event the ids of its facts. */
function markedRelease(release: Release, site: PublishedSite, language: Language) {
  const tree = proseTree(release.body, language.messages.prose);
  const stated = release.events.flatMap((slug) => {
    const event = site.event(slug);
    return event
      ? [...statedFacts(release, event, site.company.timeZone)].map(([fact, offset]) => ({ slug, fact, offset }))
      : [];
  });
  const marked = markSources(tree, stated);
  const ids = new Map<string, Map<StatedFact, string>>();
  stated.forEach(({ slug, fact }, index) => {
    const id = marked[index];
    if (id) ids.set(slug, (ids.get(slug) ?? new Map()).set(fact, id));
  });
  return { tree, ids };
}
