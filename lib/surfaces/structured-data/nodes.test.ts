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
  corrections: [],
  links: [],
  body: '',
};

test('a call is an online event with its start and offset, in schema.org’s vocabulary', () => {
  expect(eventNode(event, SITE, defaultLanguage)).toMatchObject({
    '@type': 'Event',
    '@id': URL,
    startDate: '2012-01-27T08:00:00-05:00',
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: `${URL}/webcast` },
    organizer: { '@id': `${SITE}/#company` },
  });
});

test('an estimated end is left out', () => {
  expect(eventNode({ ...event, endIsEstimate: true }, SITE, defaultLanguage)).not.toHaveProperty('endDate');
  expect(eventNode({ ...event, endIsEstimate: false }, SITE, defaultLanguage)).toHaveProperty('endDate');
});

test('a moved event has its former start; a cancelled or postponed one has that status', () => {
  const formerStartAt = Date.parse('2012-01-26T13:00:00Z');
  const history: CallEvent['history'] = [...event.history, { at: event.startAt, note: 'Moved.', formerStartAt }];
  expect(eventNode({ ...event, history }, SITE, defaultLanguage)).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: '2012-01-26T08:00:00-05:00',
  });
  expect(eventNode(event, SITE, defaultLanguage)).not.toHaveProperty('previousStartDate');
  for (const [status, word] of [
    ['cancelled', 'EventCancelled'],
    ['postponed', 'EventPostponed'],
  ] as const) {
    expect(eventNode({ ...event, history, status }, SITE, defaultLanguage)).toMatchObject({
      eventStatus: `https://schema.org/${word}`,
    });
  }
});

test('a meeting has its place, and both where one can also dial in', () => {
  const { webcast: _, ...meeting } = { ...event, location: 'Harvard Club', dialIn: [] };
  expect(eventNode(meeting, SITE, defaultLanguage)).toMatchObject({
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: 'Harvard Club' },
  });
  expect(eventNode({ ...event, location: 'Harvard Club' }, SITE, defaultLanguage)).toMatchObject({
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    location: [{ '@type': 'Place' }, { '@type': 'VirtualLocation' }],
  });
});

test('a release without a time has only a date; a correction has its instant', () => {
  expect(articleNode(release, company, SITE, defaultLanguage)).toMatchObject({
    datePublished: '2012-01-18',
    dateline: 'WALTHAM, Mass.',
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

test('the ticker comes with the exchange’s code', () => {
  expect(corporationNode(company, SITE)).toMatchObject({
    tickerSymbol: `${company.mic} ${company.ticker}`,
    name: company.legalName,
  });
});

test('breadcrumbs lead from home, numbered, with absolute addresses', () => {
  expect(breadcrumbNode([{ name: 'Events', path: '/events' }], SITE, defaultLanguage)).toMatchObject({
    itemListElement: [
      { position: 1, item: `${SITE}/` },
      { position: 2, name: 'Events', item: `${SITE}/events` },
    ],
  });
});
