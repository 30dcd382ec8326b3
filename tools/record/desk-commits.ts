import type { DeskRecord, RecordEntry } from '@/desk/record';
import { reasonOf } from './approvals';
import { type Commit, placeOf } from './commit';

const DID: Record<RecordEntry['what'], string> = {
  asked: 'Ask for approval',
  'sent back': 'Send back',
  approved: 'Approve',
  'published alone': 'Decide alone',
  published: 'Write',
  'took back': 'Take back',
  'put back': 'Put back',
  'said that it has ended': 'Say that it has ended',
  'said that it starts late': 'Say that it starts late',
  'opened the replay': 'Open the replay',
  'made a link': 'Make a link for',
  'made a guest link': 'Make a link that shows a draft',
  'ended a guest link': 'End a link that shows a draft',
  'ended a session': 'End a session of',
  'made a passkey': 'Make a passkey for',
  'removed a passkey': 'Remove a passkey of',
};

/** What was done at the desk, as commits: each entry one, with the bytes that it wrote into the content directory. */
export function deskCommits(record: DeskRecord): Commit[] {
  return record.log.chained().map((chained) => {
    const { at, by, what, title, digest, files = [] } = chained.entry;
    return {
      at,
      author: by,
      subject: `${DID[what]}: ${title.replace(/\s+/g, ' ')}`,
      body: [...reasonOf(chained.entry), ...(digest === '' ? [] : [`Bytes: ${digest}`]), placeOf(chained)],
      files: files.map(({ path, sha256 }) => ({ path, text: record.text(sha256) ?? null })),
    };
  });
}
