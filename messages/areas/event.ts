import type { MaterialKind } from '@/lib/domain/types';
import type { Sentence } from '../sentence';

/** Everything that names what kind of event it is. Times are given as the language's formatter writes them. */
export interface EventKindMessages {
  /** Above a title, and in calendars. */
  name: string;
  /** Heading of a list of them. */
  plural: string;
  /** At the beginning of a line. */
  label: string;
  /** In the timeline, where there is little room. */
  shortLabel: string;
  /** Where the event is in its life: the headline of its page, and what lists say beside its title. */
  headline: { cancelled: string; postponed: string; tentative: string; ended: string; past: string };
  tookPlace<F>(when: F): Sentence<F>;
  /** What a gate says of an event that was called off. */
  calledOff: { cancelled: string; postponed: string };
  /** Link to its page. */
  about: string;
  /** An entry in a calendar is a copy, which does not change with the event. */
  calendarCopy: string;
  description(company: string, title: string, when: string): string;
  transcript: {
    description(legalName: string, title: string): string;
    /** Link to the event's page. */
    back: string;
  };
  calendar: {
    /** @param label what people call it, if no kind fits */
    title(company: string, title: string, label?: string): string;
    cancelled(when: string): string;
    postponed(when: string): string;
    lengthIsEstimate: string;
  };
}

/** What is said of an event of any kind. */
export interface EventMessages {
  headline: {
    scheduled: string;
    starting: string;
    /** To come, and later than announced. */
    delayed: string;
    live: string;
    /** It is its day, and no hour is known. */
    day: string;
    /** It is one of its days, and no session is going on. */
    days: string;
    /** Past an estimated end. */
    overrun: string;
    replay: string;
    historical: string;
  };
  /** Name of the part of a page that says what is going on, for those who hear it. */
  now: string;
  /** Of an event whose day is announced and its hour is not. */
  timeToCome: string;
  /** Of an event that takes place on one of several days. */
  dayToCome: string;
  /** Heading of the sessions of an event of one day. */
  programme: string;
  /** Beside the title of an event that may not take place as announced. */
  tags: { cancelled: string; postponed: string; tentative: string };
  startedAt<F>(when: F): Sentence<F>;
  /** In progress, where its length was stated. */
  endsAt<F>(when: F): Sentence<F>;
  /** In progress, where its length is an estimate. */
  endsAbout<F>(when: F): Sentence<F>;
  /** Past an estimated end: nobody has said that it is over. */
  overrun<F>(end: F): Sentence<F>;
  /** In place of the date of an event that was postponed. */
  newDate: string;
  /** The start that was announced, struck. */
  former<F>(when: F): Sentence<F>;
  delayed<F>(planned: F, strong: (words: string) => F): Sentence<F>;
  rescheduled<F>(former: F, note: string, strong: (words: string) => F): Sentence<F>;
  record: string;
  countdown: {
    days: string;
    hours: string;
    minutes: string;
    seconds: string;
    /** Told to those who hear the page. @param time as in "2 days, 4 hours" */
    left(time: string): string;
  };
  /** The same instant by the visitor's clock, with its day where that is near or another than the company's. */
  yourTime: {
    sameDay(time: string): string;
    today(day: string, time: string): string;
    tomorrow(day: string, time: string): string;
    dayBefore(day: string, time: string): string;
    nextDay(day: string, time: string): string;
  };
  /** Headings of the ways to take part. */
  join: { byPhone: string; online: string };
  /** Link to the page where people register. */
  register: string;
  registerUntil<F>(when: F): Sentence<F>;
  dialIn: { passcode: string; pin: string; more(count: number): string };
  about: string;
  facts: {
    heading: string;
    where: string;
    /** Link to a map of where people meet. */
    map: string;
    replayByPhone: string;
    speakers: string;
    statements: string;
    length: string;
    lasts(minutes: number): string;
    lastsAbout(minutes: number): string;
    /** Nobody stated the length. */
    isEstimate: string;
    /** The start that was announced, where it was delayed on the day. */
    plannedFor<F>(when: F): Sentence<F>;
    passcode<F>(passcode: F): Sentence<F>;
    pin<F>(pin: F): Sentence<F>;
    openThrough<F>(from: F, day: F): Sentence<F>;
    openUntil<F>(from: F, when: F): Sentence<F>;
    /** Where nobody said until when. */
    openFrom<F>(from: F): Sentence<F>;
    /** Where nobody said from when. */
    openAfterThrough<F>(day: F): Sentence<F>;
    openAfterUntil<F>(when: F): Sentence<F>;
    openAfter: string;
  };
  /** The page with every fact and the sentence that states it. */
  sheet: {
    name: string;
    title(event: string): string;
    when: string;
    /** The start that was announced, of an event that was called off. */
    former: string;
    utc: string;
    state: string;
    /** Told to those who hear the page when it changes. */
    news: string;
  };
  /** Links to the sentence that states a fact. @param unseen marks what only those hear who hear the page */
  source: Record<'start' | 'number' | 'passcode' | 'webcast' | 'replayEnd', SourceLink>;
  timeline: {
    label: string;
    announced: string;
    /** Where we are, before it starts. */
    today: string;
    replay: string;
    /** When a replay opens, if that was not stated. */
    afterwards: string;
    replayEnds: string;
  };
  documents: {
    heading: string;
    kind: Record<MaterialKind, string>;
    /** @param type as in "PDF" @param size as in "1.2 MB" */
    file(kind: string, type: string, size: string): string;
    elsewhere(kind: string, host: string): string;
    page(kind: string): string;
  };
  /** The releases about it, and what marks the one that announces it. */
  releases: { heading: string; announcement: string };
  /** Link to what else there is, from an event that was called off. */
  otherEvents: string;
  changes: { heading: string; before<F>(when: F): Sentence<F> };
  transcript: {
    label: string;
    title(event: string): string;
    speakers: string;
    about: string;
    /** What was said about the future was true of its day. */
    caution: string;
  };
  addToCalendar: {
    action: string;
    /** Programs that open a calendar file. */
    anyProgram: string;
  };
  subscribe: {
    heading: string;
    anyProgram: string;
    /** A web calendar, whose link an app on a phone does not take. */
    onComputer(program: string): string;
    hint: string;
  };
}

type SourceLink = <F>(unseen: (words: string) => F) => Sentence<F>;

/** What the webcast or the replay of an event says about its hours. */
export interface GateMessages {
  name: string;
  enter: string;
  opensOn<F>(when: F): Sentence<F>;
  /** On the day of the event. */
  opensAt<F>(time: F): Sentence<F>;
  /** On the day of an event whose hours are not known. */
  opensThen: string;
  /** It opens when the event ends, and that is an estimate. */
  opensAbout<F>(when: F): Sentence<F>;
  page: {
    early: string;
    open: string;
    ended: string;
    closedOn<F>(when: F): Sentence<F>;
    calledOff: string;
    release: string;
  };
  /** Told to those who hear the page when it changes. */
  news: { open: string; closed: string };
  /** The answer of an open gate, which browsers do not show; pages say it too. */
  openAnswer: string;
}

/** Several webcasts of an event. */
export interface WebcastMessages extends GateMessages {
  /** One of them, by the language that is spoken in it, as in "German". */
  inLanguage(language: string): string;
  /** Opens the webcast on the page itself. */
  watchHere: string;
  /** The name of the frame. */
  frame(event: string): string;
}

/** How long a replay can be heard. */
export interface ReplayMessages extends GateMessages {
  /** The name of the player. */
  recording(event: string): string;
  /** In the player's menu. */
  captions: string;
  endedOn<F>(day: F): Sentence<F>;
  /** The date that its listeners need, set large. */
  listenUntil<F>(when: F): Sentence<F>;
  listenThrough<F>(day: F): Sentence<F>;
  /** Where nobody said until when. */
  listen: string;
  /** When the last day ends. */
  midnight(zone: string): string;
  lastsUntil<F>(when: F): Sentence<F>;
  lastsThrough<F>(day: F, zone: string): Sentence<F>;
  lasts: string;
}
