import { relative } from 'node:path';
import { loadContent } from '@/lib/content/load';
import { byPlace, describeProblems } from '@/lib/content/problem';
import type { Instant } from '@/lib/domain/instant';
import type { NewFile } from './store-files';

/** What the check says against files that were just written, beside what is open in them; undefined where it accepts them. */
export function checkedAfter(files: readonly NewFile[], contentDir: string, now: Instant): string | undefined {
  const written = new Set(files.map(({ path }) => relative(contentDir, path)));
  const against = loadContent(contentDir, now)
    .heldBack.filter(({ path }) => written.has(path))
    .flatMap(({ problems }) => problems)
    .filter(({ found }) => !found.startsWith('still to be decided'));
  return against.length > 0 ? describeProblems(against.sort(byPlace), contentDir) : undefined;
}
