import type { Sentence } from '../sentence';

/** A choice on a form, with a line that says more. */
export interface Option {
  label: string;
  note: string;
}

/** Pages on which people sign up for e-mail alerts, change them and leave. */
export interface AlertPageMessages {
  name: string;
  /** A link to sign up. */
  link: string;
  lead: string;
  topics: { heading: string; releases: Option; events: Option; reminders: Option; documents: Option };
  /** A reminder of one event. */
  oneEvent: { label: string; note(title: string, when: string): string; link: string };
  /** Names the choice of the language that mails are in. */
  mailLanguage: string;
  frequency: {
    heading: string;
    now: string;
    daily: string;
    weekly: string;
    /** When a digest of the day is sent. */
    everyDay(time: string): string;
    /** When a digest of the week is sent: on Fridays. */
    everyWeek(time: string): string;
  };
  address: { heading: string; label: string; action: string; note: string };
  /** Label of a field that people do not see, and programs fill in. */
  trap: string;
  without: string;
  problem: { heading: string; address: string; nothing: string; again: string };
  tooMany: { heading: string; text: string };
  asked: { heading: string; text: string; late: string };
  confirm: { heading: string; text<F>(address: F): Sentence<F>; action: string };
  confirmed: { heading: string; text: string; change: string };
  yours: {
    heading: string;
    since<F>(address: F, day: F): Sentence<F>;
    get: string;
    save: string;
    saved: string;
    none: string;
  };
  stop: { heading: string; text: string; action: string; done: string; again: string };
  forget: { heading: string; text: string; action: string; done: string };
  over: { heading: string; text: string };
  unavailable: { heading: string; text: string };
}

/** Mails. Times are given as the language writes them. */
export interface AlertMailMessages {
  /** What a mail is about, in its subject and above its title. */
  subject: {
    release(company: string, title: string): string;
    correction(title: string): string;
    announced(title: string, when: string): string;
    moved(title: string, when: string): string;
    cancelled(title: string): string;
    postponed(title: string): string;
    delayed(title: string, when: string): string;
    dayBefore(title: string, when: string): string;
    hourBefore(title: string, when: string): string;
    starting(title: string): string;
    replay(title: string): string;
    documents(title: string): string;
    daily(company: string, day: string): string;
    weekly(company: string, day: string): string;
    confirm(company: string): string;
    known(company: string): string;
    test(company: string): string;
  };
  was(when: string): string;
  plannedFor(when: string): string;
  readRelease: string;
  eventPage: string;
  webcast: string;
  listen: string;
  calendar: string;
  confirm: { text(company: string): string; action: string; ignore: string };
  known: { text: string; action: string; yours: string };
  test: string;
  /** Why somebody gets a mail. */
  reason(company: string): string;
  change: string;
  leave: string;
}
