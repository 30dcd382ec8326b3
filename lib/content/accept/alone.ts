import type { Parser } from '../parse-file';
import type { ParsedFile } from '../parsed-file';
import type { Loaded } from '../read/loaded';
import type { Version } from './choose';
import { type Context, lastPublic, trusted } from './context';
import type { HeldBack, PublicEntry } from './types';

/**
 * Chooses the version of a file that does not refer to other files: the newest one if it has no problems or is already
 * public with these bytes, else the last public one.
 */
export function acceptAlone<T>(
  { found }: Context,
  file: ParsedFile<Loaded<T>>,
  entry: PublicEntry | undefined,
  parser: Parser<Loaded<T>>,
): { used?: Version<T>; heldBack?: HeldBack } {
  const { path, digest, problems } = file;
  const isTrusted = entry?.source === digest;
  const value = file.value ?? (isTrusted ? trusted(found, file, parser) : undefined);
  if (value && (problems.length === 0 || isTrusted)) return { used: { ...value, digest } };
  const last = lastPublic(found, { path, entry, parser });
  if (!entry || !last) return { heldBack: { path, problems, served: 'nothing' } };
  return { used: { ...last, digest: entry.source }, heldBack: { path, problems, served: 'the last public version' } };
}
