import { relative } from 'node:path';
import { loadContent } from '@/lib/content/load';
import { ContentError, describeProblems, type Problem } from '@/lib/content/problem';
import type { NewFile } from './store-files';

/** What the check says against files that were just written, beside what is open in them, as text; empty where it accepts them. */
export function checkedAfter(files: readonly NewFile[], contentDir: string): string[] {
  const written = new Set(files.map(({ path }) => path));
  const against = problemsOf(contentDir).filter(
    ({ file, severity, found }) => written.has(file) && !severity && !found.startsWith('still to be decided'),
  );
  return against.map((problem) =>
    describeProblems([problem], contentDir).replace(
      /^[^\n]*\n/,
      `Refused by the check (${relative(process.cwd(), problem.file)}):\n`,
    ),
  );
}

function problemsOf(contentDir: string): readonly Problem[] {
  try {
    return loadContent(contentDir).warnings;
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
