import { join } from 'node:path';
import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { companyNames, readCompany } from './company';
import { followsOf, inOrder, mustBeFurther } from './company-languages';
import { firstFile, translationTime } from './first-file';
import { readFacts } from './import-release';
import { importTranslation } from './import-translation';
import type { PublishAs } from './publication';
import { storeFiles } from './store-files';
import { translationsBeside } from './translations-beside';

const LATER = 'releases/later.mdx';
const TEXT = `---
id: later
title: Later
subheads: [A line below it]
publishAt: 2012-01-21T08:00
dateline: {city: "WALTHAM, Mass.", wire: BUSINESS WIRE}
filings: [{label: Form 8-K, url: "https://www.sec.gov/8-k"}]
---

WALTHAM, Mass.--(BUSINESS WIRE)--January 21, 2012-- Later words.
`;
const JAPANESE = `第2四半期決算に関するお知らせ

売上高は前年同期を上回りました

WALTHAM, Mass.--(BUSINESS WIRE)-- 当社は本日、決算を発表しました。
`;
const NOW = Date.parse('2012-01-20T15:00:00Z');

const bilingual = (content: ContentCopy) =>
  content.replace(COMPANY, 'timeZone:', 'languages: [en, ja]\ntimeZone:').write(LATER, TEXT);

async function made(content: ContentCopy, text: string, publishAt?: string) {
  const { directory } = content;
  return importTranslation(readFacts(Buffer.from(text)), {
    first: firstFile(directory, 'later'),
    language: 'ja',
    contentDir: directory,
    publishAt,
    names: companyNames(directory, readCompany(directory), 'ja'),
  });
}

test('a translation has title and words, and the check accepts it beside the facts', async ({ content }) => {
  const { file, open, untranslated } = await made(bilingual(content), JAPANESE);
  expect(file.text).toBe(`---
title: 第2四半期決算に関するお知らせ
subheads:
  - 売上高は前年同期を上回りました
dateline:
  city: WALTHAM, Mass.
  wire: BUSINESS WIRE
---

WALTHAM, Mass.--(BUSINESS WIRE)-- 当社は本日、決算を発表しました。
`);
  expect({ open, untranslated }).toEqual({ open: [], untranslated: ['filings[0].label'] });
  storeFiles([file], false);
  const [translation] = content.load().releases.get('later')?.translations ?? [];
  expect(translation).toMatchObject({ language: 'ja', publishAt: Date.parse('2012-01-21T08:00-05:00') });
  expect(() => storeFiles([{ ...file, text: 'other' }], false)).toThrow(/is there already\. --force replaces it\.$/);
});

test('below the day and the name of the company, the headline is proposed and not taken', async ({ content }) => {
  bilingual(content).write('company.ja.yaml', 'name: イミュノジェン\n');
  const text = JAPANESE.replace(/^/, '2012年1月21日\n\nイミュノジェン\n\n');
  const { open, file } = await made(content, text);
  expect(open[0]).toMatchObject({ field: 'title', todo: { suggestion: '第2四半期決算に関するお知らせ' } });
  expect(file.text).toContain('title: "TODO: the headline; perhaps 第2四半期決算に関するお知らせ"\n');
});

test('a translation has as many lines below its headline as the release, or all of them are open', async ({
  content,
}) => {
  bilingual(content).replace(LATER, '[A line below it]', '[A line below it, A second one]');
  const { open, file } = await made(
    content,
    JAPANESE.replace(/(?<=発表しました。)/, 'これは長い文章です。'.repeat(40)),
  );
  expect(open.map(({ field }) => field)).toEqual(['subheads[0]', 'subheads[1]']);
  expect(file.text).toContain('\n売上高は前年同期を上回りました\n');
});

test('an announced event gets its title in the language, if a person gives it', async ({ content }) => {
  const { directory: contentDir } = bilingual(content);
  const company = readCompany(contentDir);
  const files = [LATER, EVENT].map((path) => ({ path: join(contentDir, path), text: content.read(path) }));
  const texts = [{ language: 'ja', read: readFacts(Buffer.from(JAPANESE)) }];
  const asked: string[] = [];
  const asker = (answer: string) => ({
    ask: async (_: string, about?: { file: string }) => {
      asked.push(about?.file ?? '');
      return answer;
    },
    close() {},
  });
  const made = async (answer: string) =>
    (await translationsBeside({ files }, texts, { contentDir, company, asker: asker(answer) }))[0]?.events;
  expect(await made('決算説明会')).toEqual([
    { path: join(contentDir, EVENT.replace('.mdx', '.ja.mdx')), text: '---\ntitle: 決算説明会\n---\n' },
  ]);
  expect([await made('n'), await made('')]).toEqual([[], []]);
  expect(asked[0]).toBe(EVENT.replace('.mdx', '.ja.mdx'));
});

test('a translation of what is public says when it comes, and never comes before', ({ content }) => {
  const { directory: contentDir } = bilingual(content);
  const company = readCompany(contentDir);
  const at = (slug: string, publication?: PublishAs) =>
    translationTime({ slug, language: 'ja' }, publication, { contentDir, company, now: NOW });
  expect(at('later')).toBeUndefined();
  expect(at('later', { at: '2012-01-21T08:00' })).toBeUndefined();
  expect(at('later', { on: '2012-01-22' })).toBe('2012-01-22T00:00');
  expect(() => at('later', { at: '2012-01-21T07:59' })).toThrow(/--at 2012-01-21T07:59: releases\/later\.mdx becomes/);
  const shipped = RELEASE.slice('releases/'.length, -'.mdx'.length);
  expect(() => at(shipped)).toThrow(/has been public since .*: say with --at when its Japanese text becomes public/);
  expect(at(shipped, { at: '2012-01-20T11:00' })).toBe('2012-01-20T11:00');
  content.write(`releases/${shipped}.ja.mdx`, '---\ntitle: 後日\npublishAt: 2012-01-20T11:00\n---\n');
  expect(at(shipped)).toBe('2012-01-20T11:00');
});

test('each refusal says which text is meant and what to write instead', ({ content }) => {
  const company = readCompany(content.directory);
  expect(() => mustBeFurther('a.txt', 'ja', company)).toThrow(
    'a.txt is in Japanese, and the company has one language: name the languages of the site in company.yaml first, as in languages: [en, ja]',
  );
  bilingual(content);
  const both = readCompany(content.directory);
  const text = (name: string, language: string) => ({ name, read: readFacts(Buffer.from('Words')), language });
  const [english, japanese] = [text('a.txt', 'en'), text('b.txt', 'ja')];
  expect(inOrder([japanese, english], both)).toEqual({ first: english, further: [japanese] });
  expect(() => mustBeFurther('a.txt', 'fr', both)).toThrow(
    /a\.txt is in French, .* Japanese \(ja\).*release\.ja\.txt$/,
  );
  expect(() => inOrder([english, english], both)).toThrow(/a\.txt is in English, and translations are in/);
  expect(() => inOrder([english, japanese, japanese], both)).toThrow('Two texts are in Japanese');
  expect(() => inOrder([japanese], both)).toThrow(
    /b\.txt is in Japanese, and a release begins with its text in English/,
  );
  expect(followsOf('ja', both, [])).toEqual(['ja']);
  expect(() => followsOf('fr', both, [])).toThrow('--follows fr: write ja');
  expect(() => followsOf('ja', both, [japanese])).toThrow('--follows ja: no language of company.yaml is left');
  expect(() => firstFile(content.directory, 'nope')).toThrow(/^--of nope: write the address of a release/);
});
