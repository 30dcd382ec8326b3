import type { FoundFiles, PublicRecord } from '@/lib/content/accept/types';
import { withDraft } from '../drafts/with-draft';

/**
 * The files of a draft over what is public: nothing else that lies in the content directory, neither what is under embargo
 * nor what is not public yet of a file that is. What is public is taken from its record, as from files that cannot be read.
 * @param record of what is public now
 */
export function withDraftAlone(found: FoundFiles, own: FoundFiles, record: PublicRecord): FoundFiles {
  const files = [own.releases, own.events, own.transcripts, own.translations].flatMap((folder) => [...folder.values()]);
  const ofDraft = new Set(files.map(({ path }) => path));
  const none = { releases: new Map(), events: new Map(), transcripts: new Map(), translations: new Map() };
  return {
    ...withDraft({ ...found, ...none }, own),
    isUnreadable: (path) => record.has(path) && path !== 'company.yaml' && !ofDraft.has(path),
  };
}
