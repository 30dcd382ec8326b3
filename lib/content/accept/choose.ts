import type { Instant } from '@/lib/domain/instant';
import type { Embargoed } from '@/lib/domain/types';
import type { ParsedFile } from '../parsed-file';
import type { Problem } from '../problem';
import type { SourceFile } from '../read/loaded';
import type { Withdrawal } from '../types';
import { type Marks, readMarks } from './marks';
import type { TranslatedWords } from './translations';
import type { HeldBack, PublicEntry } from './types';
import { instantOf } from './wall-instant';

/** One version of a file, as it is used. */
export interface Version<T> {
  item: T;
  source: SourceFile;
  /** Hash of the file's bytes. */
  digest: string;
  /** Path of the file that it is published with, if that one is held back. */
  waitsFor?: string | undefined;
  /** Its usable translations. */
  translations?: readonly TranslatedWords[];
}

/** The outcome for one file. */
export interface Choice<T> {
  /** The version that is public or staged. */
  used?: Version<T>;
  /** Set if it was public and has been withdrawn: its last public version, if readable, and the withdrawal notice. */
  withdrawn?: { last: Version<T> | undefined; mark: Withdrawal };
  /** Set if the newest version is not used. */
  heldBack?: HeldBack;
  warnings: Problem[];
}

interface Candidate<F, T> {
  path: string;
  /** The newest version. */
  file: ParsedFile<F>;
  /** The last public version. */
  entry: PublicEntry | undefined;
  /** Resolves a version's references to other files. */
  resolve(value: F, digest: string, problems: Problem[]): Version<T> | undefined;
  /** Compares a version with other files and with the last public version, `before`. */
  check(version: Version<T>, before: T | undefined, problems: Problem[]): void;
  /** Reads the last public version. Fields that the current schema rejects are dropped. */
  lastPublic(): F | undefined;
  /** As `lastPublic`, from the newest version. Called only if that one is already public with these bytes. */
  trusted(): F | undefined;
  /** True if no public record exists yet. The files' own dates then tell what was public. */
  isFirst: boolean;
  now: Instant;
  /** A date after this instant counts as dated ahead. */
  latest: Instant;
  /** The company's zone. */
  timeZone: string;
}

/** A file's own fields: its item is also a draft if its announcement is one. */
interface Marked {
  fields: { draft: boolean };
}

type Item = Embargoed & { withdrawn?: Withdrawal | undefined };

/**
 * Chooses the version of a file to use: the newest one if it has no errors, else the last public one. Errors in a
 * version that is already public become warnings: a change of the rules or of another file, unless that is its
 * announcement, does not unpublish it. A draft mark, a later publication and a withdrawal take effect even if the file
 * has errors.
 */
export function choose<F extends Marked, T extends Item>(candidate: Candidate<F, T>): Choice<T> {
  const { file, entry } = candidate;
  const found = [...file.problems];
  const isTrusted = entry !== undefined && entry.source === file.digest;
  const value = file.value ?? (isTrusted ? candidate.trusted() : undefined);
  const version = value && candidate.resolve(value, file.digest, found);
  if (version) candidate.check(version, isTrusted ? undefined : lastVersion(candidate)?.item, found);
  const errors = found.filter(({ severity }) => severity === undefined);
  const warnings = found.filter(({ severity }) => severity !== undefined);
  const mark = version?.item.withdrawn;
  if (mark && mark.at > candidate.latest) {
    const fix = 'a time that is not in the future: a withdrawal takes effect at once';
    const line = version.source.document.lineOf(['withdrawn', 'at']);
    const found = new Date(mark.at).toISOString();
    errors.push({
      file: version.source.file,
      line,
      field: 'withdrawn.at',
      rule: 'dated-ahead',
      found,
      fix,
      lapsesAt: mark.at,
    });
  }
  const hasInstant = version !== undefined && !Number.isNaN(version.item.publishAt);
  if (!hasInstant || version.waitsFor || (errors.length > 0 && !isTrusted)) {
    return { ...instead(candidate, errors, version?.waitsFor), warnings };
  }
  warnings.push(...errors.map((problem): Problem => ({ ...problem, severity: 'warning' })));
  if (!mark || value?.fields.draft) return { used: version, warnings };
  const wasPublic = entry || (candidate.isFirst && version.item.publishAt < mark.at);
  // Withdrawn before it was ever public: leave no trace.
  return wasPublic ? { withdrawn: { last: lastVersion(candidate) ?? version, mark }, warnings } : { warnings };
}

/** What is served instead of a newest version that is held back. */
function instead<F, T extends Item>(
  candidate: Candidate<F, T>,
  problems: Problem[],
  waitsFor: string | undefined,
): Choice<T> {
  const { path, file, entry, now } = candidate;
  const marks = readMarks(file.text);
  const heldBack = (served: HeldBack['served']) => ({ path, problems, waitsFor, served });
  if (!entry || marks.draft) return { heldBack: heldBack('nothing'), warnings: [] };
  const zone = marks.timeZone ?? candidate.timeZone;
  const isLater = marks.publishAt.some((time) => (instantOf(time, zone) ?? now) > now);
  // A later publication ends a former withdrawal too, as it does in a file without errors.
  if (isLater && !marks.withdrawn) return { heldBack: heldBack('nothing'), warnings: [] };
  if (marks.withdrawn || entry.withdrawn) {
    const mark = entry.withdrawn ?? withdrawalOf(marks, candidate);
    return {
      withdrawn: { last: lastVersion(candidate), mark },
      heldBack: heldBack('the withdrawal notice'),
      warnings: [],
    };
  }
  const last = lastVersion(candidate);
  if (!last || last.waitsFor || last.item.draft || !(last.item.publishAt <= now)) {
    return { heldBack: heldBack('nothing'), warnings: [] };
  }
  return { used: last, heldBack: heldBack('the last public version'), warnings: [] };
}

function lastVersion<F, T>({ entry, lastPublic, resolve }: Candidate<F, T>): Version<T> | undefined {
  const value = entry && lastPublic();
  return value && resolve(value, entry.source, []);
}

function withdrawalOf<F, T>({ withdrawn, timeZone }: Marks, candidate: Candidate<F, T>): Withdrawal {
  const at = instantOf(withdrawn?.at ?? '', timeZone ?? candidate.timeZone) ?? candidate.now;
  return { at: Math.min(at, candidate.now), note: withdrawn?.note };
}
