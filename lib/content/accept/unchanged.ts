import type { Instant } from '@/lib/domain/instant';
import { rememberFaces } from '../faces';
import { NONE } from '../none';
import type { Fields } from '../parse-file';
import type { ParsedFile } from '../parsed-file';
import type { ReleaseFields } from '../read/schema/release';
import type { Company, Release } from '../types';
import type { Choice, Version } from './choose';
import type { Candidate, Context } from './context';
import type { FoundFiles, PublicEntry } from './types';

interface Known {
  entry: PublicEntry | undefined;
  company: Version<Company>;
  now: Instant;
  latest: Instant;
  /** Digests of the files of the events that it names. */
  named: readonly string[];
  choice: Choice<Release>;
}

type ReleaseFile = ParsedFile<Fields<ReleaseFields>>;

const known = new WeakMap<ReleaseFile, Known>();

/**
 * What was chosen of a release before, if nothing that it was chosen by has changed: its file, the events that it names, what was
 * public of it, and the company. Whether others have its id, and what it links to, is still to be asked.
 */
export function unchangedChoice(
  { now, latest, found }: Context,
  company: Version<Company>,
  { file, entry }: Candidate<Fields<ReleaseFields>>,
): Choice<Release> | undefined {
  const former = known.get(file) ?? knownBefore(company, file, entry);
  const isSame = former?.entry === entry && former?.company.item === company.item;
  // What was not dated ahead is not later on either; the clock may have been set back.
  if (!former || !isSame || former.now > now || former.latest > latest) return undefined;
  const named = namedDigests(found, former.choice);
  return named.every((digest, index) => digest === former.named[index]) ? former.choice : undefined;
}

/** Digests of the files of the events that the chosen version of a release names; empty of one that is not there. */
function namedDigests({ events }: Pick<FoundFiles, 'events'>, { used }: Choice<Release>): readonly string[] {
  const named = used?.item.events ?? NONE;
  return named.length === 0 ? NONE : named.map((slug) => events.get(slug)?.digest ?? '');
}

/** Remembers a choice, if only its file, the events that it names, what was public of it, and the company can change it. */
export function rememberChoice(
  { now, latest, found }: Context,
  company: Version<Company>,
  { file, entry }: Candidate<Fields<ReleaseFields>>,
  choice: Choice<Release>,
): void {
  const { used, heldBack, warnings } = choice;
  if (!used || heldBack || warnings.length > 0 || used.waitsFor || used.translations) return;
  const { attachments, pictures } = used.item;
  if (attachments.length + pictures.length > 0) return;
  known.set(file, { entry, company, now, latest, named: namedDigests(found, choice), choice });
}

/** What the next process would choose again of a release that is public as it is; undefined if that depends on more. */
export function choiceToRemember(file: ParsedFile<unknown>): Omit<Known, 'entry'> | undefined {
  const former = known.get(file as ReleaseFile);
  // One that was compared with the version before it will be compared with itself.
  return former && (former.entry === undefined || former.entry.source === file.digest) ? former : undefined;
}

/** What a former process chose, of the same bytes, company and public version. */
function knownBefore(company: Version<Company>, file: ReleaseFile, entry: PublicEntry | undefined): Known | undefined {
  const before = entry?.isWhole && entry.source === file.digest ? file.before : undefined;
  if (before?.company !== company.digest) return undefined;
  const { now, latest, named, faces } = before;
  const used = before.version(company.item);
  rememberFaces(used.item, faces);
  const former = { entry, company, now, latest, named, choice: { used, warnings: NONE } };
  known.set(file, former);
  return former;
}
