import type { Instant, WallTime } from '@/lib/domain/instant';
import type { Purpose } from '@/wire/import/purpose';
import type { Change } from '../changes/change-file';
import type { DraftDocument } from './digest';
import type { Edit } from './edits';

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
  documents?: DraftDocument[] | undefined;
}

export interface VersionFile {
  /** As in `releases/results.mdx`. */
  path: string;
  /** SHA-256 of what the content directory held there when the version was made; null if there was nothing. */
  base: string | null;
}

/** A document that is published with a draft, as its event or its release shows it. */
export interface Attached extends DraftDocument {
  /** The file that shows it, as in `events/results.mdx`. */
  of: string;
  title: string;
  /** Of an event: what it is, as in `slides`. */
  kind: string;
  /** Of an event: when it becomes public, in the zone of that. `release`: with the release of the draft. */
  publishAt?: WallTime | 'release' | undefined;
}

/** A release on its way, with the events that it announces or changes. */
export interface Draft {
  id: string;
  /** The headline, to find it again. */
  title: string;
  created: Act;
  /** The change of a file that is there, if it was not made of a text; without `of`, a document is attached to it. */
  change?: { path: string; of?: Change | undefined } | undefined;
  attached?: Attached[] | undefined;
  /** Codes of the further languages that it has a text in; of a change, those in which it adds a translation. */
  texts?: string[] | undefined;
  /** What was decided about findings. */
  edits?: Edit[] | undefined;
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
