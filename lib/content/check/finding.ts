import { createHash } from 'node:crypto';
import type { Problem } from '../problem';
import type { SourceFile } from '../read/loaded';
import { acceptedSchema } from '../read/schema/fields';

/**
 * The name of a finding. It stays while the words and values that it is about do, wherever they stand in their files:
 * whoever accepted it accepted these, and no others.
 */
export function findingName(code: string, parts: readonly string[]): string {
  const words = parts.map((part) => part.replace(/\s+/g, ' ').trim());
  const digest = createHash('sha256')
    .update([code, ...words].join('\n'))
    .digest('hex');
  return `${code}-${digest.slice(0, 8)}`;
}

/** The problems of a file as its `accepted` leaves them. */
export function unlessAccepted(problems: readonly Problem[], { document }: SourceFile): Problem[] {
  if (problems.length === 0) return [];
  const accepted = acceptedSchema.safeParse((document.fields as { accepted?: unknown }).accepted).data ?? [];
  return problems.map((problem): Problem => {
    const entry = accepted.find(({ finding }) => finding === problem.finding);
    if (!entry) return problem;
    return { ...problem, severity: 'accepted', accepted: { reason: entry.reason, by: entry.by } };
  });
}
