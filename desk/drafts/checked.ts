import { relative } from 'node:path';
import { accept } from '@/lib/content/accept/accept';
import type { Acceptance, PublicRecord } from '@/lib/content/accept/types';
import { CheckedFiles } from '@/lib/content/check/checked-files';
import { ContentReader } from '@/lib/content/content-reader';
import { loadContent } from '@/lib/content/load';
import { byPlace, ContentError, type Problem } from '@/lib/content/problem';
import { scan } from '@/lib/content/read/scan';
import type { Instant } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';
import { withDraft } from './with-draft';

/** The content as it would be with the files of a draft, and what `npm run check` would say of it. */
export interface Checked {
  accepted: Acceptance;
  /** What holds back a file of the draft, and what the draft makes wrong with others. Paths are below the content. */
  errors: Problem[];
  /** What does not hold back: warnings, and findings that somebody accepted. */
  notes: Problem[];
}

/**
 * Checks a draft by the rules of the site, as if its files lay in the content directory. Nothing is copied there.
 * @param draftDir absolute path of its files
 * @throws ContentError if company.yaml has no usable version
 */
export function checkDraft(contentDir: string, draftDir: string, record: PublicRecord, now: Instant): Checked {
  const found = new ContentReader(contentDir).read(scan(contentDir));
  const own = new ContentReader(draftDir).read(scan(draftDir));
  // As loadContent takes it: in a rehearsal of the past, the machine's own time is not ahead.
  const latest = Math.max(now, machineNow());
  const accepted = accept({ found: withDraft(found, own), record, now, latest, checked: new CheckedFiles() });
  if (!('content' in accepted)) throw new ContentError(accepted.problems, contentDir);
  const before = new Set(loadContent(contentDir, now, { record }).heldBack.map(({ path }) => path));
  const ofDraft = new Set(
    [own.releases, own.events, own.translations].flatMap((folder) => [...folder.values()].map(({ path }) => path)),
  );
  const place = (problem: Problem): Problem => {
    const path = relative(draftDir, problem.file);
    return { ...problem, file: path.startsWith('..') ? relative(contentDir, problem.file) : path };
  };
  const ofFiles = accepted.heldBack
    .filter(({ path }) => ofDraft.has(path) || !before.has(path))
    .flatMap(({ problems }) => problems);
  const warnings = accepted.warnings.map(place).filter(({ file }) => ofDraft.has(file));
  const isWithheld = ({ severity }: Problem) => severity === 'withheld';
  return {
    accepted,
    errors: [...ofFiles.map(place), ...warnings.filter(isWithheld)].sort(byPlace),
    notes: warnings.filter((problem) => !isWithheld(problem)),
  };
}
