import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '@/testing/accessible';
import { ask } from '@/testing/ask';
import { expect, filesBelow, type RunningDesk, test } from '@/testing/desk';
import { approved, SOON } from '@/testing/desk-journeys';
import { startSite } from '@/testing/site';

const JAPANESE = `業績予想の修正に関するお知らせ

最近の業績の動向を踏まえ、業績予想を下記のとおり修正いたします。詳細はhttps://www.mizuhara-seimitsu.example/irをご覧ください。
`;
const ENGLISH = `Notice of Revision of Earnings Forecast

In view of recent business trends, Mizuhara Precision Co., Ltd. has revised its earnings forecast as follows.
`;

/** A company that publishes in Japanese first, and in English. */
function inTokyo({ contentDir }: RunningDesk): void {
  for (const name of ['company.yaml', 'company.en.yaml']) {
    cpSync(join('docs/examples/tokyo', name), join(contentDir, name));
  }
}

const releasesIn = ({ contentDir }: RunningDesk) =>
  filesBelow(join(contentDir, 'releases'))
    .map((file) => file.slice(contentDir.length + 1))
    .sort();

/** Asks for both pages until both are there: one that is asked for after the other is never behind it. */
async function bothAtOnce(port: number, slug: string): Promise<void> {
  const paths = [`/releases/${slug}`, `/en/releases/${slug}`];
  const behind: string[] = [];
  await expect
    .poll(async () => {
      const [first = '', then = ''] = paths.reverse();
      const before = (await ask(port, first)).status;
      const after = (await ask(port, then)).status;
      if (before === 200 && after !== 200) behind.push(then);
      return [before, after];
    }, SOON)
    .toEqual([200, 200]);
  expect(behind).toEqual([]);
}

test('a release is written, seen, approved and published in two languages; another is translated later', async ({
  desk: start,
  page,
  second,
}) => {
  const desk = await start({ at: '2025-02-10T06:00:00Z' });
  inTokyo(desk);
  const env = { CONTENT_DIR: desk.contentDir, STATE_DIR: join(desk.deskDir, '../state'), CLOCK_OFFSET_MS: desk.offset };
  const site = await startSite({ env });
  const port = Number(new URL(site.origin).port);
  await desk.signIn(page, 'Investor Relations');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByLabel('Text of the release').fill(JAPANESE);
  await page.getByLabel('The text in English').fill('Notice');
  await page.getByRole('button', { name: 'Read the text', exact: true }).click();

  // The text is taken out, then another one is added, and the draft says what it takes from it.
  const languages = page.locator('#languages');
  const facts = page.url();
  await languages.getByRole('button', { name: /^Take it out/ }).click();
  await languages.getByRole('checkbox', { name: 'Its page says that the text in English follows' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Files' }).click();
  await expect(page.getByRole('textbox')).toHaveValue(/^follows: \[en\]$/m);
  await page.goto(facts);
  await languages.getByText('Add the text in English').click();
  await languages.getByRole('textbox', { name: 'The text in English' }).fill(ENGLISH);
  await languages.getByRole('button', { name: 'Read the text in English' }).click();
  await expect(languages).toContainText('Notice of Revision of Earnings Forecast');
  await expectAccessible(page, 'facts');

  await page.getByRole('radio', { name: 'As soon as it is approved' }).check();
  await page.getByRole('button', { name: 'Save and preview' }).click();
  const shown = page.frameLocator('iframe').getByRole('main');
  await expect(shown).toContainText('業績予想の修正に関するお知らせ');
  const pages = page.getByRole('navigation', { name: 'What to show' });
  await pages.getByRole('link', { name: 'Release', exact: true }).last().click();
  await expect(shown).toContainText('Notice of Revision of Earnings Forecast');

  await page.getByRole('link', { name: 'Go on to publish' }).click();
  await expect(page.getByRole('row', { name: /Release in English/ })).toContainText('/en/releases/');
  const slug = /\/en\/releases\/([\w-]+)/.exec(
    (await page.getByRole('row', { name: /in English/ }).textContent()) ?? '',
  )?.[1];
  expect(releasesIn(desk)).toEqual([]);
  await Promise.all([approved(page, second, desk), bothAtOnce(port, String(slug))]);
  expect(releasesIn(desk)).toEqual([`releases/${slug}.en.mdx`, `releases/${slug}.mdx`]);
  expect(readFileSync(join(desk.contentDir, `releases/${slug}.mdx`), 'utf8')).not.toContain('follows');

  await page.goto(`${desk.origin}/translate?path=releases/${slug}.mdx`);
  await expect(page.getByRole('heading', { name: 'Nothing was added' })).toBeVisible();

  const other = 'releases/jikokabushiki-shutoku';
  cpSync(join('docs/examples/tokyo', `${other}.mdx`), join(desk.contentDir, `${other}.mdx`));
  await expect.poll(async () => (await ask(port, `/${other}`)).status, SOON).toBe(200);
  await page.goto(desk.origin);
  await page
    .getByRole('listitem')
    .filter({ hasText: other })
    .getByRole('link', { name: /^Translate/ })
    .click();
  await page.getByLabel('The text in English').fill(ENGLISH);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('link', { name: 'Publish' }).click();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await second.goto(desk.origin);
  await second.getByRole('link', { name: 'Read and approve' }).click();
  await second.getByRole('button', { name: 'Approve: public now' }).click();
  await expect.poll(async () => (await ask(port, `/en/${other}`)).status, SOON).toBe(200);
  expect((await ask(port, `/en/${other}`)).body.toString()).toContain('This translation was published on');
  await site.stop();
});
