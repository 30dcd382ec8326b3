import type { HomeMessages, ProseMessages, SiteMessages } from '../areas/site';
import { sentence } from '../sentence';
import { withListings } from './listed';

export const site: SiteMessages = {
  skipToContent: 'Skip to content',
  name: (company) => `${company} Investors`,
  brand: (company, mark) => sentence`${company} ${mark('Investors')}`,
  title: (page, company) => `${page} – ${company} Investors`,
  home: 'Investors',
  navigation: { label: 'Site', events: 'Events', results: 'Results', releases: 'Releases', search: 'Search' },
  listing: withListings,
  footer: {
    updating: 'Times are in the zone shown. This page updates by itself.',
    still: 'Times are in the zone shown.',
  },
  languages: 'Languages',
  translation: {
    later: (when) => sentence`This translation was published on ${when}.`,
    follows: (language) => `A version in ${language} follows.`,
  },
  notFound: {
    title: 'Not found',
    heading: 'Page not found',
    advice: 'There is nothing at this address. It may be mistyped, or the page may have moved.',
  },
  withdrawn: 'Withdrawn',
  rehearsal: {
    label: 'Rehearsal',
    notice: (strong) =>
      sentence`${strong('Rehearsal.')} The clock of this site is shifted. Nothing here is for the public.`,
  },
  copy: { copy: 'Copy', copyText: 'Copy as text', copied: 'Copied', failed: 'Select and copy' },
  contacts: (count) => (count === 1 ? 'Contact' : 'Contacts'),
  position: (role, organization) => [role, organization].filter(Boolean).join(', '),
  speaker: (name, role, organization) => [name, role, organization].filter(Boolean).join(', '),
};

export const home: HomeMessages = {
  description: (legalName, listings) =>
    `News, events and contacts for investors in ${withListings(legalName, listings)}.`,
  heading: (company) => `${company} investor news and events`,
  upcomingEvents: 'Upcoming events',
  moreEvents: 'More events',
  pastEvents: 'Past events',
  latestReleases: 'Latest releases',
  earlierReleases: 'Earlier releases',
  allReleases: 'All releases',
  allEvents: 'All events',
  about: (legalName) => `About ${legalName}`,
};

export const prose: ProseMessages = {
  table: 'Table',
  footnotes: 'Footnotes',
  backToReference: (note, mention) =>
    mention === 1 ? `Back to reference ${note}` : `Back to reference ${note}-${mention}`,
};
