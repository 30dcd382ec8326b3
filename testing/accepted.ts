import type { HeldBack, PublicRecord } from '@/lib/content/accept/types';
import { loadContent } from '@/lib/content/load';
import { type PublishedSite, published } from '@/lib/content/published';
import type { Instant } from '@/lib/domain/instant';
import { test as base, type ContentCopy } from './content';

/** What the public sees of content, and the problems shown to its authors. */
export interface Look {
  site: PublishedSite;
  /** Slugs in alphabetical order. */
  releases: string[];
  events: string[];
  heldBack: HeldBack[];
  /** Each file that is held back, with what is served instead. */
  served: Record<string, HeldBack['served']>;
  /** Problems of every severity, as `file field`. */
  errors: string[];
  warnings: string[];
  record: PublicRecord;
}

/** Content as a running site sees it: each look knows what was public at the last one. */
export class Authored {
  private record: PublicRecord = new Map();

  constructor(readonly content: ContentCopy) {}

  at(now: Instant): Look {
    const { directory } = this.content;
    const { content, heldBack, record, problems, warnings } = loadContent(directory, now, {
      record: this.record,
      latest: now,
    });
    this.record = record;
    const site = published(content, now);
    const place = ({ file, field }: { file: string; field: string }) => `${file.slice(directory.length + 1)} ${field}`;
    return {
      site,
      releases: site.releases.map(({ slug }) => slug).sort(),
      events: site.events.map(({ slug }) => slug).sort(),
      heldBack,
      served: Object.fromEntries(heldBack.map(({ path, served }) => [path, served])),
      errors: [...heldBack.flatMap((file) => file.problems), ...problems].map(place),
      warnings: warnings.map(place),
      record,
    };
  }
}

/** The test function for accepting content, with a copy of the shipped content that was not loaded before. */
export const test = base.extend<{ authored: Authored }>({
  authored: async ({ content }, use) => use(new Authored(content)),
});
