import type { Period } from '@/lib/domain/period';
import type { Sentence } from '../sentence';

/** A part of a list that has a page of its own. */
export interface ListPart {
  /** Of releases. */
  category?: string | undefined;
  /** Of events, as in "Key dates". */
  kind?: string | undefined;
  year?: number | undefined;
  /** Counted from 1. */
  page: number;
}

/** What lists of either kind are called. */
export interface ListMessages {
  name: string;
  heading(year: number | undefined): string;
  title(part: ListPart): string;
  description(legalName: string, part: ListPart): string;
}

/** The lists of events, all of them and by year. */
export interface EventListMessages extends ListMessages {
  heading(year: number | undefined, kind?: string): string;
  /** Link to a calendar file with the events of a year. */
  yearCalendar(year: number): string;
  /** Names the links to the events of each kind. */
  kinds: string;
  /** Among them, the link to all events. */
  allKinds: string;
  upcoming: string;
  calledOff: string;
  past: string;
  none: string;
  /** Told to those who hear the page when it changes. */
  news: string;
}

/** The lists of releases, and releases themselves. */
export interface ReleaseMessages extends ListMessages {
  heading(year: number | undefined, category?: string): string;
  label: string;
  /** Names the links to the releases of each category. */
  categories: string;
  /** Among them, the link to all releases. */
  allCategories: string;
  latest: string;
  latestRelease: string;
  none: string;
  /** Told to those who hear the page when it changes. */
  news: string;
  historical<F>(strong: (words: string) => F): Sentence<F>;
  corrected<F>(when: F, note: string, strong: (words: string) => F): Sentence<F>;
  /** Names what stands beside a release. */
  beside: string;
  plainText: string;
  attachments: {
    heading: string;
    /** @param type as in "PDF" @param size as in "1.2 MB" */
    file(title: string, type: string, size: string): string;
    filing(label: string, host: string): string;
  };
  /** Link to all tables as a workbook. */
  tables: string;
  /** Link to one table as CSV, as it is shown, and as it is read aloud. */
  csv: { label: string; of(table: string): string };
}

/** What lists of any kind have beside them. */
export interface ListAidMessages {
  historical: string;
  historicalNote: string;
  years: string;
  follow: { heading: string; calendar: string; feed(format: string, category?: string): string };
  pager: { label: string; newer: string; older: string; position(page: number, count: number): string };
}

/** The page with the results of each period. */
export interface ResultMessages {
  name: string;
  heading: string;
  description(legalName: string): string;
  /** Told to those who hear the page when it changes. */
  news: string;
  period(period: Period): string;
  /** What is folded of an earlier year. */
  folded(periods: number): string;
  columns: Record<ResultColumn, string>;
  webcast: string;
  /** It closes on a day that is known. */
  replay: string;
  recording: string;
}

export type ResultColumn = 'period' | 'release' | 'slides' | 'call' | 'transcript' | 'filing' | 'tables';

export interface SearchMessages {
  name: string;
  title(query: string): string;
  description(legalName: string): string;
  label: string;
  action: string;
  found(total: number, query: string): string;
  /** Nothing has the words of the query, but something has words that are spelt alike. */
  foundAlike(total: number, query: string): string;
  nothing(query: string): string;
  nothingAdvice: string;
  /** A few seconds after a start. */
  notReady: string;
  /** Names the choice of a kind. */
  kind: string;
  allKinds: string;
  kinds: Record<'release' | 'event' | 'transcript' | 'document', string>;
  /** Names the choice of a year. */
  year: string;
  allYears: string;
  /** What a single document of an event is called. */
  ofEvent: Record<'transcript' | 'document', string>;
  /** Links to the results before and after these. */
  better: string;
  more: string;
}
