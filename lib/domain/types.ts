import type { CalendarDate, Instant } from './instant';

/** What people decided about an event. Authored, never derived; compare `Phase`. */
export type EventStatus = 'confirmed' | 'tentative' | 'postponed' | 'cancelled';

/** What an event is. */
export const EVENT_KINDS = [
  'conference call',
  'webcast',
  'meeting',
  'conference',
  'presentation',
  'fireside chat',
  'annual meeting',
  'investor day',
  'capital markets day',
  'R&D day',
  'roadshow',
  'trading update',
  'results publication',
  'key date',
  'event',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a document of an event is. */
export const MATERIAL_KINDS = [
  'slides',
  'release',
  'transcript',
  '10-Q',
  '10-K',
  '8-K',
  '20-F',
  '6-K',
  '40-F',
  'annual report',
  'half-year report',
  'proxy statement',
  'agenda',
  'prepared remarks',
  'shareholder letter',
  'fact sheet',
  'spreadsheet',
  'video',
  'supplement',
] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** Where an event is in its life. Derived from the event and an instant, never stored. */
export type Phase = 'scheduled' | 'starting' | 'live' | 'day' | 'overrun' | 'ended' | 'replay' | 'archived';

/** Half-open: `opensAt <= now < closesAt`. */
export interface Window {
  opensAt: Instant;
  /** Undefined if no end is known: it never closes by itself. */
  closesAt?: Instant | undefined;
}

/** Half-open: `startAt <= now < endAt`. */
export interface Hours {
  startAt: Instant;
  endAt: Instant;
}

/** The days of an event that lasts several, or whose hours are not known. */
export interface Days {
  first: CalendarDate;
  /** The last of them, not the day after. */
  last: CalendarDate;
  /** It takes place on one of them; which one is not announced yet. */
  isOneOf: boolean;
  /** The hour at which it starts is known. */
  hasStart: boolean;
}

/** What the clock needs to know of an event; everything else about it is words. */
export interface EventTimes {
  status: EventStatus;
  /** The first instant of its first day, if its hours are not known. */
  startAt: Instant;
  /** If it has no hours or lasts several days: it is live within its sessions alone. */
  days?: Days | undefined;
  /** Parts with hours of their own, in order. */
  sessions?: readonly Hours[] | undefined;
  /** Its end, or about when it is expected to end. */
  endAt: Instant;
  /** Nobody said when it ends. */
  endIsEstimate: boolean;
  /** From when it is not going on any more: its end if that is known, else some time after the expected one. */
  overAt: Instant;
  /** When people may come in: some minutes before the start that was announced. */
  doorsAt: Instant;
  /** `byPhoneAlone`: there is nothing to open on this site. */
  replay?: (Window & { byPhoneAlone?: boolean }) | undefined;
}

/** Anything that is kept back until its instant. */
export interface Embargoed {
  publishAt: Instant;
  draft: boolean;
}

/** When something was published or changed, as far as its author said: an instant, or a day alone. */
export type Publication = { kind: 'instant'; at: Instant } | { kind: 'day'; date: CalendarDate };
