import { parseXml } from '@rgrove/parse-xml';
import { published } from '@/lib/content/published';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { sitemap, sitemapPart } from './sitemap';

const CALL = '/events/q2-fy2012-results-call';
const ANNOUNCEMENT = '/releases/q2-fy2012-results-call-announcement';

/** What the sitemap lists at an instant: paths, each with the instant of its last change. */
function listed(content: ContentCopy, at: string): Record<string, string | undefined> {
  const now = Date.parse(at);
  const xml = sitemap(published(content.load(), now), now, 'https://investors.example.com');
  parseXml(xml);
  const urls = xml.matchAll(
    /<url><loc>https:\/\/investors\.example\.com([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g,
  );
  return Object.fromEntries([...urls].map(([, path, changedAt]) => [path, changedAt]));
}

test('before anything is published, the sitemap has only the lists, without dates', ({ content }) => {
  expect(listed(content, '2012-01-18T04:59:59.999Z')).toEqual({
    '/': undefined,
    '/events': undefined,
    '/releases': undefined,
  });
});

test('a publication is in the sitemap from its instant on', ({ content }) => {
  // A day: its release says no time.
  const changedAt = '2012-01-18';
  expect(listed(content, '2012-01-18T05:00:00Z')).toEqual({
    '/': changedAt,
    '/events': changedAt,
    '/releases': changedAt,
    [CALL]: changedAt,
    [ANNOUNCEMENT]: changedAt,
  });
});

test('a phase changes the event’s date in the sitemap, no earlier, and not the release’s', ({ content }) => {
  const start = '2012-01-27T13:00:00Z';
  expect(listed(content, '2012-01-27T12:59:59.999Z')[CALL]).toBe('2012-01-27T12:45:00Z');
  expect(listed(content, start)).toMatchObject({ '/': start, [CALL]: start, [ANNOUNCEMENT]: '2012-01-18' });
  expect(listed(content, '2030-01-01T00:00:00Z')[CALL]).toBe('2012-02-04T05:00:00Z');
});

test('an event changes with its history, and with a document that becomes public', ({ content }) => {
  content.write('files/slides.pdf', '%PDF-1.4');
  content.replace(
    EVENT,
    '    note: Announced.\n',
    '    note: Announced.\n  - at: 2012-01-20T09:00\n    note: Moved.\n',
  );
  content.replace(
    EVENT,
    'history:\n',
    'materials:\n  - kind: slides\n    title: Slides\n    file: slides.pdf\n    publishAt: 2012-01-21T09:00\nhistory:\n',
  );
  expect(listed(content, '2012-01-20T14:00:00Z')[CALL]).toBe('2012-01-20T14:00:00Z');
  expect(listed(content, '2012-01-21T13:59:59.999Z')[CALL]).toBe('2012-01-20T14:00:00Z');
  expect(listed(content, '2012-01-21T14:00:00Z')[CALL]).toBe('2012-01-21T14:00:00Z');
});

test('a release changes with its correction, from the instant of the correction on', ({ content }) => {
  content.replace(RELEASE, 'contacts:', 'corrections:\n  - at: 2012-01-19T09:00\n    note: So.\ncontacts:');
  expect(listed(content, '2012-01-19T13:59:59.999Z')[ANNOUNCEMENT]).toBe('2012-01-18');
  expect(listed(content, '2012-01-19T14:00:00Z')[ANNOUNCEMENT]).toBe('2012-01-19T14:00:00Z');
});

test('a sitemap too large for one file is an index of parts, which hold every page once', ({ content }) => {
  const now = Date.parse('2012-01-20T15:00:00Z');
  const site = published(content.load(), now);
  const [first] = site.releases;
  const many = {
    ...site,
    releases: Array.from({ length: 20_001 }, (_, index) => ({ ...first, slug: `r${index}` })),
  } as typeof site;
  const index = sitemap(many, now, 'https://investors.example.com');
  parseXml(index);
  const parts = [...index.matchAll(/<loc>https:\/\/investors\.example\.com\/sitemap\/(\d+)\.xml<\/loc>/g)].map(
    ([, part]) => Number(part),
  );
  expect(parts).toEqual([1, 2, 3]);
  const pages = parts.flatMap((part) => {
    const xml = sitemapPart(many, now, 'https://investors.example.com', part) ?? '';
    parseXml(xml);
    return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page]) => page);
  });
  expect(pages).toHaveLength(20_001 + site.events.length + 3);
  expect(new Set(pages).size).toBe(pages.length);
  expect(sitemapPart(many, now, 'https://investors.example.com', 4)).toBeUndefined();
  expect(sitemapPart(site, now, 'https://investors.example.com', 1)).toBeUndefined();
});
