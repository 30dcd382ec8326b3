import { plainLinks } from '@/lib/prose/plain-links';

interface Linking {
  links: readonly string[];
  body: string;
}

interface Public {
  has(slug: string): boolean;
}

/** The addresses that something links to and that are not public: to come, held back, taken back or withdrawn. */
export function hiddenLinks({ links }: Linking, releases: Public, events: Public): string[] {
  if (links.length === 0) return [];
  return links.filter((path) => {
    const [, kind, slug = ''] = /^\/(events|releases)\/([^/?#]+)$/.exec(path) ?? [];
    return kind !== undefined && !(kind === 'events' ? events : releases).has(slug);
  });
}

/** Something whose text has some of its links as words alone. Its text is worked out when it is first asked for. */
export function withoutLinks<T extends Linking>(item: T, hidden: readonly string[]): T {
  if (hidden.length === 0) return item;
  let plain: string | undefined;
  return {
    ...item,
    get body() {
      plain ??= plainLinks(item.body, new Set(hidden));
      return plain;
    },
  };
}
