import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent } from '@/lib/content/types';
import { environment } from '@/lib/process/environment';
import { codeOf } from '@/messages/language';
import { currentEdition } from './edition';

/** How many of the newest pages of a kind the build renders. Others are rendered at their first request. */
const PRERENDERED = 200;

/** Files of content up to which a build renders any: it would read more of them for longer than it renders. */
const MOST_FILES = 500;

interface Params {
  /** The code of a language of the site. */
  language: string;
}

/** A page leads to itself in other languages: the build, which knows no path, leaves such pages to their first request. */
function languagesOfBuild(): readonly PublishedSite[] {
  // Nothing is built ahead of its request, and the process that Next asks for these has no content.
  if (process.env.NODE_ENV === 'development' || !hasPrerenderedPages()) return [];
  const { languages } = currentEdition().site;
  return languages.length > 1 ? [] : languages;
}

/**
 * Whether a build reads content and renders pages of it. They are right until the content changes for the first time, and are
 * rendered again then; a server renders what it has not within milliseconds.
 */
export function hasPrerenderedPages(): boolean {
  const { contentDir } = environment();
  const files = ['releases', 'events'].map((folder) => {
    try {
      return readdirSync(join(/* turbopackIgnore: true */ contentDir, folder)).length;
    } catch {
      return 0;
    }
  });
  return files.reduce((sum, count) => sum + count, 0) <= MOST_FILES;
}

/** Params of what every language has once. */
export function prerenderedLanguages(): Params[] {
  return languagesOfBuild().map(({ language }) => ({ language: codeOf(language.tag) }));
}

/** Params of the releases that the build renders: the newest. */
export function prerenderedReleases(): (Params & { slug: string })[] {
  return newest(({ releases }) => releases);
}

/** Params of the events that the build renders: the newest that match. */
export function prerenderedEvents(wanted: (event: CallEvent) => unknown = () => true): (Params & { slug: string })[] {
  return newest(({ events }) => events.filter(wanted));
}

function newest(
  itemsOf: (site: PublishedSite) => readonly { slug: string; language?: unknown }[],
): (Params & { slug: string })[] {
  return languagesOfBuild().flatMap((site) =>
    itemsOf(site)
      .filter(({ language }) => !language)
      .slice(0, PRERENDERED)
      .map(({ slug }) => ({ language: codeOf(site.language.tag), slug })),
  );
}
