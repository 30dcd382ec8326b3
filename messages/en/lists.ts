import type { EventListMessages, ListAidMessages, ReleaseMessages, SearchMessages } from '../areas/lists';
import { sentence } from '../sentence';

export const events: EventListMessages = {
  name: 'Events',
  heading: (year) => (year === undefined ? 'Events' : `Events of ${year}`),
  title({ year, page }) {
    if (year === undefined) return 'Events';
    return page === 1 ? `Events of ${year}` : `Events of ${year}, page ${page}`;
  },
  description(legalName, { year, page }) {
    if (year === undefined) return `Calls, webcasts and meetings of ${legalName}, newest first.`;
    return page === 1
      ? `Calls, webcasts and meetings of ${legalName} in ${year}, newest first.`
      : `Calls, webcasts and meetings of ${legalName} in ${year}, newest first, page ${page}.`;
  },
  upcoming: 'Upcoming',
  past: 'Past',
  none: 'No event is announced at the moment.',
  news: 'The list of events has changed',
};

export const releases: ReleaseMessages = {
  name: 'Releases',
  heading: (year) => (year === undefined ? 'Releases' : `Releases of ${year}`),
  title({ year, page }) {
    if (page === 1) return year === undefined ? 'Releases' : `Releases of ${year}`;
    return year === undefined ? `Releases, page ${page}` : `Releases of ${year}, page ${page}`;
  },
  description(legalName, { year, page }) {
    if (year === undefined) {
      return page === 1
        ? `Press releases of ${legalName}, newest first.`
        : `Press releases of ${legalName}, newest first, page ${page}.`;
    }
    return page === 1
      ? `Press releases of ${legalName} in ${year}, newest first.`
      : `Press releases of ${legalName} in ${year}, newest first, page ${page}.`;
  },
  label: 'Press release',
  latest: 'Latest',
  latestRelease: 'Latest release',
  none: 'There are no releases yet.',
  news: 'What stands beside the release has changed',
  historical: (strong) =>
    sentence`${strong('Historical.')} Kept as it was issued; it is not updated, and may no longer hold.`,
  corrected: (when, note, strong) => sentence`${strong('Corrected')} ${when}: ${note}`,
  useText: 'Use this text',
  plainText: 'Plain text',
};

export const lists: ListAidMessages = {
  historical: 'Historical',
  historicalNote: 'Kept as a record. It was true of its day, is not updated, and may no longer hold.',
  years: 'By year',
  follow: {
    heading: 'Follow',
    calendar: 'Events in your calendar',
    feed: (format) => `Releases as ${format}`,
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
      ? `Nothing has exactly “${query}”. One result for words like it`
      : `Nothing has exactly “${query}”. ${total} results for words like it`,
  nothing: (query) => `Nothing is found for “${query}”`,
  nothingAdvice: 'Fewer or shorter words find more: every word must stand in what is found.',
  best: (shown) => `These are the ${shown} best. More words find fewer.`,
};
