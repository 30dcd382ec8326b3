import { readFileSync } from 'node:fs';
import { currentEditionKey, EDITION_HEADER } from '@/lib/site/edition';
import { test as base, finishedHtml, renderedHtml } from '@/testing/edition-cache';
import { NextCaches } from '@/testing/next-caches';
import { expect } from '@/testing/unit';

/** The version of Next that the tests below were written for. */
const MEASURED = '16.4.6';

const MEASURE_AGAIN = `Next is not ${MEASURED} any more. The site leans on how its cache works inside. Before this number is changed:
- let the tests of this file and e2e/transitions.spec.ts pass: no answer is of another edition than its instant's;
- read response-cache/index.js: a visitor whose page is missing waits, and is answered from the object given to set();
- see that no page holds a script or a payload of the framework (e2e/weight.spec.ts);
- see that no address of the framework's answers with a payload (e2e/gates.spec.ts).
docs/decisions/0001-editions.md says why.`;

// The webcast of the shipped call opens: the page changes from "Upcoming" to "Starting".
const BEFORE = Date.parse('2012-01-27T12:44:59.999Z');
const AFTER = BEFORE + 1;

const test = base.extend<{ next: NextCaches }>({
  // The handler of `cache` shares its memory with this one, and is emptied after the test.
  next: async ({ distDir, cache: _ }, use) => use(new NextCaches(distDir)),
});

test('Next has the version that was tested', () => {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'));
  expect(version, MEASURE_AGAIN).toBe(MEASURED);
});

test('the first request renders the page and gets it finished', async ({ next, present }) => {
  present.setTo(BEFORE);
  const { html, headers } = await next.visit(() => renderedHtml('Upcoming'));
  expect(html).toBe(finishedHtml('Upcoming'));
  expect(headers).toEqual({ [EDITION_HEADER]: currentEditionKey() });
});

test('later requests of the edition get the same page without a render', async ({ next, present }) => {
  present.setTo('2012-01-18T05:00:00Z');
  const first = await next.visit(() => renderedHtml('Upcoming'));
  present.setTo(BEFORE);
  const again = await next.visit(() => {
    throw new Error('The page was rendered again.');
  });
  expect(again).toEqual(first);
});

test('the first request after a transition gets a new page, not the old one', async ({ next, present }) => {
  present.setTo(BEFORE);
  await next.visit(() => renderedHtml('Upcoming'));
  present.setTo(AFTER);
  const { html, headers } = await next.visit(() => renderedHtml('Starting'));
  expect(html).toBe(finishedHtml('Starting'));
  expect(headers).toEqual({ [EDITION_HEADER]: currentEditionKey() });
});

test('concurrent requests share one render and one finished page', async ({ next, present }) => {
  present.setTo(BEFORE);
  let renders = 0;
  const render = () => renderedHtml(`Render ${++renders}`);
  const visits = await Promise.all([1, 2, 3, 4].map(() => next.visit(render)));
  expect(renders).toBe(1);
  expect(visits.map(({ html }) => html)).toEqual(Array(4).fill(finishedHtml('Render 1')));
});

test('a request after a transition may join a render from before it, which names its edition', async ({
  next,
  present,
}) => {
  present.setTo(BEFORE);
  const before = currentEditionKey();
  const first = next.visit(async () => {
    present.setTo(AFTER);
    second = next.visit(() => renderedHtml('Starting'));
    return renderedHtml('Upcoming', before);
  });
  let second: typeof first | undefined;
  await first;
  // lib/server/site.ts discards it.
  expect((await second)?.headers).toEqual({ [EDITION_HEADER]: before });
  expect((await next.visit(() => renderedHtml('Starting'))).html).toBe(finishedHtml('Starting'));
});

test('a page that cannot be finished is returned unchanged, without an edition', async ({ next, present }) => {
  present.setTo(BEFORE);
  const warned: unknown[] = [];
  const { warn } = console;
  console.warn = (...words) => warned.push(words.join(' '));
  const { html, headers } = await next
    .visit(() => '<p>No mark.</p>')
    .finally(() => {
      console.warn = warn;
    });
  expect(warned).toEqual([expect.stringContaining('does not say which edition')]);
  // lib/server/site.ts refuses it.
  expect({ html, headers }).toEqual({ html: '<p>No mark.</p>', headers: {} });
});
