import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { searchPath } from '@/lib/surfaces/search/query';
import { ask, send } from '@/testing/ask';
import { announce, CORRECTED, DAYS, EVENTS, INSTANTS, NUMBERS, SPOKEN, slugOf, WITHDRAWN } from '@/testing/every-kind';
import type { AppModule, PseudoSite } from '@/testing/pseudo-site';
import { test } from '@/testing/pseudo-test';
import { reactHtml } from '@/testing/react-html';
import { recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { attributesOf, calendarTexts, feedTexts, gluedMessages, latinWords, textsOf } from '@/testing/words-left';

// The whole site in a language whose letters are not English ones, with content in Greek: an English word that is
// left stands in the code, and two messages in one line were put together there.

type Params = Record<string, string>;

const events = [...EVENTS.map(({ slug }) => slug), NUMBERS, ...Object.keys(DAYS)].map((slug) => ({ slug }));
/** A key date has no gates, and some events no replay. */
const eventsBut = (...without: string[]) => events.filter(({ slug }) => !without.includes(slug));
const KEY_DATE = slugOf('key date', 'tentative');
const releases = [CORRECTED, 'old-1'].map((slug) => ({ slug }));
// As they stand in an inner address: something, one thing, something spelt alike, nothing.
const queries = ['ανακοίνωση', 'σημείωση', 'γεγονώς', 'τίποτε'].map((query) => ({
  query: searchPath({ query, page: 1 }).slice('/search/'.length),
}));

/** What the parameters of each page can be. */
const PAGES: Record<string, Params[]> = {
  'page.tsx': [{}],
  'alerts/page.tsx': [{}],
  'missing/page.tsx': [{}],
  'events/page.tsx': [{}],
  'events/year/[year]/page.tsx': [{ year: '2012' }],
  'events/year/[year]/page/[page]/page.tsx': [{ year: '2012', page: '1' }],
  'events/kind/[kind]/page.tsx': [{ kind: 'conference-call' }, { kind: 'key-date' }],
  'events/kind/[kind]/page/[page]/page.tsx': [{ kind: 'meeting', page: '1' }],
  'events/[slug]/page.tsx': events,
  'events/[slug]/sheet/page.tsx': events,
  'events/[slug]/webcast/page.tsx': eventsBut(KEY_DATE, 'two-days'),
  'events/[slug]/webcast/[name]/page.tsx': [
    { slug: 'no-hour', name: 'el' },
    { slug: 'two-days', name: 'second' },
  ],
  'events/[slug]/replay/page.tsx': eventsBut(KEY_DATE, NUMBERS, ...Object.keys(DAYS)),
  'events/[slug]/transcript/page.tsx': [{ slug: SPOKEN }],
  'results/page.tsx': [{}],
  'releases/page.tsx': [{}],
  'releases/page/[page]/page.tsx': [{ page: '2' }],
  'releases/year/[year]/page.tsx': [{ year: '2010' }],
  'releases/year/[year]/page/[page]/page.tsx': [{ year: '2010', page: '2' }],
  'releases/category/[category]/page.tsx': [{ category: 'results' }],
  'releases/category/[category]/page/[page]/page.tsx': [{ category: 'notices', page: '2' }],
  'releases/category/[category]/year/[year]/page.tsx': [{ category: 'notices', year: '2010' }],
  'releases/category/[category]/year/[year]/page/[page]/page.tsx': [{ category: 'notices', year: '2010', page: '2' }],
  'releases/[slug]/page.tsx': releases,
  'withdrawn/[collection]/[slug]/page.tsx': [{ collection: 'releases', slug: WITHDRAWN }],
  'search/page.tsx': [{}],
  'search/[query]/page.tsx': queries,
};

/** What the parameters of each route can be, and where the words of its answer stand. */
const ROUTES: Record<string, { params: Params[]; texts: (body: string) => string[] }> = {
  'calendar.ics/route.ts': { params: [{}], texts: calendarTexts },
  'calendar/[file]/route.ts': { params: [{ file: '2012.ics' }], texts: calendarTexts },
  'events/[slug]/event.ics/route.ts': { params: events, texts: calendarTexts },
  'rss.xml/route.ts': { params: [{}], texts: feedTexts },
  'rss/archive/[archive]/route.ts': { params: [{ archive: '1' }], texts: feedTexts },
  'rss/category/[category]/route.ts': { params: [{ category: 'notices' }], texts: feedTexts },
  'rss/category/[category]/archive/[archive]/route.ts': {
    params: [{ category: 'notices', archive: '1' }],
    texts: feedTexts,
  },
  'atom.xml/route.ts': { params: [{}], texts: feedTexts },
  'atom/archive/[archive]/route.ts': { params: [{ archive: '1' }], texts: feedTexts },
  'atom/category/[category]/route.ts': { params: [{ category: 'notices' }], texts: feedTexts },
  'atom/category/[category]/archive/[archive]/route.ts': {
    params: [{ category: 'notices', archive: '1' }],
    texts: feedTexts,
  },
  'feed.json/route.ts': { params: [{}], texts: feedTexts },
  'feed/archive/[archive]/route.ts': { params: [{ archive: '1' }], texts: feedTexts },
  'feed/category/[category]/route.ts': { params: [{ category: 'notices' }], texts: feedTexts },
  'feed/category/[category]/archive/[archive]/route.ts': {
    params: [{ category: 'notices', archive: '1' }],
    texts: feedTexts,
  },
  'releases/[slug]/tables/[table]/route.ts': {
    params: [{ slug: CORRECTED, table: '1.csv' }],
    texts: (body) => body.split(/[,\r\n]+/),
  },
  'releases/[slug]/release.txt/route.ts': { params: releases, texts: (body) => [body] },
};

/** Routes that answer machines, and pictures, whose words are looked at before they are drawn. */
const WORDLESS = [
  'events.json/route.ts',
  'events/year/[year]/events.json/route.ts',
  'sitemap/[part]/route.ts',
  'events/[slug]/event.json/route.ts',
  'robots.txt/route.ts',
  'sitemap.xml/route.ts',
  'events/[slug]/card.png/route.tsx',
  'releases/[slug]/card.png/route.tsx',
  'releases/[slug]/tables.xlsx/route.ts',
];

/** What is the same in all languages. */
const SHARED = /^(?:robots\.txt|sitemap)/;
const pathOf = (file: string) => `app/${SHARED.test(file) ? '' : '[language]/'}${file}`;

function moduleOf(site: PseudoSite, file: string): AppModule {
  const found = site.app[pathOf(file)];
  if (!found) throw new Error(`There is no app/${file}.`);
  return found;
}

async function pageHtml(site: PseudoSite, file: string, params: Params): Promise<string> {
  const props = { params: Promise.resolve({ language: 'en', ...params }) };
  const children = await moduleOf(site, file).default?.(props);
  return reactHtml((await moduleOf(site, 'layout.tsx').default?.({ ...props, children })) as ReactNode);
}

/** The texts of what a page says of itself: strings below these names. */
async function metadataTexts(site: PseudoSite, file: string, params: Params): Promise<string[]> {
  const { metadata, generateMetadata } = moduleOf(site, file);
  const described =
    metadata ?? (await generateMetadata?.({ params: Promise.resolve({ language: 'en', ...params }) })) ?? {};
  const texts: string[] = [];
  JSON.stringify(described, (name, value: unknown) => {
    const isWords = /^(?:title|description|siteName|alt|absolute|default|template)$/.test(name);
    if (isWords && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}

interface Graph {
  '@graph': { itemListElement?: { name: string }[]; inLanguage?: string }[];
}

function graphOf(html: string): Graph['@graph'] {
  const [, json] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  return json ? (JSON.parse(json) as Graph)['@graph'] : [];
}

test('every page and route of the site is tried', ({ site }) => {
  const tried = ['layout.tsx', ...Object.keys(PAGES), ...Object.keys(ROUTES), ...WORDLESS].map(pathOf);
  expect(tried.sort()).toEqual(Object.keys(site.app).sort());
});

for (const [phase, instant] of Object.entries(INSTANTS)) {
  test(`no page of calls that are ${phase} has an English word or a sentence made of pieces`, async ({
    site,
    present,
  }) => {
    present.setTo(instant);
    const english: string[] = [];
    const glued: string[] = [];
    const outside: string[] = [];
    for (const [file, all] of Object.entries(PAGES)) {
      for (const params of all) {
        const html = await pageHtml(site, file, params);
        const crumbs = graphOf(html).flatMap(({ itemListElement = [] }) => itemListElement.map(({ name }) => name));
        const texts = [
          ...textsOf(html),
          ...attributesOf(html),
          ...crumbs,
          ...(await metadataTexts(site, file, params)),
        ];
        expect(texts.length, file).toBeGreaterThan(5);
        const where = `${file} ${Object.values(params)}`;
        english.push(...texts.filter((text) => latinWords(text).length > 0).map((text) => `${where}: ${text}`));
        glued.push(...texts.flatMap(gluedMessages).map((text) => `${where}: ${text}`));
        for (const [, path = ''] of html.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)) {
          if (!/^\/(?:xx(?:[/?#]|$)|files\/)/.test(path)) outside.push(`${where}: ${path}`);
        }
      }
    }
    expect(english).toEqual([]);
    expect(glued).toEqual([]);
    expect(outside, 'links out of the language').toEqual([]);
  });

  test(`no calendar, feed or text has an English word while calls are ${phase}`, async ({ site, present }) => {
    present.setTo(instant);
    for (const [file, { params: all, texts }] of Object.entries(ROUTES)) {
      for (const params of all) {
        const response = await moduleOf(site, file).GET?.(new Request('http://localhost'), {
          params: Promise.resolve({ language: 'en', ...params }),
        });
        const body = (await response?.text()) ?? '';
        const found = texts(body);
        expect(found.length, file).toBeGreaterThan(0);
        expect(found.flatMap(latinWords), file).toEqual([]);
        expect(found.flatMap(gluedMessages), file).toEqual([]);
        const links = body.replace(/\r\n /g, '').match(/http:\/\/localhost:3000\/[^\s"<]*/g) ?? [];
        const outside = links.filter((link) => !/^http:\/\/localhost:3000\/(?:xx\/|files\/)/.test(link));
        expect(outside, `${file}: links out of the language`).toEqual([]);
      }
    }
  });

  test(`no preview picture has an English word while calls are ${phase}`, ({ site, present }) => {
    present.setTo(instant);
    const { site: published, now } = site.edition.currentEdition();
    const language = site.language.defaultLanguage;
    const { company } = published;
    const words = [
      ...published.events.map((event) => site.cards.eventCard(event, company, now, language)),
      ...published.releases.map((release) => site.cards.releaseCard(release, company, language)),
    ].flatMap((card) => Object.values(card));
    expect(words.length).toBeGreaterThan(100);
    expect(words.flatMap(latinWords)).toEqual([]);
    expect(words.flatMap(gluedMessages)).toEqual([]);
  });
}

test('facts link to the sentences that state them in words of the language', async ({ site, present }) => {
  announce(present.content);
  present.reload();
  present.setTo(INSTANTS.scheduled);
  const html = await pageHtml(site, 'events/[slug]/page.tsx', { slug: NUMBERS });
  expect(html.match(/class="source"/g)?.length).toBeGreaterThanOrEqual(4);
  expect([...textsOf(html), ...attributesOf(html)].flatMap(latinWords)).toEqual([]);
});

test('a site without content says so in words of the language', async ({ site, present }) => {
  for (const path of ['events', 'releases', 'transcripts']) {
    present.content.remove(path);
    mkdirSync(join(present.content.directory, path));
  }
  present.reload();
  for (const file of ['page.tsx', 'events/page.tsx', 'releases/page.tsx']) {
    const html = await pageHtml(site, file, {});
    expect([...textsOf(html), ...attributesOf(html)].flatMap(latinWords)).toEqual([]);
  }
});

test('a rehearsal says so in words of the language', async ({ site }) => {
  site.environment.shiftClock(1000);
  const html = await pageHtml(site, 'missing/page.tsx', {});
  site.environment.shiftClock(0);
  expect(html).toContain('data-clock-offset="1000"');
  expect([...textsOf(html), ...attributesOf(html)].flatMap(latinWords)).toEqual([]);
});

test('pages and what they tell machines name the language', async ({ site }) => {
  const html = await pageHtml(site, 'releases/[slug]/page.tsx', { slug: CORRECTED });
  expect(html).toContain('<html lang="en-x-pseudo">');
  expect(graphOf(html).flatMap(({ inLanguage }) => inLanguage ?? [])).toEqual(['en-x-pseudo']);
});

test('answers of the server that are text alone are words of the language', async ({ site, present }) => {
  present.setTo(INSTANTS.starting);
  const { write } = process.stderr;
  process.stderr.write = () => true;
  const { render } = recordingRenderer(async () => {
    throw new Error('This page fails.');
  });
  const served = new site.site.Site(render);
  const server = site.server.createSiteServer(served, new site.health.Health(served), {
    assets: new Map(),
    allowed: { sheets: [], scripts: [] },
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const { port } = server.address() as AddressInfo;
  const answers = [
    await ask(port, '/events', { method: 'POST' }),
    await ask(port, `/${'a'.repeat(2001)}`),
    await ask(port, '/events/'),
    await ask(port, `/events/${SPOKEN}/webcast`),
    await ask(port, '/events'),
  ].map(({ status, body }) => ({ status, text: body.toString() }));
  const malformed = await send(
    port,
    'GET http://www.example.com/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  );
  answers.push({ status: 400, text: malformed.split('\r\n\r\n')[1] ?? '' });
  server.close();
  server.closeAllConnections();
  process.stderr.write = write;
  expect(answers.map(({ status }) => status)).toEqual([405, 414, 308, 307, 500, 400]);
  for (const { text } of answers) {
    expect(text).toMatch(/^⟦.*⟧\n$/s);
    expect(latinWords(text.replace('/events', ''))).toEqual([]);
  }
});
