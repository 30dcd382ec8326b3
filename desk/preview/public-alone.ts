import type { FoundFiles, PublicRecord } from '@/lib/content/accept/types';
import { withDraft } from '../drafts/with-draft';

/**
 * What is public, and nothing else that lies in the content directory: neither what is under embargo nor what is not public
 * yet of a file that is. It is taken from its record, as from files that cannot be read.
 * @param record of what is public
 */
export function publicAlone(found: FoundFiles, record: PublicRecord): FoundFiles {
  return {
    ...found,
    company: undefined,
    releases: new Map(),
    events: new Map(),
    transcripts: new Map(),
    translations: new Map(),
    isUnreadable: (path) => record.has(path),
  };
}

/** The files of a draft over what is public. @param record of what is public now */
export function withDraftAlone(found: FoundFiles, own: FoundFiles, record: PublicRecord): FoundFiles {
  const files = [own.releases, own.events, own.transcripts, own.translations].flatMap((folder) => [...folder.values()]);
  const ofDraft = new Set(files.map(({ path }) => path));
  const shown = publicAlone(found, record);
  return { ...withDraft(shown, own), isUnreadable: (path) => shown.isUnreadable(path) && !ofDraft.has(path) };
}
