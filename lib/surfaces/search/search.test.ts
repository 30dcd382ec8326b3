import fc from 'fast-check';
import { published } from '@/lib/content/published';
import { defaultLanguage } from '@/messages/language';
import { anyCharacters } from '@/testing/arbitrary';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import type { Part } from './marked';
import { prepareSearch, searchSite } from './search';

const NOW = Date.parse('2012-03-01T12:00:00Z');
const ANNOUNCEMENT = 'q2-fy2012-results-call-announcement';
const CALL = 'q2-fy2012-results-call';

interface WrittenRelease {
  title?: string;
  publishAt?: string;
  body?: string;
}

function addRelease(content: ContentCopy, slug: string, { title, publishAt, body }: WrittenRelease): ContentCopy {
  const head = [`id: release-${slug}`, `title: ${title ?? slug}`, `publishAt: ${publishAt ?? '2012-02-01T08:00'}`];
  return content.write(`releases/${slug}.mdx`, `---\n${head.join('\n')}\n---\n\n${body ?? 'Words.'}\n`);
}

const siteOf = (content: ContentCopy, now = NOW) => published(content.load(), now);

/** The slugs of what is found, best first; fails where it is only spelt alike. */
async function found(content: ContentCopy, query: string, now?: number): Promise<string[]> {
  const { hits, total, approximate } = await searchSite(siteOf(content, now), query, defaultLanguage);
  expect(approximate).toBe(false);
  expect(total).toBe(hits.length);
  return hits.map(({ item }) => item.slug);
}

const text = (parts: Part[]) => parts.map((part) => part.text).join('');
const shown = (parts: Part[]) => parts.map((part) => (part.match ? `[${part.text}]` : part.text)).join('');

test('an embargoed release is found at its instant, and not a millisecond before', async ({ content }) => {
  addRelease(content, 'siskin', { title: 'Siskin rises', publishAt: '2012-02-01T08:00', body: 'Goldcrest.' });
  const publishAt = Date.parse('2012-02-01T13:00:00Z');
  for (const query of ['siskin', 'goldcrest']) {
    expect(await found(content, query, publishAt - 1)).toEqual([]);
    expect(await found(content, query, publishAt)).toEqual(['siskin']);
    // The index is ahead now.
    expect(await found(content, query, publishAt - 1)).toEqual([]);
  }
});

test('a misspelling does not find an embargoed release', async ({ content }) => {
  addRelease(content, 'siskin', { title: 'Siskin rises', publishAt: '2012-02-01T08:00' });
  const before = siteOf(content, Date.parse('2012-02-01T13:00:00Z') - 1);
  await prepareSearch(siteOf(content), defaultLanguage);
  expect(await searchSite(before, 'siskim', defaultLanguage)).toEqual({ total: 0, approximate: false, hits: [] });
});

test('an embargoed document of a public event is found at its instant', async ({ content }) => {
  const slides = '{kind: slides, title: Siskin slides, url: https://www.example.com/s, publishAt: 2012-02-01T08:00}';
  content.replace(EVENT, 'history:', `materials:\n  - ${slides}\nhistory:`);
  const publishAt = Date.parse('2012-02-01T13:00:00Z');
  expect(await found(content, 'siskin', publishAt - 1)).toEqual([]);
  expect(await found(content, 'siskin', publishAt)).toEqual([CALL]);
});

test('concurrent searches of two editions each use their own', async ({ content }) => {
  addRelease(content, 'siskin', { publishAt: '2012-02-01T08:00' });
  const publishAt = Date.parse('2012-02-01T13:00:00Z');
  const sites = [publishAt - 1, publishAt, publishAt - 1, publishAt].map((now) => siteOf(content, now));
  const results = await Promise.all(sites.map((site) => searchSite(site, 'siskin', defaultLanguage)));
  expect(results.map(({ total }) => total)).toEqual([0, 1, 0, 1]);
});

test('after a correction the old words are not found and the new ones are', async ({ content }) => {
  expect(await found(content, '5537853')).toEqual([ANNOUNCEMENT]);
  content.replace(RELEASE, 'Passcode: 5537853', 'Passcode: 7164209').replace(EVENT, '5537853', '7164209');
  expect(await found(content, '5537853')).toEqual([]);
  expect(await found(content, '7164209')).toEqual([ANNOUNCEMENT]);
});

test('a withdrawn release is not found', async ({ content }) => {
  addRelease(content, 'siskin', {});
  expect(await found(content, 'siskin')).toEqual(['siskin']);
  content.remove('releases/siskin.mdx');
  expect(await found(content, 'siskin')).toEqual([]);
});

const FINDS_ANNOUNCEMENT = [
  'T-DM1',
  'tdm1',
  't dm1',
  '913-312-1231',
  '913 312 1231',
  '913-312',
  '5537853',
  "IMMUNOGEN'S expertise",
  'ImmunoGen’s tap technology',
  'ImmunoGen, Inc.',
  'Executive Director, Investor Relations',
  'waltham, mass.',
  'antibody-based',
  'antibody based',
  'anticancer therap',
  'www.immunogen.com',
  'info@immunogen.com',
  'January 27, 2012',
];

for (const query of FINDS_ANNOUNCEMENT) {
  test(`the announcement is found by “${query}”`, async ({ content }) => {
    expect(await found(content, query)).toContain(ANNOUNCEMENT);
  });
}

test('figures, forms and quarters match only as written', async ({ content }) => {
  addRelease(content, 'figures', {
    body: 'For Q2 2012, revenue was $1.25 million (1,234 shares), says Form 10-Q of Café Roche.',
  });
  addRelease(content, 'others', {
    body: 'For Q3 2012, revenue was $1.52 million (12,345 or 201,234 shares), says Form 10-K.',
  });
  for (const query of ['Q2 2012', '$1.25', '1,234', '1234', '10-Q', '10q', 'form 10-q', 'cafe', 'CAFÉ']) {
    expect(await found(content, query), query).toEqual(['figures']);
  }
  for (const query of ['201,234', '10-K', '12345', '12,345'])
    expect(await found(content, query), query).toEqual(['others']);
  expect(await found(content, 'Form 10-')).toEqual(expect.arrayContaining(['figures', 'others']));
});

test('results contain every word; the last may be a prefix', async ({ content }) => {
  addRelease(content, 'one', { body: 'Siskins and goldcrests.' });
  addRelease(content, 'two', { body: 'Siskins and wrens.' });
  expect(await found(content, 'siskins goldcrests')).toEqual(['one']);
  expect(await found(content, 'siskins gold')).toEqual(['one']);
  expect(await found(content, 'sisk')).toEqual(expect.arrayContaining(['one', 'two']));
  expect(await found(content, 'sisk goldcrests')).toEqual([]);
});

test('one or two letters match whole words only', async ({ content }) => {
  addRelease(content, 'one', { body: 'Xylophones.' });
  addRelease(content, 'two', { body: 'Vitamin X.' });
  expect(await found(content, 'x')).toEqual(['two']);
  expect(await found(content, 'xy')).toEqual([]);
  expect(await found(content, 'xyl')).toEqual(['one']);
});

test('an event is found by its speakers, documents and place', async ({ content }) => {
  const slides = '{kind: slides, title: Wren deck, url: https://www.example.com/slides}';
  content.replace(
    EVENT,
    'history:',
    `location: Goldcrest Hall\nspeakers: [{name: Ann Siskin, role: Chief Ornithologist}]\nmaterials: [${slides}]\nhistory:`,
  );
  for (const query of ['ann siskin', 'ornithologist', 'wren deck', 'goldcrest hall', 'conference call siskin']) {
    const { hits } = await searchSite(siteOf(content), query, defaultLanguage);
    expect(hits.map(({ kind, item }) => [kind, item.slug])).toEqual([['event', CALL]]);
    expect(
      hits[0]?.snippet.some(({ match }) => match),
      query,
    ).toBe(true);
  }
});

test('the target of a link is not searched', async ({ content }) => {
  addRelease(content, 'link', { body: 'See [our site](https://siskin.example.com/goldcrest).' });
  expect(await found(content, 'goldcrest')).toEqual([]);
});

test('headlines rank above texts, and new above old', async ({ content }) => {
  const body = 'Siskins, siskins, siskins: words of a text.';
  addRelease(content, 'old', { title: 'News', body, publishAt: '2009-01-10T08:00' });
  addRelease(content, 'new', { title: 'News', body: `${body} And a little more.`, publishAt: '2012-01-10T08:00' });
  addRelease(content, 'older', { title: 'News', body, publishAt: '2004-01-10T08:00' });
  addRelease(content, 'headline', {
    title: 'A long headline about siskins and so on',
    body: 'Words.',
    publishAt: '2001-01-10T08:00',
  });
  expect(await found(content, 'siskins')).toEqual(['headline', 'new', 'old', 'older']);
});

test('similar spellings are found only if nothing matches exactly, and are announced as such', async ({ content }) => {
  addRelease(content, 'goldcrest', { body: 'Goldcrests sing.' });
  const spelt = await searchSite(siteOf(content), 'goldcrets', defaultLanguage);
  expect(spelt).toMatchObject({ total: 1, approximate: true });
  expect(spelt.hits.map(({ snippet }) => shown(snippet))).toEqual(['[Goldcrests] sing.']);
  addRelease(content, 'goldcrets', { body: 'Goldcrets.' });
  expect(await found(content, 'goldcrets')).toEqual(['goldcrets']);
});

test('numbers and codes have no similar spellings', async ({ content }) => {
  for (const query of ['5537854', 'T-DM2', '913-312-1232', '10-Z']) {
    expect(await searchSite(siteOf(content), query, defaultLanguage)).toMatchObject({ total: 0, approximate: false });
  }
});

test('a hit shows its headline and the matching excerpt', async ({ content }) => {
  const { hits } = await searchSite(siteOf(content), 'financial passcode', defaultLanguage);
  const [hit] = hits;
  expect(hit?.item.slug).toBe(ANNOUNCEMENT);
  expect(shown(hit?.title ?? [])).toMatch(/^ImmunoGen, Inc\. Announces .* 2012 \[Financial\] Results$/);
  expect(shown(hit?.snippet ?? [])).toMatch(
    /^… to discuss ImmunoGen's \[financial\] results .* … dial 913-312-1231\. \[Passcode\]: 5537853\. .* …$/,
  );
});

test('only the best hits are shown, and all are counted', async ({ content }) => {
  for (let number = 1; number <= 30; number++) addRelease(content, `siskin-${number}`, { body: 'Siskins.' });
  const { total, hits } = await searchSite(siteOf(content), 'siskins', defaultLanguage);
  expect([total, hits.length]).toEqual([30, 25]);
});

test('an empty query finds nothing', async ({ content }) => {
  for (const query of ['', ' ', '$', '…']) expect(await found(content, query)).toEqual([]);
});

test('any query is answered with marked hits of the site', async ({ content }) => {
  const site = siteOf(content);
  const anyQuery = fc.oneof(
    anyCharacters(200),
    fc
      .array(
        fc.constantFrom(
          'the',
          'a',
          'immunogen',
          'T-DM1',
          'resul',
          '2012',
          '-',
          '"',
          "'",
          '*',
          '\0',
          'constructor',
          '__proto__',
        ),
      )
      .map((words) => words.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(anyQuery, async (query) => {
      const { total, hits } = await searchSite(site, query, defaultLanguage);
      expect(hits.length).toBe(Math.min(total, 25));
      const isRight = ({ kind, item, title, snippet }: (typeof hits)[number]) =>
        (kind === 'release' ? site.release(item.slug) : site.event(item.slug)) === item &&
        text(title) === item.title &&
        [...title, ...snippet].some(({ match }) => match);
      expect(hits.filter((hit) => !isRight(hit))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('an item that cannot be indexed does not block the search', async ({ content }) => {
  const site = siteOf(content);
  const [release] = site.releases;
  if (!release) throw new Error('There is no release.');
  const broken = { ...site, releases: [{ ...release, slug: 'broken', body: '<b>' }, ...site.releases] };
  await expect(searchSite(broken, 'immunogen', defaultLanguage)).rejects.toThrow();
  expect(await found(content, 'T-DM1')).toEqual([ANNOUNCEMENT]);
});
