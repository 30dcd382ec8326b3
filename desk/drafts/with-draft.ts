import type { FoundFiles } from '@/lib/content/accept/types';

/** The files of the content directory with those of a draft over them, as if they lay there. */
export function withDraft(found: FoundFiles, own: FoundFiles): FoundFiles {
  return {
    ...found,
    releases: new Map([...found.releases, ...own.releases]),
    events: new Map([...found.events, ...own.events]),
    translations: new Map([...found.translations, ...own.translations]),
    documents: { get: (path) => own.documents.get(path) ?? found.documents.get(path) },
  };
}
