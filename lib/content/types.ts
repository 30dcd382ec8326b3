import type { CalendarDate, Instant } from '../domain/instant';
import type { Embargoed, EventTimes, Publication, Window } from '../domain/types';
import type { CompanyFields, EventFields } from './schema';
import type { StoredFile } from './stored-file';

export type Contact = CompanyFields['contacts'][string];

export interface Company extends Omit<CompanyFields, 'contacts'> {
  contacts: Map<string, Contact>;
}

export interface Correction {
  at: Instant;
  note: string;
}

export interface Release extends Embargoed {
  slug: string;
  /** Permanent: guid of feeds. */
  id: string;
  title: string;
  publication: Publication;
  dateline?: { city: string; wire?: string | undefined } | undefined;
  events: string[];
  contacts: Contact[];
  corrections: Correction[];
  /** MDX, as its author wrote it. */
  body: string;
}

export interface DialIn {
  label: string;
  /** E.164. */
  number: string;
  passcode?: string | undefined;
}

export interface Replay extends Window {
  /** The last day of the window, where the author named a day and not an instant. */
  through?: CalendarDate | undefined;
  url?: string | undefined;
  recording?: StoredFile | undefined;
  dialIn: (DialIn & Window)[];
}

export interface Material extends Embargoed {
  kind: EventFields['materials'][number]['kind'];
  title: string;
  file?: StoredFile | undefined;
  url?: string | undefined;
  release?: string | undefined;
}

export interface Change {
  at: Instant;
  note: string;
  formerStartAt?: Instant | undefined;
}

export interface CallEvent extends Embargoed, EventTimes {
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
  replay?: Replay | undefined;
  materials: Material[];
  speakers: EventFields['speakers'];
  forwardLookingStatements?: EventFields['forwardLookingStatements'];
  /** In order; the first is the announcement. */
  history: [Change, ...Change[]];
  body: string;
}

/** Everything in the content directory, embargoed or not. Routes see `PublishedSite` alone. */
export interface Content {
  /** Changes with any byte of the content. */
  revision: string;
  company: Company;
  releases: Map<string, Release>;
  events: Map<string, CallEvent>;
  /** Every instant at which a surface changes, in order. */
  transitions: Instant[];
}
