import type { CallEvent, Release } from '@/lib/content/types';
import { defaultLanguage } from '@/messages/language';
import { company, event, SITE } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { articleNode, breadcrumbNode, corporationNode, eventNode } from './nodes';

const URL = `${SITE}/events/q2-results-call`;

const release: Release = {
  slug: 'results',
  year: 2012,
  historicalAt: Date.parse('2013-01-18T05:00:00Z'),
  id: 'results-id',
  title: 'Results',
  publishAt: Date.parse('2012-01-18T05:00:00Z'),
  publication: { kind: 'day', date: '2012-01-18' },
  draft: false,
  dateline: { city: 'WALTHAM, Mass.' },
  events: [],
  contacts: [],
  attachments: [],
  filings: [],
  pictures: [],
  corrections: [],
  follows: [],
  formerAddresses: [],
  subheads: [],
  links: [],
  body: '',
};

test('a call is an online event with its start and offset, in schema.org’s vocabulary', () => {
  expect(eventNode(event, company, SITE, defaultLanguage)).toMatchObject({
    '@type': 'Event',
    '@id': URL,
    startDate: '2012-01-27T08:00:00-05:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: URL },
    description: 'Example call: Second Quarter Results, Friday, January 27, 2012, 8:00 a.m. ET.',
    image: `${URL}/card.png`,
    organizer: { '@id': `${SITE}/#company` },
  });
});

test('an estimated end is left out', () => {
  expect(eventNode({ ...event, endIsEstimate: true }, company, SITE, defaultLanguage)).not.toHaveProperty('endDate');
  expect(eventNode({ ...event, endIsEstimate: false }, company, SITE, defaultLanguage)).toHaveProperty('endDate');
});

test('a moved event has its former start; a cancelled or postponed one has that status', () => {
  const formerStartAt = Date.parse('2012-01-26T13:00:00Z');
  const history: CallEvent['history'] = [...event.history, { at: event.startAt, note: 'Moved.', formerStartAt }];
  expect(eventNode({ ...event, history }, company, SITE, defaultLanguage)).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2012-01-26T08:00:00-05:00',
  });
  expect(eventNode(event, company, SITE, defaultLanguage)).not.toHaveProperty('previousStartDate');
  for (const [status, word] of [
    ['cancelled', 'EventCancelled'],
    ['postponed', 'EventPostponed'],
  ] as const) {
    expect(eventNode({ ...event, history, status }, company, SITE, defaultLanguage)).toMatchObject({
      eventStatus: `https://schema.org/${word}`,
    });
  }
});

test('an event is described by its own words, as far as there is room', () => {
  const body = `${'words '.repeat(80)}[and](https://www.example.com) more`;
  const { description } = eventNode({ ...event, body }, company, SITE, defaultLanguage) as { description: string };
  expect(description).toMatch(/^(words )+…$/);
  expect(description.length).toBeLessThanOrEqual(300);
});

test('an event that starts late has the start that was announced', () => {
  const delayedFrom = Date.parse('2012-01-27T12:40:00Z');
  expect(eventNode({ ...event, delayedFrom }, company, SITE, defaultLanguage)).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2012-01-27T07:40:00-05:00',
  });
});

test('a meeting has its place, and both where one can also dial in', () => {
  const { webcast: _, ...meeting } = { ...event, location: 'Harvard Club', dialIn: [] };
  expect(eventNode(meeting, company, SITE, defaultLanguage)).toMatchObject({
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'Harvard Club' },
  });
  expect(eventNode({ ...event, location: 'Harvard Club' }, company, SITE, defaultLanguage)).toMatchObject({
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }],
  });
});

test('a venue has its address in parts', () => {
  const venue = { name: 'Guildhall', address: ['Gresham Street'], city: 'London', map: 'https://maps.example.com/1' };
  expect(eventNode({ ...event, location: 'Guildhall, London', venue }, company, SITE, defaultLanguage)).toMatchObject({
    location: [
      {
        name: 'Guildhall',
        address: { streetAddress: 'Gresham Street', addressLocality: 'London' },
        hasMap: 'https://maps.example.com/1',
      },
      { '@type': 'VirtualLocation' },
    ],
  });
});

test('a release without a time has only a date; a correction has its instant', () => {
  expect(articleNode(release, company, SITE, defaultLanguage)).toMatchObject({
    datePublished: '2012-01-18',
    dateline: 'WALTHAM, Mass.',
    image: `${SITE}/releases/results/card.png`,
  });
  expect(articleNode(release, company, SITE, defaultLanguage)).not.toHaveProperty('dateModified');
  const corrections = [{ at: Date.parse('2012-01-19T14:00:00Z'), note: 'The passcode.' }];
  expect(articleNode({ ...release, corrections }, company, SITE, defaultLanguage)).toMatchObject({
    dateModified: '2012-01-19T09:00:00-05:00',
    correction: [{ '@type': 'CorrectionComment', text: 'The passcode.', datePublished: '2012-01-19T09:00:00-05:00' }],
  });
  const at = Date.parse('2012-01-18T12:00:00Z');
  expect(
    articleNode({ ...release, publication: { kind: 'instant', at } }, company, SITE, defaultLanguage),
  ).toMatchObject({
    datePublished: '2012-01-18T07:00:00-05:00',
  });
});

test('each listing has its ticker with the exchange’s code', () => {
  const otherListings = [{ ticker: 'XMP', exchange: 'TSX', mic: 'XTSE' }];
  expect(corporationNode({ ...company, otherListings }, SITE)).toMatchObject({
    tickerSymbol: ['XNAS XMPL', 'XTSE XMP'],
    name: company.legalName,
  });
});

test('a company has the logo that it names, and no other', () => {
  expect(corporationNode(company, SITE)).not.toHaveProperty('logo');
  expect(corporationNode({ ...company, logo: 'logo.svg' }, SITE)).toMatchObject({ logo: `${SITE}/logo.svg` });
});

test('breadcrumbs lead from home, numbered, with absolute addresses', () => {
  expect(breadcrumbNode([{ name: 'Events', path: '/events' }], SITE, defaultLanguage)).toMatchObject({
    itemListElement: [
      { position: 1, item: `${SITE}/` },
      { position: 2, name: 'Events', item: `${SITE}/events` },
    ],
  });
});

test('a place has its coordinates, if they are known', () => {
  const venue = { name: 'Guildhall', address: [], city: 'London', latitude: 51.5155, longitude: -0.092 };
  const { location } = eventNode(
    { ...event, location: 'Guildhall', venue, dialIn: [], webcast: undefined },
    company,
    SITE,
    defaultLanguage,
  ) as unknown as { location: object };
  expect(location).toMatchObject({ geo: { '@type': 'GeoCoordinates', latitude: 51.5155, longitude: -0.092 } });
});

test('an event of several days has dates, and its sessions their hours', () => {
  const days = { first: '2012-01-27', last: '2012-01-28', isOneOf: false, hasStart: false };
  const session = { title: 'Strategy', startAt: event.startAt, endAt: event.endAt, endIsEstimate: true, speakers: [] };
  const node = eventNode({ ...event, days, endIsEstimate: true, sessions: [session] }, company, SITE, defaultLanguage);
  expect(node).toMatchObject({
    startDate: '2012-01-27',
    endDate: '2012-01-28',
    subEvent: [{ '@type': 'Event', name: 'Strategy', startDate: '2012-01-27T08:00:00-05:00' }],
  });
  expect(JSON.stringify(node)).not.toContain('T08:45');
});
