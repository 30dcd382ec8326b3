import type { Instant } from '@/lib/domain/instant';
import type { Embargoed } from '@/lib/domain/types';
import { firstInstantOf, WallTimeError, wallTimeToInstant } from '@/lib/domain/wall-time';
import type { ParsedFile } from '../parsed-files';
import type { Problem } from '../problem';
import type { SourceFile } from '../read/loaded';
import type { Withdrawal } from '../types';
import { type Marks, readMarks } from './marks';
import type { HeldBack, PublicEntry } from './types';

/** The version of a file that is used. */
export interface Version<T> {
  item: T;
  source: SourceFile;
  /** Hash of the bytes that it was read from. */
  digest: string;
  /** The file without which it cannot be published, and which is held back itself. */
  waitsFor?: string | undefined;
}

/** What is made of a file. */
export interface Choice<T> {
  /** What is public or staged. */
  used?: Version<T>;
  /** It was public, and has been withdrawn: what was public last, as far as it can be read, and what stands in its place. */
  withdrawn?: { last: Version<T> | undefined; mark: Withdrawal };
  /** Its newest version is not used. */
  heldBack?: HeldBack;
  warnings: Problem[];
}

interface Candidate<F, T> {
  path: string;
  /** Its newest version. */
  file: ParsedFile<F>;
  /** What of it was public last. */
  entry: PublicEntry | undefined;
  /** Understands a version together with other files. */
  resolve(value: F, digest: string, problems: Problem[]): Version<T> | undefined;
  /** Compares it with other files, and with what was public before. */
  check(version: Version<T>, before: T | undefined, problems: Problem[]): void;
  /** What was public last; what newer rules refuse is left out of it. */
  lastPublic(): F | undefined;
  /** The newest version as far as it can be understood: only asked for if it was public as it is. */
  trusted(): F | undefined;
  /** Nothing was ever recorded: what was public is known from the files alone. */
  isFirst: boolean;
  now: Instant;
  /** Anything dated later is dated ahead. */
  latest: Instant;
  /** Home zone of the company. */
  timeZone: string;
}

type Item = Embargoed & { withdrawn?: Withdrawal | undefined };

/**
 * Chooses the version of a file that is used: the newest if nothing is wrong with it, else the one that was public
 * last. What was public as it is stays so, whatever has changed around it. A file that is taken back is taken back,
 * whatever else is wrong with it.
 */
export function choose<F, T extends Item>(candidate: Candidate<F, T>): Choice<T> {
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
    const fix = 'a time that has come: a file is withdrawn from when it says so';
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
  if (!mark || version.item.draft) return { used: version, warnings };
  const wasPublic = entry || (candidate.isFirst && version.item.publishAt < mark.at);
  // Never public: as if it had never been.
  return wasPublic ? { withdrawn: { last: lastVersion(candidate) ?? version, mark }, warnings } : { warnings };
}

/** What is used in place of a version that is not used. */
function instead<F, T extends Item>(
  candidate: Candidate<F, T>,
  problems: Problem[],
  waitsFor: string | undefined,
): Choice<T> {
  const { path, file, entry, now } = candidate;
  const marks = readMarks(file.text);
  const heldBack = (served: HeldBack['served']) => ({ path, problems, waitsFor, served });
  if (!entry || marks.draft) return { heldBack: heldBack('nothing'), warnings: [] };
  if (marks.withdrawn || entry.withdrawn) {
    const mark = entry.withdrawn ?? withdrawalOf(marks, candidate);
    return {
      withdrawn: { last: lastVersion(candidate), mark },
      heldBack: heldBack('that it was withdrawn'),
      warnings: [],
    };
  }
  const zone = marks.timeZone ?? candidate.timeZone;
  if (marks.publishAt.some((time) => (instantOf(time, zone) ?? now) > now)) {
    return { heldBack: heldBack('nothing'), warnings: [] };
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

function instantOf(text: string, timeZone: string): Instant | undefined {
  try {
    return text.includes('T') ? wallTimeToInstant(text, timeZone) : firstInstantOf(text, timeZone);
  } catch (error) {
    if (error instanceof WallTimeError) return undefined;
    throw error;
  }
}
