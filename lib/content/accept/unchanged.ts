import type { Instant } from '@/lib/domain/instant';
import type { Fields } from '../parse-file';
import type { ParsedFile } from '../parsed-files';
import type { ReleaseFields } from '../read/schema/release';
import type { Company, Release } from '../types';
import type { Choice } from './choose';
import type { Candidate, Context } from './context';
import type { PublicEntry } from './types';

interface Known {
  entry: PublicEntry | undefined;
  company: Company;
  now: Instant;
  latest: Instant;
  choice: Choice<Release>;
}

type ReleaseFile = ParsedFile<Fields<ReleaseFields>>;

const known = new WeakMap<ReleaseFile, Known>();

/**
 * What was chosen of a release before, if nothing that it was chosen by has changed: most of thousands of files say nothing of
 * others. Whether others have its id, and what it links to, is still to be asked.
 */
export function unchangedChoice(
  { now, latest }: Context,
  company: Company,
  { file, entry }: Candidate<Fields<ReleaseFields>>,
): Choice<Release> | undefined {
  const former = known.get(file);
  const isSame = former?.entry === entry && former?.company === company;
  // What was not dated ahead is not later on either; the clock may have been set back.
  return former && isSame && former.now <= now && former.latest <= latest ? former.choice : undefined;
}

/** Remembers a choice, if only its file, what was public of it, and the company can change it. */
export function rememberChoice(
  { now, latest }: Context,
  company: Company,
  { file, entry }: Candidate<Fields<ReleaseFields>>,
  choice: Choice<Release>,
): void {
  const { used, heldBack, warnings } = choice;
  if (!used || heldBack || warnings.length > 0 || used.waitsFor || used.translations) return;
  const { events, attachments, pictures } = used.item;
  if (events.length + attachments.length + pictures.length > 0) return;
  known.set(file, { entry, company, now, latest, choice });
}
