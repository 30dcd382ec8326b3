import type { Root } from 'hast';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent, Release } from '@/lib/content/types';
import { proseTree } from '@/lib/prose/tree';
import { type Language, pathIn } from '@/messages/language';
import { markSources } from './mark';
import { type StatedFact, statedFacts } from './stated';

/** The text of a release, with an id on each sentence that states a fact of an event that it announces. */
export function releaseTree(release: Release, site: PublishedSite, language: Language): Root {
  const tree = proseTree(release.body, language.messages.prose);
  const stated = new Map<StatedFact, number>();
  for (const slug of release.events) {
    const event = site.event(slug);
    if (event?.announcement !== release.slug) continue;
    for (const [fact, offset] of statedFacts(release.body, event)) stated.set(fact, offset);
  }
  markSources(tree, stated);
  return tree;
}

/** The address of the sentence that states a fact; undefined if the announcement does not state it. */
export type SourceOf = (fact: StatedFact) => string | undefined;

/** Finds the sources of an event's facts in its announcement. */
export function sourcesOf(event: CallEvent, announcement: Release | undefined, language: Language): SourceOf {
  if (!announcement?.events.includes(event.slug)) return () => undefined;
  const ids = markSources(proseTree(announcement.body, language.messages.prose), statedFacts(announcement.body, event));
  return (fact) => {
    const id = ids.get(fact);
    return id && pathIn(language, `/releases/${announcement.slug}#${id}`);
  };
}
