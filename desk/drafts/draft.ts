import type { Instant } from '@/lib/domain/instant';
import type { Purpose } from '@/wire/import/purpose';
import type { Change } from '../changes/change-file';

/** Who did something when. */
export interface Act {
  by: string;
  at: Instant;
}

/** Files as one version has them. What a version says never changes: a change is a new version. */
export interface Version extends Act {
  number: number;
  /** Of all its files: see `digestOf`. */
  digest: string;
  files: VersionFile[];
}

export interface VersionFile {
  /** As in `releases/results.mdx`. */
  path: string;
  /** SHA-256 of what the content directory held there when the version was made; null if there was nothing. */
  base: string | null;
}

/** A release on its way, with the events that it announces or changes. */
export interface Draft {
  id: string;
  /** The headline, to find it again. */
  title: string;
  created: Act;
  /** The change of a file that is there, if it was not made of a text. */
  change?: { path: string; of: Change } | undefined;
  /** What the text does to an event that is there, once somebody has said so. */
  purpose?: Purpose | undefined;
  /** The form as it was typed: when it becomes public, and what the text leaves open. */
  form: Record<string, string>;
  /** Somebody changed the files themselves: the text does not make them any more. */
  isByHand: boolean;
  /** How many questions are open, by the last look. */
  open: number;
  versions: Version[];
  /** Whoever saved a version: none of them can approve. */
  authors: string[];
  asked?: (Act & { digest: string }) | undefined;
  sentBack?: (Act & { note: string }) | undefined;
  /** Stands for the bytes with this digest, and for no others. */
  approval?: (Act & { digest: string; reason?: string | undefined }) | undefined;
  /** Written into the content directory. */
  published?: Act | undefined;
}

/** The newest version. */
export function latest({ versions }: Draft): Version | undefined {
  return versions.at(-1);
}
