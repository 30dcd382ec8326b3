import type { FoundFiles } from '@/lib/content/accept/types';
import { filesDirectory } from '@/lib/content/read/stored-file';

/** The files of the content directory with those of a draft over them, as if they lay there. */
export function withDraft(found: FoundFiles, own: FoundFiles): FoundFiles {
  return {
    ...found,
    releases: new Map([...found.releases, ...own.releases]),
    events: new Map([...found.events, ...own.events]),
    transcripts: new Map([...found.transcripts, ...own.transcripts]),
    translations: new Map([...found.translations, ...own.translations]),
    documents: { get: (path) => ownDocument(own, path) ?? found.documents.get(path) },
  };
}

function ownDocument({ documents, directory }: FoundFiles, path: string): ReturnType<FoundFiles['documents']['get']> {
  const document = documents.get(path);
  return document && 'signature' in document ? { ...document, directory: filesDirectory(directory) } : document;
}
