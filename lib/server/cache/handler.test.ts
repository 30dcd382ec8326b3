import { currentEditionKey, EDITION_HEADER } from '@/lib/site/edition';
import {
  FOR_A_PAGE,
  FOR_A_ROUTE,
  finishedHtml,
  NEVER_STALE,
  page,
  renderedHtml,
  route,
  test,
} from '@/testing/edition-cache';
import { expect } from '@/testing/unit';

// The shipped call starts at 13:00; its webcast opens fifteen minutes earlier.
const SCHEDULED = Date.parse('2012-01-27T12:44:59.999Z');
const STARTING = SCHEDULED + 1;
const AGES_AGO = '2012-01-18T05:00:00Z';

test('a page is returned in its own edition, until its last millisecond', async ({ cache, present }) => {
  present.setTo(AGES_AGO);
  await cache.set('/page', page(renderedHtml('Upcoming')), NEVER_STALE);
  for (const now of [Date.parse(AGES_AGO), SCHEDULED]) {
    present.setTo(now);
    expect((await cache.get('/page', FOR_A_PAGE))?.value).toMatchObject({
      html: finishedHtml('Upcoming'),
      status: 200,
    });
  }
});

test('a page is missing from the instant its edition ends', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  await cache.set('/page', page(renderedHtml('Upcoming')), NEVER_STALE);
  present.setTo(STARTING);
  expect(await cache.get('/page', FOR_A_PAGE)).toBeNull();
});

test('a page is missing before its edition has started', async ({ cache, present }) => {
  present.setTo(STARTING);
  await cache.set('/page', page(renderedHtml('Starting')), NEVER_STALE);
  present.setTo(SCHEDULED);
  expect(await cache.get('/page', FOR_A_PAGE)).toBeNull();
});

test('a page rendered before a transition and stored after it is not returned', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  const late = page(renderedHtml('Upcoming'));
  present.setTo(STARTING);
  await cache.set('/page', late, NEVER_STALE);
  expect(await cache.get('/page', FOR_A_PAGE)).toBeNull();
});

test('a page of former content is missing at the same instant', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  await cache.set('/page', page(renderedHtml('Upcoming')), NEVER_STALE);
  present.content.append('events/q2-fy2012-results-call.mdx', 'A word more.');
  present.reload();
  expect(await cache.get('/page', FOR_A_PAGE)).toBeNull();
});

test('a page replaces that of the former edition', async ({ cache, present }) => {
  for (const [now, words] of [
    [SCHEDULED, 'Upcoming'],
    [STARTING, 'Starting'],
  ] as const) {
    present.setTo(now);
    await cache.set('/page', page(renderedHtml(words)), NEVER_STALE);
    expect((await cache.get('/page', FOR_A_PAGE))?.value).toMatchObject({ html: finishedHtml(words) });
  }
});

test('a route handler’s answer is returned byte for byte, only in its own edition', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  const answered = route({ 'content-type': 'text/calendar; charset=utf-8', [EDITION_HEADER]: currentEditionKey() });
  await cache.set('/event.ics', answered, NEVER_STALE);
  expect((await cache.get('/event.ics', FOR_A_ROUTE))?.value).toEqual(answered);
  present.setTo(STARTING);
  expect(await cache.get('/event.ics', FOR_A_ROUTE)).toBeNull();
});

test('a route handler’s answer without an edition is never returned', async ({ cache, present }) => {
  present.setTo(SCHEDULED);
  await cache.set('/event.ics', route({ 'content-type': 'text/calendar' }), NEVER_STALE);
  expect(await cache.get('/event.ics', FOR_A_ROUTE)).toBeNull();
});
