import type { DeskRecord, RecordEntry } from '@/desk/record';

/** Who is behind the bytes of a file that the desk wrote. */
export interface Approval {
  /** Who asked for it, or did it alone. */
  author: string;
  /** Lines such as `Approved-by: Counsel`. */
  lines: string[];
}

/** What the desk knows of each file that it wrote, by the SHA-256 of its bytes. */
export function approvalsOf(record: DeskRecord): Map<string, Approval> {
  const approvals = new Map<string, Approval>();
  const byDraft = new Map<string, RecordEntry[]>();
  for (const entry of record.log.entries()) {
    const before = byDraft.get(entry.draft) ?? [];
    if (entry.draft !== '') byDraft.set(entry.draft, [...before, entry]);
    for (const { sha256 } of entry.files ?? []) approvals.set(sha256, approvalOf(entry, before));
  }
  return approvals;
}

function approvalOf(entry: RecordEntry, before: readonly RecordEntry[]): Approval {
  const last = (...kinds: RecordEntry['what'][]) => before.findLast(({ what }) => kinds.includes(what));
  const decided = last('approved', 'published alone');
  if (!decided) return { author: entry.by, lines: reasonOf(entry) };
  if (decided.what === 'published alone')
    return { author: decided.by, lines: ['Published-alone: yes', ...reasonOf(decided)] };
  return {
    author: last('asked')?.by ?? decided.by,
    lines: [`Approved-by: ${decided.by}`, `Approved-bytes: ${decided.digest}`],
  };
}

/** Why it was done, in one line. */
export function reasonOf({ reason }: RecordEntry): string[] {
  return reason ? [`Reason: ${reason.replace(/\s+/g, ' ')}`] : [];
}
