import type { Ageing } from '@/lib/domain/historical';
import type { Instant } from '@/lib/domain/instant';
import type { Embargoed, EventStatus, EventTimes, Publication, Window } from '@/lib/domain/types';
import type { CompanyFields, EventFields, TranscriptFields } from './read/schema';
import type { StoredFile } from './read/stored-file';

export type Contact = CompanyFields['contacts'][string];

export interface Company extends Omit<CompanyFields, 'contacts'> {
  contacts: Map<string, Contact>;
}

export interface Correction {
  at: Instant;
  note: string;
}

/** Taken back after it was public: what stands in its place. */
export interface Withdrawal {
  at: Instant;
  /** What its author wrote about it, if that can be read. */
  note?: string | undefined;
}

export interface Release extends Embargoed, Ageing {
  slug: string;
  /** The year that lists have it in. */
  year: number;
  /** Permanent: guid of feeds. */
  id: string;
  title: string;
  publication: Publication;
  dateline?: { city: string; wire?: string | undefined } | undefined;
  events: string[];
  contacts: Contact[];
  /** In file order; in public releases sorted by time. */
  corrections: Correction[];
  withdrawn?: Withdrawal | undefined;
  /** Addresses of this site that its text links to. */
  links: readonly string[];
  /** MDX, as its author wrote it; in public releases without the links to what is not public. */
  body: string;
}

export interface DialIn {
  label: string;
  /** E.164. */
  number: string;
  passcode?: string | undefined;
}

export interface Replay extends Window {
  byPhoneAlone: boolean;
  url?: string | undefined;
  recording?: StoredFile | undefined;
  dialIn: (DialIn & Window)[];
}

/** What was said, as MDX: a heading of the third level begins the words of the speaker that it names. */
export interface Transcript {
  slug: string;
  speakers: TranscriptFields['speakers'];
  body: string;
}

export interface Material extends Embargoed {
  kind: EventFields['materials'][number]['kind'];
  title: string;
  file?: StoredFile | undefined;
  url?: string | undefined;
  release?: string | undefined;
  transcript?: Transcript | undefined;
}

export interface Change {
  at: Instant;
  note: string;
  formerStartAt?: Instant | undefined;
  formerStatus?: EventStatus | undefined;
}

/** The part of an event that a history entry can change. */
export interface EventState extends Ageing, EventTimes {
  /** The year that lists have it in: that of its start, where it takes place. */
  year: number;
  replay?: Replay | undefined;
}

/** A state that applies until an instant (exclusive): the `at` of the entry that names it as the former one. */
export interface FormerState extends EventState {
  until: Instant;
}

export interface CallEvent extends Embargoed, EventState {
  slug: string;
  /** Permanent: UID of calendars. */
  id: string;
  title: string;
  kind: EventFields['kind'];
  timeZone: string;
  /** Nobody said how long the event lasts; the end is assumed. */
  endIsEstimate: boolean;
  announcement?: string | undefined;
  location?: string | undefined;
  dialIn: DialIn[];
  webcast?: { url: string } | undefined;
  materials: Material[];
  speakers: EventFields['speakers'];
  forwardLookingStatements?: { title: string; url?: string | undefined; file?: StoredFile | undefined } | undefined;
  /** In order; the first is the announcement. */
  history: [Change, ...Change[]];
  /** Oldest first. Empty in public events, which are in the state that applies: see `eventAt`. */
  formerly: FormerState[];
  withdrawn?: Withdrawal | undefined;
  /** Addresses of this site that its text links to. */
  links: readonly string[];
  /** MDX, as that of releases. */
  body: string;
}

/** What is left of an event that was withdrawn: what calendars know it by. */
export interface WithdrawnEvent extends Withdrawal {
  slug: string;
  id: string;
  startAt: Instant;
  endAt: Instant;
  /** How many entries its history had when it was public last. */
  changes: number;
}

/** What the public sees of a file from an instant on, as a hash: the same for the same to be seen. */
export interface Face {
  from: Instant;
  digest: string;
}

/** What is public, and what is staged: embargoed things and drafts too. Routes see `PublishedSite` alone. */
export interface Content {
  company: Company;
  releases: ReadonlyMap<string, Release>;
  events: ReadonlyMap<string, CallEvent>;
  /** What was public and has been withdrawn, by its slug. */
  withdrawn: { releases: ReadonlyMap<string, Withdrawal>; events: ReadonlyMap<string, WithdrawnEvent> };
  /** Of each release and event, by its slug. */
  faces: { releases: ReadonlyMap<string, readonly Face[]>; events: ReadonlyMap<string, readonly Face[]> };
  /** Every instant at which a surface changes, in order. */
  transitions: readonly Instant[];
}
