import fc from 'fast-check';
import { type PublishedSite, published } from '@/lib/content/published';
import { anyCharacters } from '@/testing/arbitrary';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { LocalSearcher } from '@/testing/local-searcher';
import { expect } from '@/testing/unit';
import type { Kind } from './kinds';
import type { Part } from './marked';
import { normaliseQuery } from './query';
import { type SearchResult, searchSite } from './search';
import { useSearcher } from './searcher';

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

/** The same index for all tests of a process, as in a server. */
const searcher = new LocalSearcher();
useSearcher(searcher);

const siteOf = (content: ContentCopy, now = NOW) => published(content.load(), now);

interface Narrowed {
  kind?: Kind;
  year?: number;
  page?: number;
}

async function searched(
  site: PublishedSite,
  text: string,
  { page = 1, ...more }: Narrowed = {},
): Promise<SearchResult> {
  const result = await searchSite(site, { query: normaliseQuery(text), page, ...more });
  if (!result) throw new Error('The search is not ready.');
  return result;
}

/** The slugs of what is found, best first; fails where it is only spelt alike. */
async function found(content: ContentCopy, query: string, now?: number): Promise<string[]> {
  const { hits, total, approximate } = await searched(siteOf(content, now), query);
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
  searcher.prepare(siteOf(content));
  expect(await searched(before, 'siskim')).toMatchObject({ total: 0, approximate: false, hits: [] });
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
  const results = await Promise.all(sites.map((site) => searched(site, 'siskin')));
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

test('an event is found by its speakers and place, its documents are found themselves', async ({ content }) => {
  const slides = '{kind: slides, title: Wren deck, url: https://www.example.com/slides}';
  content.replace(
    EVENT,
    'history:',
    `location: Goldcrest Hall\nspeakers: [{name: Ann Siskin, role: Chief Ornithologist}]\nmaterials: [${slides}]\nhistory:`,
  );
  for (const query of ['ann siskin', 'ornithologist', 'goldcrest hall', 'conference call siskin']) {
    const { hits } = await searched(siteOf(content), query);
    expect(hits.map(({ kind, item }) => [kind, item.slug])).toEqual([['event', CALL]]);
    expect(
      hits[0]?.snippet.some(({ match }) => match),
      query,
    ).toBe(true);
  }
  const { hits } = await searched(siteOf(content), 'wren deck');
  expect(hits).toMatchObject([{ kind: 'document', address: 'https://www.example.com/slides' }]);
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
  const spelt = await searched(siteOf(content), 'goldcrets');
  expect(spelt).toMatchObject({ total: 1, approximate: true });
  expect(spelt.hits.map(({ snippet }) => shown(snippet))).toEqual(['[Goldcrests] sing.']);
  addRelease(content, 'goldcrets', { body: 'Goldcrets.' });
  expect(await found(content, 'goldcrets')).toEqual(['goldcrets']);
});

test('numbers and codes have no similar spellings', async ({ content }) => {
  for (const query of ['5537854', 'T-DM2', '913-312-1232', '10-Z']) {
    expect(await searched(siteOf(content), query)).toMatchObject({ total: 0, approximate: false });
  }
});

test('a hit shows its headline and the matching excerpt', async ({ content }) => {
  const { hits } = await searched(siteOf(content), 'financial passcode');
  const [hit] = hits;
  expect(hit?.item.slug).toBe(ANNOUNCEMENT);
  expect(shown(hit?.title ?? [])).toMatch(/^ImmunoGen, Inc\. Announces .* 2012 \[Financial\] Results$/);
  expect(shown(hit?.snippet ?? [])).toMatch(
    /^… to discuss ImmunoGen's \[financial\] results .* … dial 913-312-1231\. \[Passcode\]: 5537853\. .* …$/,
  );
});

test('results have pages, and all are counted', async ({ content }) => {
  for (let number = 1; number <= 30; number++) addRelease(content, `siskin-${number}`, { body: 'Siskins.' });
  const first = await searched(siteOf(content), 'siskins');
  expect([first.total, first.hits.length, first.pages]).toEqual([30, 10, 3]);
  const second = await searched(siteOf(content), 'siskins', { page: 2 });
  expect([second.total, second.hits.length, second.page]).toEqual([30, 10, 2]);
  const third = await searched(siteOf(content), 'siskins', { page: 3 });
  const slugs = new Set([...first.hits, ...second.hits, ...third.hits].map(({ item }) => item.slug));
  expect(slugs.size).toBe(30);
  // A page that there was before a correction.
  expect((await searched(siteOf(content), 'siskins', { page: 9 })).page).toBe(3);
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
      const { total, hits } = await searched(site, query);
      expect(hits.length).toBe(Math.min(total, 10));
      const isRight = ({ kind, item, title, snippet }: (typeof hits)[number]) =>
        (kind === 'release' ? site.release(item.slug) : site.event(item.slug)) === item &&
        (!(kind === 'release' || kind === 'event') || text(title) === item.title) &&
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
  const { hits } = await searched(broken, 'T-DM1');
  expect(hits.map(({ item }) => item.slug)).toEqual([ANNOUNCEMENT]);
});

test('results are narrowed by kind and year', async ({ content }) => {
  addRelease(content, 'old', { body: 'Siskins.', publishAt: '2009-06-01T08:00' });
  addRelease(content, 'new', { body: 'Siskins.', publishAt: '2011-06-01T08:00' });
  const speech = '{kind: transcript, title: Siskins in words, transcript: siskins}';
  const slides = '{kind: slides, title: Siskins in pictures, url: https://www.example.com/s}';
  content.write('transcripts/siskins.mdx', '---\nspeakers: [{name: Ann}]\n---\n\n### Ann\n\nGoldcrests.\n');
  content.replace(EVENT, 'history:', `materials: [${speech}, ${slides}]\nhistory:`).append(EVENT, 'Siskins.');
  const site = siteOf(content);
  const of = async (narrowed: Narrowed) => {
    const { hits, total } = await searched(site, 'siskins', narrowed);
    expect(hits).toHaveLength(total);
    return hits.map(({ kind, item }) => `${kind} ${item.slug}`).sort();
  };
  const all = [`document ${CALL}`, `event ${CALL}`, 'release new', 'release old', `transcript ${CALL}`];
  expect(await of({})).toEqual(all);
  expect(await of({ kind: 'release' })).toEqual(['release new', 'release old']);
  expect(await of({ kind: 'release', year: 2009 })).toEqual(['release old']);
  expect(await of({ year: 2012 })).toEqual([`document ${CALL}`, `event ${CALL}`, `transcript ${CALL}`]);
  expect(await of({ kind: 'event', year: 2009 })).toEqual([]);
  const { hits } = await searched(site, 'goldcrests');
  expect(hits).toMatchObject([{ kind: 'transcript', address: `/events/${CALL}/transcript` }]);
  // What narrows is no word.
  for (const query of ['kindrelease', 'kindrel', '§kindrelease', 'year2012'])
    expect((await searched(site, query)).total, query).toBe(0);
});

test('words of scripts without spaces are found wherever they stand', async ({ content }) => {
  addRelease(content, 'ja', { title: '2024年3月期 決算短信', body: '当社は決算説明会を開催します。ｶﾞｲﾄﾞを公開。' });
  addRelease(content, 'zh', { title: '公司公告', body: '第三季度营业收入增长百分之十。' });
  addRelease(content, 'th', { title: 'บริษัทประกาศ', body: 'ผลประกอบการไตรมาสที่สาม' });
  addRelease(content, 'ko', { title: '실적발표', body: '3분기 실적을 발표합니다.' });
  const found = async (query: string) => (await searched(siteOf(content), query)).hits.map(({ item }) => item.slug);
  for (const query of ['決算', '説明会', '決', '短', 'ガイド', '3月期', '決算 公開'])
    expect(await found(query), query).toEqual(['ja']);
  for (const query of ['公告', '收入', '营业收入', '公司']) expect(await found(query), query).toEqual(['zh']);
  for (const query of ['ผลประกอบการ', 'ไตรมาส', 'บริษัท']) expect(await found(query), query).toEqual(['th']);
  for (const query of ['실적', '발표']) expect(await found(query), query).toEqual(['ko']);
  // The same letters, apart.
  for (const query of ['説算', '開決', '会決算']) expect(await found(query), query).toEqual([]);
  const { hits } = await searched(siteOf(content), '決算説明会');
  expect(shown(hits[0]?.snippet ?? [])).toBe('当社は[決算説明会]を開催します。ガイドを公開。'.replace('ガイド', 'ｶﾞｲﾄﾞ'));
});

const TYPING_ERRORS = {
  'a wrong letter': 'goldcresp',
  'a missing letter': 'goldcest',
  'a letter too many': 'golldcrest',
  'two swapped letters': 'godlcrest',
  'two errors in a long word': 'golcrezt',
};

for (const [error, query] of Object.entries(TYPING_ERRORS)) {
  test(`a query with ${error} finds the word`, async ({ content }) => {
    addRelease(content, 'bird', { body: 'A goldcrest.' });
    const { approximate, hits } = await searched(siteOf(content), query);
    expect([approximate, hits.map(({ item }) => item.slug)]).toEqual([true, ['bird']]);
  });
}

test('three errors, or two in a short word, are too many', async ({ content }) => {
  addRelease(content, 'bird', { body: 'A goldcrest. A wrenlet.' });
  for (const query of ['golcrazt', 'wrepleq']) expect((await searched(siteOf(content), query)).total, query).toBe(0);
});
