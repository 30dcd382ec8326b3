import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type LanguageTag, languagesOf } from '@/messages/language';
import { ask } from '@/testing/ask';
import { CANARY, writeCanaryContent } from '@/testing/canary';
import { ContentCopy } from '@/testing/content';
import { see } from '@/testing/seen';
import { steppedClock } from '@/testing/step-clock';
import { expect, test } from '@/testing/test';

const writeTokyo = (directory: string) => cpSync('docs/examples/tokyo', directory, { recursive: true });
const writeCanada = (directory: string) => cpSync('docs/examples/canada', directory, { recursive: true });

const COMPANIES = [
  {
    name: 'tokyo',
    write: writeTokyo,
    at: '2025-02-08T12:00:00Z',
    tags: ['ja', 'en'],
    item: '/events/2025-q3-briefing',
  },
  {
    name: 'canada',
    write: writeCanada,
    at: '2025-11-06T11:00:00Z',
    tags: ['en', 'fr-CA'],
    item: '/releases/q3-2025-results-notice',
  },
] as const;

const attribute = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, value = '']) => value);
const textsOf = (html: string) =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter(Boolean);

/** Every message of a language that is text alone. */
function wordsOf(messages: object): string[] {
  return Object.values(messages).flatMap((message): string[] =>
    typeof message === 'string' ? [message] : typeof message === 'object' ? wordsOf(message) : [],
  );
}

for (const { name, at, tags, item, write } of COMPANIES) {
  test(`the company in ${name} has every page in its language, and no word of another's interface`, async ({
    siteAt,
  }) => {
    const { origin } = await siteAt(at, write);
    const languages = languagesOf([...tags] as LanguageTag[]);
    const prefixes = languages.map(({ prefix }) => prefix).filter(Boolean);
    const languageOf = (path: string) =>
      languages.find(({ prefix }) => prefix && (path === prefix || path.startsWith(`${prefix}/`))) ?? languages[0];
    const words = new Map(languages.map(({ tag, messages }) => [tag, new Set(wordsOf(messages))]));
    const paths = ['/', ...prefixes, `${item}/sheet`, `${item}/replay`];
    const seen = new Map<string, string>();
    for (let path = paths.pop(); path; path = paths.pop()) {
      if (seen.has(path)) continue;
      const response = await fetch(origin + path, { redirect: 'manual' });
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      const html = (await response.text())
        .replaceAll('http://localhost:3000"', '/"')
        .replaceAll('http://localhost:3000', '');
      seen.set(path, html);
      const links = attribute(html, / href="(\/[^"#?]*)/g);
      paths.push(...links.filter((link) => !/\.\w+$|\/webcast|^\/files\//.test(link)));
    }
    expect(seen.size).toBeGreaterThan(20);
    const foreign: string[] = [];
    const open: string[] = [];
    for (const [path, html] of seen) {
      const own = languageOf(path);
      expect(attribute(html, /<html lang="([^"]*)"/g), path).toEqual([own?.tag]);
      expect(attribute(html, /<link rel="canonical" href="([^"]*)"/g).filter((link) => link !== path)).toEqual([]);
      const others = languages.filter((language) => language !== own);
      const left = others.flatMap(({ tag }) => [...(words.get(tag) ?? [])]);
      const theirs = new Set(left.filter((text) => !words.get(own?.tag ?? '')?.has(text)));
      foreign.push(...textsOf(html).flatMap((text) => (theirs.has(text) ? [`${path}: ${text}`] : [])));
      // hreflang: every page that is named names the same pages, this one among them.
      const group = html.match(/<link rel="alternate" hrefLang="[^"]*" href="[^"]*"/g)?.sort() ?? [];
      if (group.length === 0) continue;
      const named = group.flatMap((link) => attribute(link, /href="([^"]*)"/g));
      expect(group.filter((link) => link.includes('"x-default"'))).toHaveLength(1);
      expect(named, path).toContain(path);
      for (const other of named) {
        const back = seen
          .get(other)
          ?.match(/<link rel="alternate" hrefLang="[^"]*" href="[^"]*"/g)
          ?.sort();
        if (JSON.stringify(back) !== JSON.stringify(group)) open.push(`${path}: ${other}`);
      }
    }
    expect(foreign).toEqual([]);
    expect(open).toEqual([]);
    // Each page leads to the same page in the other language, and says so in its own.
    for (const { prefix, tag } of languages) {
      const other = languages.find((language) => language.tag !== tag);
      expect(seen.get(prefix + item)).toContain(
        `<a href="${other?.prefix}${item}" lang="${other?.tag}" hrefLang="${other?.tag}">${other?.name}</a>`,
      );
    }
  });
}

test('what is not translated stands in lists in its own language, and has no page in another', async ({
  siteAt,
  page,
}) => {
  const { origin } = await siteAt('2025-01-16T00:00:00Z', writeTokyo);
  // The notice of treasury shares has an English translation from the next day on.
  await page.goto(`${origin}/en/releases`);
  const link = page.getByRole('link', { name: /自己株式/ });
  await expect(link).toHaveAttribute('lang', 'ja');
  await expect(link).toHaveAttribute('hreflang', 'ja');
  await link.click();
  await expect(page).toHaveURL(`${origin}/releases/jikokabushiki-shutoku`);
  await expect(page.getByRole('note')).toContainText('英語版は追って掲載します。');
  expect((await fetch(`${origin}/en/releases/jikokabushiki-shutoku`)).status).toBe(404);
});

test('a translation that came later says when, and the feed of its language takes it as an update', async ({
  siteAt,
  page,
}) => {
  const { origin } = await siteAt('2025-01-20T00:00:00Z', writeTokyo);
  await page.goto(`${origin}/en/releases/jikokabushiki-shutoku`);
  await expect(page.getByRole('note')).toContainText('This translation was published on Friday, January 17, 2025');
  const updated = async (feed: string) =>
    attribute(await (await fetch(origin + feed)).text(), /<updated>([^<]*)<\/updated>/g)[0];
  expect(await updated('/en/atom.xml')).toBe('2025-01-17T15:00:00+09:00');
  expect(await updated('/atom.xml')).toBe('2025-01-15T09:00:00+09:00');
});

/** How a release becomes public: its file is saved, or its instant comes. */
const PUBLICATIONS = {
  'by a save': {
    before: (text: string) => text.replace('---\n', '---\ndraft: true\n'),
    isSaved: true,
  },
  'by the clock': {
    before: (text: string) => text.replace(/^publishAt: .*$/m, 'publishAt: 2025-11-06T07:31'),
    isSaved: false,
  },
};

for (const [how, { before: withheld, isSaved }] of Object.entries(PUBLICATIONS)) {
  test(`no poll across a publication ${how} finds one language alone`, async ({ site }, testInfo) => {
    test.setTimeout(120_000);
    const content = mkdtempSync(join(tmpdir(), 'languages-'));
    cpSync('docs/examples/canada', content, { recursive: true });
    const file = join(content, 'releases/q3-2025-results.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, withheld(text));
    const clock = steppedClock(testInfo.outputPath('step'));
    const { origin, now } = await site({ at: '2025-11-06T12:30:00Z', env: { ...clock.env, CONTENT_DIR: content } });
    const publish = () => (isSaved ? writeFileSync(file, text) : clock.set(Date.parse('2025-11-06T12:30:59Z') - now()));
    const item = '/releases/q3-2025-results';
    const SURFACES = [
      '',
      '/releases',
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
      '/results',
      '/events/q3-2025-results-call',
      item,
      `${item}/release.txt`,
    ];
    const has = async (path: string) => {
      const body = await (await fetch(origin + (path || '/'))).text();
      // The headline, and the name of the release among the documents of the call.
      return /Reports Third Quarter 2025|annonce ses résultats|Results release<|Communiqué des résultats</.test(body);
    };
    const alone: string[] = [];
    let [before, published] = [0, 0];
    for (let polls = 0; published < 2 * SURFACES.length; polls++) {
      if (polls === 2) publish();
      for (const path of SURFACES) {
        // Whichever is asked first: what is there in one language is there in the other a moment later.
        const order = polls % 2 === 0 ? ['', '/fr'] : ['/fr', ''];
        const [first, second] = [await has(order[0] + path), await has(order[1] + path)];
        if (first && !second) alone.push(`${order[0]}${path} without ${order[1]}${path}`);
        if (second) published++;
        else before++;
      }
    }
    rmSync(content, { recursive: true });
    expect(alone).toEqual([]);
    expect(before).toBeGreaterThanOrEqual(2 * SURFACES.length);
  });
}

test('a fault in one language holds back both, and each keeps its last version afterwards', async ({ site }) => {
  const content = mkdtempSync(join(tmpdir(), 'languages-'));
  cpSync('docs/examples/canada', content, { recursive: true });
  const { origin } = await site({ at: '2025-11-06T12:30:00Z', env: { CONTENT_DIR: content } });
  const status = async (path: string) => (await fetch(origin + path)).status;
  const both = ['/releases/news', '/fr/releases/news'];
  const first = '---\nid: boreal-news\ntitle: News\npublishAt: 2025-11-06T07:10\n---\n\nWords.\n';
  writeFileSync(join(content, 'releases/news.fr.mdx'), '---\ntitre: Nouvelles\n---\n\nDes mots.\n');
  writeFileSync(join(content, 'releases/news.mdx'), first);
  // Something that is taken over after it.
  writeFileSync(join(content, 'releases/after.mdx'), first.replace(/news/g, 'after'));
  await expect.poll(() => status('/releases/after')).toBe(200);
  expect(await Promise.all(both.map(status))).toEqual([404, 404]);
  writeFileSync(join(content, 'releases/news.fr.mdx'), '---\ntitle: Nouvelles\n---\n\nDes mots.\n');
  await expect.poll(() => Promise.all(both.map(status))).toEqual([200, 200]);
  writeFileSync(join(content, 'releases/news.fr.mdx'), '---\ntitre: Autre\n---\n');
  writeFileSync(join(content, 'releases/news.mdx'), first.replace('Words.', 'Mended words.'));
  await expect.poll(async () => (await fetch(`${origin}/releases/news`)).text()).toContain('Mended words.');
  expect(await (await fetch(`${origin}/fr/releases/news`)).text()).toContain('Des mots.');
  rmSync(content, { recursive: true });
});

test('nothing embargoed of a translation is on any surface of any language', async ({ site }, testInfo) => {
  test.setTimeout(180_000);
  const content = new ContentCopy(writeCanaryContent(testInfo.outputPath('content')));
  content
    .replace('company.yaml', 'timeZone:', 'languages: [en, ja]\ntimeZone:')
    .write('releases/siskin-results.ja.mdx', '---\ntitle: Siskin 決算\n---\n\nSiskin の決算です。\n')
    .write('releases/old-1.ja.mdx', '---\ntitle: Siskin 旧\npublishAt: 2099-03-02T07:00\n---\n\nSiskin の翻訳です。\n')
    .write(
      'events/investor-day.ja.mdx',
      '---\ntitle: 説明会\nmaterials: [{title: Siskin 資料}, {title: Siskin 記録}, {title: Siskin 決算}]\n' +
        'history: [{note: 発表}, {note: Siskin で変更}]\n---\n\n公開。\n',
    );
  const { origin, output } = await site({ env: { CONTENT_DIR: content.directory } });
  const found: string[] = [];
  const paths = [
    '/ja',
    '/ja/events/investor-day',
    '/sitemap.xml',
    '/ja/search?q=sisk',
    '/ja/feed.json',
    '/ja/events.json',
  ];
  const seen = new Set<string>();
  for (let path = paths.pop(); path; path = paths.pop()) {
    // One of the hundred old releases is enough, and one of their years.
    if (seen.has(path) || /\/releases\/(?:old-(?!1$)|.*year\/(?!1901))/.test(path)) continue;
    seen.add(path);
    const { head, body } = await see(origin, path);
    if (CANARY.test(head) || CANARY.test(body)) found.push(path);
    paths.push(...attribute(body, /href="(\/[^"#]*)/g));
  }
  expect(found).toEqual([]);
  expect([...seen].filter((path) => path.startsWith('/ja/')).length).toBeGreaterThan(10);
  const missing = await see(origin, '/ja/nothing');
  expect(missing.status).toBe(404);
  for (const path of ['/ja/releases/siskin-results', '/ja/releases/old-1', '/ja/events/siskin-day/event.ics']) {
    expect(await see(origin, path), path).toEqual(missing);
  }
  expect(output()).not.toMatch(CANARY);
});

test('a second language adds at most 300 bytes to a page', async ({ site }) => {
  const content = mkdtempSync(join(tmpdir(), 'languages-'));
  cpSync('docs/examples/canada', content, { recursive: true, filter: (file) => !/\.fr\.(?:mdx|yaml)$/.test(file) });
  const company = join(content, 'company.yaml');
  writeFileSync(company, readFileSync(company, 'utf8').replace(/^languages: .*\n/m, ''));
  const at = '2025-11-06T13:30:00Z';
  const [one, two] = [
    await site({ at, env: { CONTENT_DIR: content } }),
    await site({ at, env: { CONTENT_DIR: resolve('docs/examples/canada') } }),
  ];
  const weight = async ({ origin }: { origin: string }, path: string) => {
    const { status, body } = await ask(Number(new URL(origin).port), path, { headers: { 'accept-encoding': 'br' } });
    expect(status, path).toBe(200);
    return body.length;
  };
  for (const path of ['/', '/events', '/events/q3-2025-results-call', '/releases', '/releases/q3-2025-results']) {
    expect((await weight(two, path)) - (await weight(one, path)), path).toBeLessThanOrEqual(300);
  }
  rmSync(content, { recursive: true });
});

/** The characters of a text of the page as they stand from left to right. */
function fromLeft(page: Page, text: string): Promise<string> {
  return page.evaluate((wanted) => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start < 0 || node.parentElement?.checkVisibility() === false) continue;
      const characters = [...wanted].map((character, index) => {
        const range = document.createRange();
        range.setStart(node, start + index);
        range.setEnd(node, start + index + 1);
        return { character, left: range.getBoundingClientRect().left };
      });
      return characters
        .sort((a, b) => a.left - b.left)
        .map(({ character }) => character)
        .join('');
    }
    return 'not on the page';
  }, text);
}

test('in Hebrew, numbers are read from left to right, on paper too, and nothing is wider than a phone', async ({
  site,
  page,
}) => {
  const directory = mkdtempSync(join(tmpdir(), 'languages-'));
  cpSync('content', directory, { recursive: true });
  const content = new ContentCopy(directory).write(
    'releases/hebrew.mdx',
    `---
id: hebrew
title: "אימיונוג'ן (NASDAQ: IMGN) מדווחת על תוצאות הרבעון: הכנסות של 4.5 מיליון דולר"
subheads: [ההכנסות עלו ב-12% לעומת הרבעון המקביל]
publishAt: 2012-01-20T08:00
contacts: [investors]
---

שיעור השינוי היה -5.2% בלבד. להצטרפות לשיחה חייגו +972 3 123 4567, קוד 48213.

| במיליוני דולר | Q2 2012 | Q2 2011 |
|---|---:|---:|
| הכנסות | 42.5 | 137.9 |
| רווח (הפסד) נקי | 3.1 | (1,000.4) |
`,
  );
  const { origin } = await site({ at: '2012-01-21T13:00:00Z', env: { CONTENT_DIR: directory } });
  await page.setViewportSize({ width: 360, height: 800 });
  const isNarrow = async (what: string) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(360);
  await page.goto(`${origin}/releases/hebrew`);
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    for (const number of ['+972 3 123 4567', '-5.2%', '(1,000.4)', 'NASDAQ: IMGN']) {
      expect(await fromLeft(page, number), `${number}, ${media}`).toBe(number);
    }
    await isNarrow(media);
  }
  await page.emulateMedia({ media: 'screen' });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const ends = page.locator('td.figure').evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.setStart(cell.firstChild as Text, cell.textContent?.search(/.\)?$/) ?? 0);
      range.setEnd(cell.firstChild as Text, range.startOffset + 1);
      return Math.round(range.getBoundingClientRect().right);
    }),
  );
  expect(new Set(await ends).size, 'last digits of two columns').toBe(2);

  // No message is in Hebrew: the page of a call with its letters in place of those of the interface.
  await page.goto(`${origin}/events/q2-fy2012-results-call`);
  await page.evaluate(() => {
    Object.assign(document.documentElement, { dir: 'rtl', lang: 'he' });
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text;
      if (!node.parentElement?.closest('script, style')) node.data = node.data.replace(/[a-z]/gi, 'ש');
    }
  });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await fromLeft(page, '+1 913-312-1231'), media).toBe('+1 913-312-1231');
    await isNarrow(`a call from right to left, ${media}`);
    const [text, step] = [page.locator('.life b').first(), page.locator('.life li').first()];
    const rightOf = async (what: typeof text) => what.evaluate((each) => each.getBoundingClientRect().right);
    expect((await rightOf(text)) + 12, `the dot of a step, ${media}`).toBeLessThanOrEqual(await rightOf(step));
  }
  rmSync(content.directory, { recursive: true });
});

test('pages in each language are free of axe violations, and nothing is wider than a phone, from right to left too', {
  tag: '@slow',
}, async ({ site, page }) => {
  test.setTimeout(180_000);
  for (const { name, at, tags, item } of COMPANIES) {
    const { origin } = await site({ at, env: { CONTENT_DIR: resolve('docs/examples', name) } });
    await page.setViewportSize({ width: 360, height: 800 });
    for (const { prefix } of languagesOf([...tags] as LanguageTag[])) {
      for (const path of [prefix || '/', `${prefix}${item}`, `${prefix}/events`, `${prefix}/search`]) {
        await page.goto(origin + path);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(
          violations.map(({ id }) => id),
          path,
        ).toEqual([]);
        const widths = async () => page.evaluate(() => document.documentElement.scrollWidth);
        expect(await widths(), path).toBeLessThanOrEqual(360);
        // No message is in Hebrew yet: the same page as if it were.
        await page.evaluate(() => {
          document.documentElement.dir = 'rtl';
          document.documentElement.lang = 'he';
        });
        expect(await widths(), `${path} from right to left`).toBeLessThanOrEqual(360);
      }
    }
  }
});
