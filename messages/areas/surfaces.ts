import type { Listed } from './site';

/** What is keyed in after a number. */
export interface Codes {
  passcode?: string | undefined;
  pin?: string | undefined;
}

/** Entries of calendars. Times and numbers are given as the language writes them. */
export interface CalendarMessages {
  /** Name of the calendar with all events. */
  name(company: string): string;
  /** Few calendar programs show a status, so the title says what was called off. */
  cancelled(title: string): string;
  postponed(title: string): string;
  /** Title of an event of which nothing else may be told. */
  withdrawn: string;
  /** The day of an event whose hour, or days of one whose day is not announced. @param open what is not */
  open(when: string, open: string): string;
  /** The hours of a session, and what it is about. */
  session(when: string, title: string): string;
  /** The time of an event that is planned. */
  tentative(when: string): string;
  /** It starts later than announced, on the same day. */
  delayed(planned: string): string;
  page(address: string): string;
  /** A release about the event, other than its announcement. */
  release(title: string, address: string): string;
  register(address: string): string;
  webcast(address: string): string;
  /** One of several webcasts. */
  webcastOf(name: string, address: string): string;
  /** Name of the webcast among the ways to join. */
  webcastLabel: string;
  /** Where nobody said until when. */
  replay(address: string): string;
  replayThrough(day: string, address: string): string;
  replayUntil(when: string, address: string): string;
  /** A number to dial without its name. */
  number(number: string, codes: Codes): string;
  numberOf(label: string, number: string, codes: Codes): string;
  numberThrough(label: string, day: string, number: string, codes: Codes): string;
  numberUntil(label: string, when: string, number: string, codes: Codes): string;
  /** The name of a number where its address is dialled, with its passcode. */
  label(label: string, codes: Codes): string;
  /** The name of a number whose own is too long. */
  anyNumber: string;
  moreNumbers: string;
}

export interface FeedMessages {
  /** @param category of a feed that has the releases of one */
  title(company: string, category?: string): string;
  description(legalName: string, listings: readonly Listed[], category?: string): string;
}

/** Answers of the server that are text alone. */
export interface AnswerMessages {
  /** Also on a page, where its author wrote nothing else. */
  withdrawn: string;
  movedTo(path: string): string;
  notAnAddress: string;
  readOnly: string;
  tooLong: string;
  tooLarge: string;
  failed: string;
  /** A document that is being replaced. */
  changing: string;
  /** Too many requests at once that take long to answer. */
  crowded: string;
}
