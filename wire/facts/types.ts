import type { CalendarDate, Instant, WallTime } from '@/lib/domain/instant';

/** A stretch of the given text: UTF-16 offsets, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** Something that the words state, and the words that state it. */
export interface Fact<T> {
  value: T;
  at: Span[];
}

/** A time on a day in a zone. The instant is the one that the zone's clocks show then, whatever letters stood there. */
export interface Moment {
  wallTime: WallTime;
  /** IANA name. */
  timeZone: string;
  instant: Instant;
}

/** The start or end of a window. A bare day has no hour: as an end it means the end of that local day. */
export type WindowEdge = ({ kind: 'moment' } & Moment) | { kind: 'day'; date: CalendarDate };

export interface Listing {
  /** In its normal spelling: `NASDAQ`, `NYSE`, `Nasdaq Stockholm`. */
  exchange: string;
  ticker: string;
}

/** What a call is about. Neither quarter nor half: a full year. */
export interface FiscalPeriod {
  quarter?: Fact<number>;
  half?: Fact<number>;
  /** The company's fiscal year, as stated. */
  year?: Fact<number>;
  periodEnd?: Fact<CalendarDate>;
}

/** A day and a time at which something begins, as far as they are stated. */
export interface StatedStart {
  date?: CalendarDate;
  /** `HH:mm` */
  time?: string;
  /** IANA zone of the time. */
  timeZone?: string;
  /** The words say that a call, a meeting or a presentation begins then; otherwise it may be the time of anything. */
  begins: boolean;
  /** No word says what it is the time of. */
  isUnexplained?: boolean;
}

/** What is announced, where it is no call. */
export type EventForm = 'fireside chat' | 'capital markets day' | 'annual meeting' | 'presentation' | 'briefing';

export interface StatedEvent {
  form: EventForm;
  /** "Fireside Chat at the 14th Desert Rim Consumer Forum", "Capital Markets Day 2023" */
  name?: string;
}

export interface StatedSpeaker {
  name: Fact<string>;
  role?: Fact<string>;
}

export interface StatedNumber {
  /** E.164, without an extension. */
  number: Fact<string>;
  /** A hint: `US`, `CA`, `US/CA`, `International`, `domestic`, `toll-free`, or an ISO country. */
  region?: string;
}

/** A code without spaces, hyphens and a final `#`, beside what stands there. `value` is absent from a malformed one. */
export interface Code {
  value?: string;
  asWritten: string;
}

export interface Call {
  start?: Fact<Moment>;
  /** Only for a stated range of time. */
  end?: Fact<Moment>;
  /** What is left when there is no start: `HH:mm`, a day, a time on a day, a weekday. */
  localTime?: Fact<string>;
  localDate?: Fact<CalendarDate>;
  localDateTime?: Fact<WallTime>;
  weekday?: Fact<string>;
  /** IANA zone of the time that stands first. */
  timeZone?: Fact<string>;
  /** Of one of several calls, the line above it that says which it is: "Second Quarter 2023 Earnings Call". */
  heading?: Fact<string>;
  /** What it is, where it is no call. */
  event?: Fact<StatedEvent>;
  /** Numbers of the live call in the order of the text, each once. */
  dialIn: StatedNumber[];
  passcode?: Fact<Code>;
  /** Lower-case ISO 639-1, where the words name the language of a call. */
  language?: Fact<string>;
}

/** When a replay can be heard; empty where the words promise one and do not say until when. */
export interface StatedWindow {
  availableFrom?: Fact<WindowEdge>;
  availableUntil?: Fact<WindowEdge>;
  /** ISO 8601 duration: `P90D`, `P2W`, `P1Y`, `PT48H`. */
  availableFor?: Fact<string>;
  /** How long after the end of the call it opens, in minutes; 0 for "immediately after". */
  opensAfterCall?: Fact<number>;
}

export interface PhoneReplay extends StatedWindow {
  numbers: StatedNumber[];
  passcode?: Fact<Code>;
}

/** One of several calls, with what is stated for it. */
export interface AnnouncedCall extends Call {
  /** It is announced in a block of its own: all that is stated for it stands there. */
  isApart: boolean;
  webcastUrl?: Fact<string>;
  /** Where people register to take part. */
  registrationUrl?: Fact<string>;
  /** Where people meet. */
  place?: Fact<string>;
  webReplay?: StatedWindow;
  phoneReplay?: PhoneReplay;
}

export interface StatedContact {
  name?: Fact<string>;
  role?: Fact<string>;
  /** E.164. */
  phone?: Fact<string>;
  email?: Fact<string>;
}

export const CONTRADICTION_KINDS = [
  'weekday-and-date',
  'no-such-date',
  'no-such-time',
  'clock-change',
  'zones-disagree',
  'times-disagree',
  'dates-disagree',
  'zone-not-in-force',
  'two-passcodes',
  'replay-ends-before-call',
  'period-disagrees',
  'call-before-release',
  'results-after-call',
  'release-date-disagrees',
  'malformed-number',
  'malformed-code',
  'malformed-address',
  'no-year',
  'broken-markup',
] as const;

export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Statements of the words that cannot all be true, or one that cannot be used. */
export interface Contradiction {
  kind: ContradictionKind;
  /** A whole sentence with the words that stand against each other. */
  message: string;
  at: Span[];
  /** Days and edges that the words stand for: what a reader takes from "Thursday, May 4" depends on the year found elsewhere. */
  values?: string[];
  /** What is wrong belongs to no event: a day of the past, the end of a period. */
  isAside?: boolean;
  /** The instants that are said of one event. */
  instants?: Instant[];
}

/** What the words of a release state. A key that is absent: the words do not state it. */
export interface Facts {
  issuer?: Fact<string>;
  /** The first US or main listing. */
  ticker?: Fact<string>;
  exchange?: Fact<string>;
  /** Every listing, in the order of the text. */
  listings: Fact<Listing>[];
  dateline?: Fact<string>;
  wire?: Fact<string>;
  releaseDate?: Fact<CalendarDate>;
  title?: Fact<string>;
  fiscalPeriod?: FiscalPeriod;
  /** The call; where several are announced, the first for investors or the English one: one of `calls`. */
  call?: Call;
  /** Every call in the order of the text, where there are several. */
  calls: AnnouncedCall[];
  /** Every day and time at which something may begin, those of the calls among them. */
  starts: Fact<StatedStart>[];
  webcastUrl?: Fact<string>;
  /** Where people register to take part. */
  registrationUrl?: Fact<string>;
  /** Where people meet. */
  place?: Fact<string>;
  /** Starts that the words take back: "previously scheduled for". */
  withdrawnStarts: Fact<Moment>[];
  /** Every code of a live call and of a recording: several calls have their own. */
  passcodes: { live: Fact<Code>[]; replay: Fact<Code>[] };
  /** Every stated end of a recording, whichever it is. */
  replayEnds: Fact<WindowEdge>[];
  /** Every period that the words name, in their order. */
  periods: Fact<{ quarter?: number; half?: number; year?: number }>[];
  /** The recording on the web: its window and nothing else. */
  webReplay?: StatedWindow;
  /** The recording by telephone. */
  phoneReplay?: PhoneReplay;
  contacts: StatedContact[];
  /** People of whom the words say that they speak at the event. */
  speakers: StatedSpeaker[];
  contradictions: Contradiction[];
}
