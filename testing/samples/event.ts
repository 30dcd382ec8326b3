import type { CallEvent, Change, Company } from '@/lib/content/types';

// Samples for unit tests.

export const SITE = 'https://investors.example.com';

export const company: Company = {
  name: 'Example',
  legalName: 'Example, Inc.',
  ticker: 'XMPL',
  exchange: 'Nasdaq',
  mic: 'XNAS',
  otherListings: [],
  embeds: [],
  formerly: [],
  social: [],
  website: 'https://www.example.com',
  historicalAfterMonths: 12,
  languages: ['en'],
  timeZone: 'America/New_York',
  boilerplate: 'Example makes examples.',
  categories: {},
  contacts: new Map(),
};

/** 8:00 to 8:45 a.m. ET on Friday, January 27, 2012. */
export const event: CallEvent & { history: [Change, ...Change[]] } = {
  slug: 'q2-results-call',
  year: 2012,
  historicalAt: Date.parse('2013-01-27T05:00:00Z'),
  id: 'example-q2-2012',
  title: 'Second Quarter Results',
  kind: 'conference call',
  status: 'confirmed',
  timeZone: 'America/New_York',
  startAt: Date.parse('2012-01-27T13:00:00Z'),
  endAt: Date.parse('2012-01-27T13:45:00Z'),
  endIsEstimate: false,
  overAt: Date.parse('2012-01-27T13:45:00Z'),
  sessions: [],
  webcasts: [],
  delayedFrom: undefined,
  endedAt: undefined,
  doorsAt: Date.parse('2012-01-27T12:45:00Z'),
  publishAt: Date.parse('2012-01-18T05:00:00Z'),
  draft: false,
  dialIn: [{ label: 'Live call', number: '+19133121231', passcode: '5537853' }],
  webcast: { embed: false, url: 'https://webcast.example.net/secret-target' },
  replay: {
    opensAt: Date.parse('2012-01-27T13:45:00Z'),
    closesAt: Date.parse('2012-02-04T05:00:00Z'),
    opensWithEnd: true,
    byPhoneAlone: false,
    url: 'https://replay.example.net/secret-target',
    dialIn: [],
  },
  releases: [],
  materials: [],
  speakers: [],
  history: [{ at: Date.parse('2012-01-18T12:00:00Z'), note: 'Announced.' }],
  formerly: [],
  follows: [],
  formerAddresses: [],
  links: [],
  body: '',
};
