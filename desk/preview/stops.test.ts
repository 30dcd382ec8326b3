import { COMPANY, EVENT, RELEASE, test as withContent } from '@/testing/content';
import { expect } from '@/testing/unit';
import { spelledExactly } from './spelled-exactly';
import { itemsIn, previewStops } from './stops';
import { surfacesOf } from './surfaces';

const ZONE = 'America/New_York';

withContent(
  'a preview stops at each change of a call and its release, and a millisecond before they are public',
  ({ content }) => {
    const stops = previewStops(itemsIn(content.load(), [{ path: EVENT }, { path: RELEASE }]));
    expect(stops.map(({ at, what }) => `${new Date(at).toISOString()} ${what}`)).toEqual([
      '2012-01-18T04:59:59.999Z Not public yet',
      '2012-01-18T05:00:00.000Z It becomes public',
      '2012-01-27T12:45:00.000Z The webcast opens',
      '2012-01-27T13:00:00.000Z It starts',
      '2012-01-27T14:00:00.000Z About then it should have ended · The replay opens',
      '2012-02-04T05:00:00.000Z The replay closes',
      '2013-01-18T05:00:00.000Z The release is marked as historical',
      '2013-01-27T05:00:00.000Z The event is marked as historical',
    ]);
  },
);

withContent('what nobody has given a time has no stops', ({ content }) => {
  content.replace(RELEASE, 'publishedOn: 2012-01-18', 'draft: true').remove(EVENT);
  const items = itemsIn(content.accept().content, [{ path: RELEASE }]);
  expect(previewStops(items)).toEqual([]);
});

withContent('a translation that is added to a public release has a stop of its own', ({ content }) => {
  const translation = RELEASE.replace('.mdx', '.ja.mdx');
  content
    .replace(COMPANY, 'timeZone:', 'languages: [en, ja]\ntimeZone:')
    .write(translation, '---\ntitle: 題\npublishAt: 2012-01-20T09:00\n---\n\n文。\n');
  const items = itemsIn(content.load(), [{ path: translation }]);
  const stops = previewStops(items).map(({ at, what }) => `${new Date(at).toISOString()} ${what}`);
  expect(stops).toContain('2012-01-20T14:00:00.000Z The Japanese text becomes public');
  const japanese = surfacesOf(items, false).filter(({ language }) => language === 'ja');
  const [slug] = items.releases.map((release) => release.slug);
  expect(japanese.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/ja', `/ja/releases/${slug}`, '/ja/rss.xml']),
  );
  expect(surfacesOf(itemsIn(content.load(), [{ path: EVENT }]), false).some(({ language }) => language)).toBe(false);
});

withContent('an instant within a minute is spelled with its seconds', () => {
  const at = Date.parse('2012-01-27T13:00:00Z');
  const spelled = (instant: number) => spelledExactly(instant, ZONE).replaceAll('\u00a0', ' ');
  expect(spelled(at)).toBe('Friday, January 27, 2012, 8:00 a.m. ET');
  expect(spelled(at - 1)).toBe('Friday, January 27, 2012, 7:59:59.999 a.m. ET');
  expect(spelled(at + 1000)).toBe('Friday, January 27, 2012, 8:00:01 a.m. ET');
});
