import { defaultLanguage } from '@/messages/language';
import { company, event, SITE } from '@/testing/samples/event';
import { release } from '@/testing/samples/releases';
import { expect, test } from '@/testing/unit';
import { entryTitle } from '../surfaces/calendar/wording';
import { articleNode, eventNode } from '../surfaces/structured-data/nodes';
import { companyAt } from './company-at';
import type { Company } from './types';

const RENAMED: Company = {
  ...company,
  name: 'Novum',
  legalName: 'Novum, Inc.',
  ticker: 'NVM',
  formerly: [
    { until: '2014-05-01', name: 'Medium', legalName: 'Medium, Inc.' },
    {
      until: '2012-05-01',
      name: 'Example',
      legalName: 'Example, Inc.',
      ticker: 'XMPL',
      exchange: 'Nasdaq',
      mic: 'XNAS',
    },
  ],
};
const at = (instant: string) => companyAt(RENAMED, Date.parse(instant));

test('a company is called as it was on the day, to the last millisecond in its own zone', () => {
  expect(at('2012-05-01T03:59:59.999Z')).toMatchObject({ name: 'Example', ticker: 'XMPL' });
  // What a name change does not tell stays.
  expect(at('2012-05-01T04:00:00Z')).toMatchObject({ name: 'Medium', ticker: 'NVM' });
  expect(at('2014-05-01T04:00:00Z')).toMatchObject({ name: 'Novum', legalName: 'Novum, Inc.' });
  expect(companyAt(company, 0)).toBe(company);
});

test('calendars and machines keep the name of the day', () => {
  expect(entryTitle(event, RENAMED, defaultLanguage)).toMatch(/^Example: /);
  expect(eventNode(event, RENAMED, SITE, defaultLanguage)).toMatchObject({
    organizer: { '@type': 'Corporation', name: 'Example, Inc.', tickerSymbol: ['XNAS XMPL'] },
  });
  const publishAt = Date.parse('2011-01-01T12:00:00Z');
  const old = { ...release, publishAt, publication: { kind: 'instant' as const, at: publishAt } };
  const node = articleNode(old, RENAMED, SITE, defaultLanguage);
  expect(node).toMatchObject({ author: { name: 'Example, Inc.' }, publisher: { name: 'Example, Inc.' } });
});
