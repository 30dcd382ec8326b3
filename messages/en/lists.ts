import type {
  EventListMessages,
  ListAidMessages,
  ReleaseMessages,
  ResultMessages,
  SearchMessages,
} from '../areas/lists';
import { sentence } from '../sentence';

function eventsHeading(year: number | undefined, kind = 'Events'): string {
  return year === undefined ? kind : `${kind} of ${year}`;
}

export const events: EventListMessages = {
  name: 'Events',
  heading: eventsHeading,
  title({ kind, year, page }) {
    const heading = eventsHeading(year, kind);
    return page === 1 ? heading : `${heading}, page ${page}`;
  },
  yearCalendar: (year) => `Events of ${year} as a calendar file`,
  kinds: 'By kind',
  allKinds: 'All',
  description(legalName, { kind, year, page }) {
    if (kind !== undefined) {
      return page === 1
        ? `${kind} of ${legalName}, newest first.`
        : `${kind} of ${legalName}, newest first, page ${page}.`;
    }
    if (year === undefined) return `Calls, webcasts and meetings of ${legalName}, newest first.`;
    return page === 1
      ? `Calls, webcasts and meetings of ${legalName} in ${year}, newest first.`
      : `Calls, webcasts and meetings of ${legalName} in ${year}, newest first, page ${page}.`;
  },
  upcoming: 'Upcoming',
  calledOff: 'Called off',
  past: 'Past',
  none: 'No events are planned.',
  news: 'The list of events has changed',
};

function releasesHeading(year: number | undefined, category?: string): string {
  const all = year === undefined ? 'Releases' : `Releases of ${year}`;
  return category === undefined ? all : `${all}: ${category}`;
}

export const releases: ReleaseMessages = {
  name: 'Releases',
  heading: releasesHeading,
  title({ category, year, page }) {
    const heading = releasesHeading(year, category);
    return page === 1 ? heading : `${heading}, page ${page}`;
  },
  description(legalName, { category, year, page }) {
    const all = year === undefined ? `Press releases of ${legalName}` : `Press releases of ${legalName} in ${year}`;
    const list = category === undefined ? `${all}, newest first` : `${all}: ${category}, newest first`;
    return page === 1 ? `${list}.` : `${list}, page ${page}.`;
  },
  label: 'Press release',
  categories: 'By category',
  allCategories: 'All',
  latest: 'Latest',
  latestRelease: 'Latest release',
  none: 'There are no releases yet.',
  news: 'The details beside this release have changed',
  historical: (strong) => sentence`${strong('Historical.')} Kept as issued and not updated. It may be out of date.`,
  corrected: (when, note, strong) => sentence`${strong('Corrected')} ${when}: ${note}`,
  beside: 'About this release',
  plainText: 'Plain text',
  attachments: {
    heading: 'Attachments',
    file: (title, type, size) => `${title}, ${type} ${size}`,
    filing: (label, host) => `${label}, ${host}`,
  },
  tables: 'Tables as XLSX',
  csv: { label: 'Table as CSV', of: (table) => `Table as CSV: ${table}` },
};

export const results: ResultMessages = {
  name: 'Results',
  heading: 'Results by period',
  description: (legalName) =>
    `Financial results of ${legalName} by period: releases, slides, recordings, transcripts and filings.`,
  news: 'The results have changed',
  period({ part, year }) {
    if (part === 'FY') return `Full year ${year.replace('FY', '')}`;
    return part === '9M' ? `Nine months ${year}` : `${part} ${year}`;
  },
  folded: (periods) => (periods === 1 ? 'One period' : `${periods} periods`),
  columns: {
    period: 'Period',
    release: 'Release',
    slides: 'Slides',
    call: 'Call',
    transcript: 'Transcript',
    filing: 'Filing',
    tables: 'Tables',
  },
  webcast: 'Webcast',
  replay: 'Replay',
  recording: 'Recording',
};

export const lists: ListAidMessages = {
  historical: 'Historical',
  historicalNote: 'Kept as a record and not updated. It may be out of date.',
  years: 'By year',
  follow: {
    heading: 'Follow',
    calendar: 'Events in your calendar',
    feed: (format, category) =>
      category === undefined ? `Releases as ${format}` : `Releases as ${format}: ${category}`,
  },
  pager: {
    label: 'Pages',
    newer: 'Newer',
    older: 'Older',
    position: (page, count) => `Page ${page} of ${count}`,
  },
};

export const search: SearchMessages = {
  name: 'Search',
  title: (query) => `Search: ${query}`,
  description: (legalName) => `Search the releases and events of ${legalName}.`,
  label: 'Search releases, events and documents',
  action: 'Search',
  found: (total, query) => (total === 1 ? `One result for “${query}”` : `${total} results for “${query}”`),
  foundAlike: (total, query) =>
    total === 1
      ? `No exact match for “${query}”. One result for similar words`
      : `No exact match for “${query}”. ${total} results for similar words`,
  nothing: (query) => `No results for “${query}”`,
  nothingAdvice: 'Try fewer or shorter words. Results contain every word.',
  notReady: 'Search is starting. Please try again in a few seconds.',
  kind: 'Kind',
  allKinds: 'Everything',
  kinds: { release: 'Releases', event: 'Events', transcript: 'Transcripts', document: 'Documents' },
  year: 'Year',
  allYears: 'All years',
  ofEvent: { transcript: 'Transcript', document: 'Document' },
  better: 'Previous results',
  more: 'More results',
};
