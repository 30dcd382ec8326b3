import { expect, test } from '@/testing/unit';
import { defaultLanguage } from './language';

test('a company is named with all its listings, the main one first', () => {
  const listings = [
    { exchange: 'NYSE', ticker: 'EXA' },
    { exchange: 'TSX', ticker: 'EXA.A' },
  ];
  const { site, feed } = defaultLanguage.messages;
  expect(site.listing('Example Corp.', listings)).toBe('Example Corp. (NYSE: EXA; TSX: EXA.A)');
  expect(feed.description('Example Corp.', listings)).toBe('Press releases of Example Corp. (NYSE: EXA; TSX: EXA.A)');
});
