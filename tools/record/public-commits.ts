import type { Change, Journal } from '@/lib/content/state/journal';
import type { Chained } from '@/lib/process/chained-log';
import type { Approval } from './approvals';
import { type Commit, placeOf } from './commit';

/**
 * What was public, as commits: one for all changes that were taken over together.
 * @param approvals by the SHA-256 of a whole file
 */
export function publicCommits(journal: Journal, approvals: ReadonlyMap<string, Approval>): Commit[] {
  const known = new Set<string>();
  return together(journal.log.chained()).map((group) => {
    const subjects = group.map(({ entry }) => subjectOf(entry, known));
    const behind = group.map(({ entry }) => (entry.state === 'gone' ? undefined : approvals.get(hexOf(entry.source))));
    const approved = [...new Set(behind)].filter((approval) => approval !== undefined);
    const [{ entry: first }, last] = [group[0] as Chained<Change>, group.at(-1) as Chained<Change>];
    return {
      at: Date.parse(first.at),
      author: approved[0]?.author ?? first.by ?? 'unknown',
      subject: subjects.length === 1 ? (subjects[0] ?? '') : `Take over ${subjects.length} changes`,
      body: [
        ...(subjects.length === 1 ? [] : [...subjects, '']),
        ...new Set(approved.flatMap(({ lines }) => lines)),
        ...(first.by ? [`Taken-over-by: ${first.by}`, `Build: ${first.build}`] : []),
        placeOf(last),
      ],
      files: group.map(({ entry }) => ({
        path: entry.path,
        text: entry.state === 'public' ? (journal.textOf(entry) ?? null) : null,
      })),
    };
  });
}

/** Changes of one takeover: the same instant, process and build. */
function together(changes: readonly Chained<Change>[]): Chained<Change>[][] {
  const groups: Chained<Change>[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const { at, by, build } = group?.[0]?.entry ?? {};
    const { entry } = change;
    if (group && at === entry.at && by === entry.by && build === entry.build) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** @param known paths that are public before the change; kept up to date */
function subjectOf(change: Change, known: Set<string>): string {
  const { path, state } = change;
  if (state === 'public') {
    const verb = known.has(path) ? 'Change' : 'Publish';
    known.add(path);
    return `${verb} ${path}`;
  }
  known.delete(path);
  const note = state === 'withdrawn' ? change.withdrawal?.note : undefined;
  return `Take back ${path}${note ? `: ${note.replace(/\s+/g, ' ')}` : ''}`;
}

function hexOf(base64url: string): string {
  return Buffer.from(base64url, 'base64url').toString('hex');
}
