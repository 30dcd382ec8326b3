import { isDeepStrictEqual } from 'node:util';
import type { PublishedSite } from '@/lib/content/published';
import type { CallEvent } from '@/lib/content/types';
import { withoutClosedTargets } from '@/lib/content/visible';
import type { Instant } from '@/lib/domain/instant';
import { type Edition, endedByContent } from './edition';

/** A part of a site, in one of its languages. */
interface Part {
  /** The index of the language. */
  language: number;
  name: keyof PublishedSite;
  /** Of one among several: a slug or a path. */
  key?: string | undefined;
}

/** The parts of a site that a page was made of, by name. */
export type UsedParts = ReadonlyMap<string, Part>;

/** Lists and maps that are the same wherever the list that they are made of is. */
const MADE_OF: Partial<Record<keyof PublishedSite, keyof PublishedSite>> = {
  releasesByYear: 'releases',
  releasesByCategory: 'releases',
  eventsByYear: 'events',
  eventsByKind: 'events',
  transcript: 'event',
};

/**
 * An edition that notes which parts of its site are read. What holds the parts does not hold the site.
 * @returns the edition, and its parts: none if nothing was made of it, as when Next had the page already
 */
export function noteUsedParts(edition: Edition): { edition: Edition; parts(): UsedParts | undefined } {
  const parts = new Map<string, Part>();
  const languages = edition.site.languages.map((site, language): PublishedSite => {
    const note = (read: keyof PublishedSite, key?: string) => {
      const name = MADE_OF[read] ?? read;
      parts.set(`${language} ${name} ${key ?? ''}`, { language, name, key });
    };
    return new Proxy(site, {
      get(_, read: keyof PublishedSite) {
        const value = site[read];
        if (read === 'languages') return languages;
        if (typeof value !== 'function') {
          note(read);
          return value;
        }
        return (key: string) => {
          note(read, key);
          return value(key);
        };
      },
    });
  });
  // Every page and every feed says whose it is.
  const isMade = () => [...parts.values()].some(({ name }) => name === 'company');
  return { edition: { ...edition, site: languages[0] as PublishedSite }, parts: () => (isMade() ? parts : undefined) };
}

/** Which parts of a site are the same in two editions. */
export class SameParts {
  private readonly known = new Map<string, boolean>();
  private readonly areAlike: boolean;

  constructor(
    private readonly before: Edition,
    private readonly after: Edition,
  ) {
    const [own, others] = [before, after].map(({ site }) => site.languages.map(({ language }) => language.tag));
    // What differs between instants differs at transitions.
    this.areAlike = endedByContent(before, after) && isDeepStrictEqual(own, others);
  }

  /** True if what was made of these parts would be the same now. */
  has(parts: UsedParts): boolean {
    return this.areAlike && [...parts].every(([name, part]) => this.hasPart(name, part));
  }

  private hasPart(name: string, part: Part): boolean {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const isSame = isDeepStrictEqual(partOf(this.before, part), partOf(this.after, part));
    this.known.set(name, isSame);
    return isSame;
  }
}

function partOf({ site: { languages }, now }: Edition, { language, name, key = '' }: Part): unknown {
  const site = languages[language] as PublishedSite;
  switch (name) {
    // The order of the contacts is that of the page.
    case 'company':
      return [site.company, [...site.company.contacts]];
    // Where a gate will lead must not be told by the time that a page takes.
    case 'event':
      return seen(site.event(key), now);
    case 'events':
      return site.events.map((event) => seen(event, now));
    case 'release':
    case 'file':
    case 'movedTo':
      return site[name](key);
    default:
      return site[name];
  }
}

function seen(event: CallEvent | undefined, now: Instant): object | undefined {
  return event && withoutClosedTargets(event, now);
}
