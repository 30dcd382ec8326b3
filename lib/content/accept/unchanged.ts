import type { Instant } from '@/lib/domain/instant';
import { rememberFaces } from '../faces';
import type { Fields } from '../parse-file';
import type { ParsedFile } from '../parsed-file';
import { releaseAgain } from '../read/resolve';
import type { ReleaseFields } from '../read/schema/release';
import type { Company, Release } from '../types';
import type { Choice, Version } from './choose';
import type { Candidate, Context } from './context';
import type { PublicEntry } from './types';

interface Known {
  entry: PublicEntry | undefined;
  company: Version<Company>;
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
  company: Version<Company>,
  { file, entry }: Candidate<Fields<ReleaseFields>>,
): Choice<Release> | undefined {
  const former = known.get(file) ?? knownBefore(company, file, entry);
  const isSame = former?.entry === entry && former?.company.item === company.item;
  // What was not dated ahead is not later on either; the clock may have been set back.
  return former && isSame && former.now <= now && former.latest <= latest ? former.choice : undefined;
}

/** Remembers a choice, if only its file, what was public of it, and the company can change it. */
export function rememberChoice(
  { now, latest }: Context,
  company: Version<Company>,
  { file, entry }: Candidate<Fields<ReleaseFields>>,
  choice: Choice<Release>,
): void {
  const { used, heldBack, warnings } = choice;
  if (!used || heldBack || warnings.length > 0 || used.waitsFor || used.translations) return;
  const { events, attachments, pictures } = used.item;
  if (events.length + attachments.length + pictures.length > 0) return;
  known.set(file, { entry, company, now, latest, choice });
}

/** What the next process would choose again of a release that is public as it is; undefined if that depends on more. */
export function choiceToRemember(file: ParsedFile<unknown>): Omit<Known, 'entry'> | undefined {
  const former = known.get(file as ReleaseFile);
  // One that was compared with the version before it will be compared with itself.
  return former && (former.entry === undefined || former.entry.source === file.digest) ? former : undefined;
}

/** What a former process chose, of the same bytes, company and public version. */
function knownBefore(company: Version<Company>, file: ReleaseFile, entry: PublicEntry | undefined): Known | undefined {
  const { before } = file;
  if (before?.company !== company.digest || !entry?.isWhole || entry.source !== file.digest) return undefined;
  const { source, now, latest, faces } = before;
  const item = releaseAgain(before.item, company.item, source);
  rememberFaces(item, faces);
  const former = { entry, company, now, latest, choice: { used: { item, source, digest: file.digest }, warnings: [] } };
  known.set(file, former);
  return former;
}
