import { plainLinks } from '@/lib/prose/plain-links';

interface Linking {
  links: readonly string[];
  body: string;
}

interface Public {
  has(slug: string): boolean;
}

/** The links of an item that lead to releases or events that are not public. */
export function hiddenLinks({ links }: Linking, releases: Public, events: Public): string[] {
  if (links.length === 0) return [];
  return links.filter((path) => {
    const [, kind, slug = ''] = /^\/(events|releases)\/([^/?#]+)$/.exec(path) ?? [];
    return kind !== undefined && !(kind === 'events' ? events : releases).has(slug);
  });
}

/** A copy of an item whose hidden links are plain text. Its body is computed when first read. */
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
