import type { Ageing } from '@/lib/domain/historical';
import type { CalendarDate, Instant } from '@/lib/domain/instant';
import type { Period } from '@/lib/domain/period';
import type { Days, Embargoed, EventStatus, EventTimes, Hours, Publication, Window } from '@/lib/domain/types';
import type { Language } from '@/messages/language';
import type { CompanyFields } from './read/schema/company';
import type { EventFields } from './read/schema/event';
import type { ReleaseFields } from './read/schema/release';
import type { TranscriptFields } from './read/schema/transcript';
import type { StoredFile } from './read/stored-file';

export type Contact = CompanyFields['contacts'][string];

export interface Company extends Omit<CompanyFields, 'contacts'> {
  contacts: Map<string, Contact>;
}

/** A category of releases, as the company names it. */
export interface Category {
  /** In addresses. */
  slug: string;
  label: string;
  /** False for routine notices, which the home page leaves out. */
  home: boolean;
}

export interface Correction {
  at: Instant;
  note: string;
}

/** The notice that replaces an item that was public and has been withdrawn. */
export interface Withdrawal {
  at: Instant;
  /** The author's sentence, if readable. */
  note?: string | undefined;
}

/** An item in a further language. */
export interface Translation<T> {
  /** Code of the language. */
  language: string;
  publishAt: Instant;
  item: T;
}

/** What items have where a company has several languages. */
interface Translated<T> {
  translations?: readonly Translation<T>[] | undefined;
  /** Codes of the languages in which a translation is still to come. */
  follows: readonly string[];
  /** In a `PublishedSite`: the language of an item that is not translated into that of the site, where its page is. */
  language?: Language | undefined;
  /** Of a translation that came later than the item. */
  translatedAt?: Instant | undefined;
}

export interface Release extends Embargoed, Ageing, Translated<Release> {
  slug: string;
  /** The year under which lists show it. */
  year: number;
  /** Permanent: guid of feeds. */
  id: string;
  title: string;
  /** Lines below the headline. */
  subheads: readonly string[];
  category?: Category | undefined;
  /** Of the results that it reports. */
  period?: Period | undefined;
  publication: Publication;
  dateline?: { city: string; wire?: string | undefined } | undefined;
  events: string[];
  contacts: Contact[];
  attachments: { title: string; file: StoredFile }[];
  /** Where it was filed with an authority. */
  filings: ReleaseFields['filings'];
  /** Those in its words, as far as their files are usable. */
  pictures: readonly StoredFile[];
  /** In file order; sorted by time in a `PublishedSite`. */
  corrections: Correction[];
  /** Paths of former pages, which lead here. */
  formerAddresses: readonly string[];
  withdrawn?: Withdrawal | undefined;
  /** Site paths that the body links to. */
  links: readonly string[];
  /** MDX as written; in a `PublishedSite` without links to pages that are not public. */
  body: string;
}

/** What an event says of a release that names it. */
export type NamingRelease = Pick<Release, 'slug' | 'title' | 'publishAt' | 'publication' | 'language'>;

export interface DialIn {
  label: string;
  /** E.164, or as it is dialled in `country`. */
  number: string;
  /** ISO 3166, of a number that has no international form. */
  country?: string | undefined;
  passcode?: string | undefined;
  /** A second code, after the passcode. */
  pin?: string | undefined;
}

export interface Replay extends ReplayWindow {
  byPhoneAlone: boolean;
  url?: string | undefined;
  recording?: StoredFile | undefined;
  /** What is said in the recording, as WebVTT. */
  captions?: StoredFile | undefined;
  dialIn: (DialIn & ReplayWindow)[];
}

export interface ReplayWindow extends Window {
  /** No opening was stated: it opens when the event ends, so `opensAt` may be an estimate. */
  opensWithEnd: boolean;
}

/** A transcript. In its MDX body, each h3 heading names the speaker of the text below it. */
export interface Transcript {
  slug: string;
  speakers: TranscriptFields['speakers'];
  body: string;
  isTranslated?: boolean;
  /** In a `PublishedSite`: the language of one that is not translated into that of the site. */
  language?: Language | undefined;
}

export interface Material extends Embargoed {
  /** Of a release: when that was published. Only in public events. */
  publication?: Publication | undefined;
  /** Of a release that is not translated into the language of a `PublishedSite`: the one that it is in. */
  language?: Language | undefined;
  kind: EventFields['materials'][number]['kind'];
  /** What it is called in place of its kind. */
  label?: string | undefined;
  title: string;
  file?: StoredFile | undefined;
  url?: string | undefined;
  release?: string | undefined;
  transcript?: Transcript | undefined;
}

export interface Change {
  at: Instant;
  /** If its author gave the day alone; `at` is then its first instant. */
  day?: CalendarDate | undefined;
  note: string;
  formerStartAt?: Instant | undefined;
  /** If it started on a day without an hour, or lasted several. */
  formerDays?: Days | undefined;
  formerStatus?: EventStatus | undefined;
}

/** A webcast with an address of its own, `/events/<slug>/webcast/<name>`. */
export interface Webcast {
  name: string;
  label?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
  url: string;
  embed: boolean;
  /** Of a session; otherwise that of the event. */
  window?: Window | undefined;
}

/** A part of an event with hours of its own. */
export interface Session extends Hours {
  title: string;
  /** The name of its webcast. */
  webcast?: string | undefined;
  endIsEstimate: boolean;
  speakers: EventFields['speakers'];
  note?: string | undefined;
}

/** The part of an event that a history entry can change. */
export interface EventState extends Ageing, EventTimes {
  /** The year under which lists show it: that of its start, in the event's zone. */
  year: number;
  sessions: readonly Session[];
  /** Webcasts besides the main one: in other languages, and of sessions. */
  webcasts: readonly Webcast[];
  replay?: Replay | undefined;
  /** The start that was announced, if people said on the day that it starts later. */
  delayedFrom: Instant | undefined;
  /** When it ended, if people said so. */
  endedAt: Instant | undefined;
}

/** A state that applied until an instant (exclusive): the `at` of the history entry that replaced it. */
export interface FormerState extends EventState {
  until: Instant;
}

export interface CallEvent extends Embargoed, EventState, Translated<CallEvent> {
  slug: string;
  /** The day of its publication, if its announcement has no time. */
  publishedOn?: CalendarDate | undefined;
  /** Permanent: UID of calendars. */
  id: string;
  title: string;
  kind: EventFields['kind'];
  /** What it is called in place of its kind. */
  label?: string | undefined;
  /** Of the results that it is about. */
  period?: Period | undefined;
  timeZone: string;
  announcement?: string | undefined;
  /** The releases that name it, newest first, its announcement among them. Only in public events. */
  releases: NamingRelease[];
  /** Where people meet, in one line. */
  location?: string | undefined;
  /** The same in its parts, if they were given. */
  venue?: EventFields['venue'];
  dialIn: DialIn[];
  /** Where people register to take part. */
  registration?: { url: string; closesAt?: Instant | undefined } | undefined;
  /** `embed`: it can be shown on the page. */
  webcast?: { url: string; embed: boolean; language?: string | undefined } | undefined;
  materials: Material[];
  speakers: EventFields['speakers'];
  forwardLookingStatements?: { title: string; url?: string | undefined; file?: StoredFile | undefined } | undefined;
  /** In order; the first is the announcement. Empty if it was recorded after it took place. */
  history: Change[];
  /** Oldest first. Empty in a `PublishedSite`, whose events are in the state that applies: see `eventAt`. */
  formerly: FormerState[];
  /** Paths of former pages, which lead here. */
  formerAddresses: readonly string[];
  withdrawn?: Withdrawal | undefined;
  /** Site paths that the body links to. */
  links: readonly string[];
  /** MDX, as `Release.body`. */
  body: string;
}

/** A withdrawn event, with what calendars need to cancel it. */
export interface WithdrawnEvent extends Withdrawal {
  slug: string;
  id: string;
  startAt: Instant;
  endAt: Instant;
  days?: Days | undefined;
  /** One more than `entryRevision` of its last public version. */
  revision: number;
}

/** A hash of what the public sees of an item from an instant on. Equal hashes mean equal public content. */
export interface Face {
  from: Instant;
  digest: string;
}

/** All content in use, embargoed items and drafts included. Routes see only the `PublishedSite` of an instant. */
export interface Content {
  company: Company;
  /** The company as each further language calls it, by code. */
  companies: ReadonlyMap<string, Company>;
  /** The company's mark, if it is a file of the content. */
  logo?: StoredFile | undefined;
  releases: ReadonlyMap<string, Release>;
  events: ReadonlyMap<string, CallEvent>;
  /** Items that were public and have been withdrawn, by slug. */
  withdrawn: { releases: ReadonlyMap<string, Withdrawal>; events: ReadonlyMap<string, WithdrawnEvent> };
  /** The faces of each release and event, by slug. */
  faces: { releases: ReadonlyMap<string, readonly Face[]>; events: ReadonlyMap<string, readonly Face[]> };
  /** Every instant at which a surface changes, sorted. */
  transitions: readonly Instant[];
}
