import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentEditionKey, EDITION_HEADER } from '@/lib/site/edition';
import { FOR_A_PAGE, finishedHtml, NEVER_STALE, page, renderedHtml, route, test } from '@/testing/edition-cache';
import { expect } from '@/testing/unit';

// The shipped call starts at 13:00; its webcast opens fifteen minutes earlier.
const SCHEDULED = Date.parse('2012-01-27T12:44:59.999Z');
const STARTING = SCHEDULED + 1;

test('the stored page is finished in place, since the first answer is made from it', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  const stored = page(renderedHtml('Upcoming'));
  await cache.set('/page', stored, NEVER_STALE);
  expect(stored).toEqual({
    ...page(finishedHtml('Upcoming')),
    rscData: Buffer.alloc(0),
    segmentData: undefined,
    headers: { [EDITION_HEADER]: currentEditionKey() },
  });
});

test('a page without an edition is not stored', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  await expect(cache.set('/page', page('<p>Words.</p>'), NEVER_STALE)).rejects.toThrow('does not say which edition');
  expect(await cache.get('/page', FOR_A_PAGE)).toBeNull();
});

test('a missing page is not stored', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  await cache.set('/page', null, NEVER_STALE);
  expect(await cache.get('/page', FOR_A_PAGE)).toBeNull();
});

test('a prerendered page is finished when it is read, and returned only in the edition of the build', async ({
  cache,
  distDir,
  present,
}) => {
  present.setTo(SCHEDULED);
  const built = join(distDir, 'app/page');
  mkdirSync(join(distDir, 'app'));
  writeFileSync(`${built}.html`, renderedHtml('Upcoming'));
  writeFileSync(`${built}.rsc`, 'payload');
  writeFileSync(`${built}.meta`, JSON.stringify({ headers: { 'x-nextjs-prerender': '1' }, status: 200 }));
  expect((await cache.get('/page', FOR_A_PAGE))?.value).toMatchObject({
    html: finishedHtml('Upcoming'),
    rscData: Buffer.alloc(0),
    headers: { [EDITION_HEADER]: currentEditionKey() },
  });
  present.setTo(STARTING);
  expect(await cache.get('/page', FOR_A_PAGE)).toBeNull();
});

test('nothing is written to disk', async ({ cache, distDir, present }) => {
  present.setTo(SCHEDULED);
  await cache.set('/page', page(renderedHtml('Upcoming')), NEVER_STALE);
  await cache.set('/event.ics', route({ [EDITION_HEADER]: currentEditionKey() }), NEVER_STALE);
  await cache.get('/page', FOR_A_PAGE);
  expect(readdirSync(distDir)).toEqual([]);
});
