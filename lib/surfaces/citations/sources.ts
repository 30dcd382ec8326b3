import type { Root } from 'hast';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Release } from '@/lib/content/types';
import { proseTree } from '@/lib/prose/tree';
import { type Language, pathIn } from '@/messages/language';
import { markSources } from './mark';
import { type StatedFact, statedFacts } from './stated';

/** The text of a release, with an id on each sentence that states a fact of an event that it names. */
export function releaseTree(release: Release, site: PublishedSite, language: Language): Root {
  return markedRelease(release, site, language).tree;
}

/** The address of the sentence that states a fact; undefined if no release states it. */
export type SourceOf = (fact: StatedFact) => string | undefined;

/** Finds the sources of an event's facts: of each, the first release that states it as it is now. */
export function sourcesOf(event: CallEvent, site: PublishedSite, language: Language): SourceOf {
  const sources = new Map<StatedFact, string>();
  for (const { slug } of [...event.releases].reverse()) {
    const release = site.release(slug);
    const ids = release && markedRelease(release, site, language).ids.get(event.slug);
    for (const [fact, id] of ids ?? []) {
      if (!sources.has(fact)) sources.set(fact, pathIn(language, `/releases/${slug}#${id}`));
    }
  }
  return (fact) => sources.get(fact);
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
