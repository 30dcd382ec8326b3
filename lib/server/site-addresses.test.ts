import { test } from '@/testing/present';
import { answerOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { Site } from './site';

const BEFORE_PUBLICATION = '2012-01-18T04:59:59.999Z';
const PUBLISHED = '2012-01-18T05:00:00.000Z';

const EVENT = '/events/q2-fy2012-results-call';
const RELEASE = '/releases/q2-fy2012-results-call-announcement';

test('a former address is a 301 to the present one, and nothing before publication', async ({ present }) => {
  present.content.replace(
    'releases/q2-fy2012-results-call-announcement.mdx',
    'publishedOn:',
    'formerAddresses: [/news/q2.html]\npublishedOn:',
  );
  present.reload();
  const { render } = recordingRenderer();
  const site = new Site(render);
  present.setTo(PUBLISHED);
  expect(await answerOf(site, '/news/q2.html')).toMatchObject({ status: 301, headers: { location: RELEASE } });
  present.setTo(BEFORE_PUBLICATION);
  expect(await answerOf(site, '/news/q2.html')).toMatchObject({ status: 404 });
});

const UNKNOWN = [
  '/nothing',
  '/events/nothing',
  `${EVENT}/nothing`,
  '/releases/../releases',
  '/_next/data/x.json',
  `${EVENT}.rsc`,
  `${EVENT}.segments/_tree.segment.rsc`,
  '/events/q2-fy2012%2Dresults-call',
  '//events',
  '/Events',
];

test('unknown paths get the 404 page and never reach the renderer', async ({ present }) => {
  present.setTo(PUBLISHED);
  const { render, paths } = recordingRenderer();
  const site = new Site(render);
  for (const path of UNKNOWN) {
    const { status, body } = await answerOf(site, path);
    expect({ path, status, body: String(body) }).toEqual({ path, status: 404, body: 'Page of /_not-found' });
  }
  expect(paths).toEqual(['/_not-found']);
});

test('an embargoed path is unknown until its instant, like one that never existed', async ({ present }) => {
  present.setTo(BEFORE_PUBLICATION);
  const { render, paths } = recordingRenderer();
  const site = new Site(render);
  const never = await answerOf(site, '/events/never');
  for (const path of [EVENT, `${EVENT}/webcast`, `${EVENT}/replay`, `${EVENT}/event.ics`, RELEASE, `${EVENT}/`])
    expect(await answerOf(site, path)).toEqual(never);
  expect(paths).toEqual(['/_not-found']);
  present.setTo(PUBLISHED);
  for (const path of [EVENT, `${EVENT}/event.ics`, RELEASE, `${RELEASE}/release.txt`])
    expect(await answerOf(site, path)).toMatchObject({ status: 200, body: Buffer.from(`Page of ${path}`) });
});

test('a page is still rendered once after thousands of unknown paths', async ({ present }) => {
  present.setTo(PUBLISHED);
  const { render, paths } = recordingRenderer();
  const site = new Site(render);
  for (let number = 0; number < 3000; number++) await answerOf(site, `/nothing/${number}`);
  await answerOf(site, EVENT);
  await answerOf(site, EVENT);
  expect(paths).toEqual(['/_not-found', EVENT]);
});

test('a trailing slash redirects to the path without it', async ({ present }) => {
  present.setTo(PUBLISHED);
  const { render } = recordingRenderer();
  const site = new Site(render);
  for (const path of ['/events', EVENT, `${EVENT}/webcast`, RELEASE]) {
    for (const slashes of ['/', '//']) {
      expect(await answerOf(site, path + slashes)).toMatchObject({ status: 308, headers: { location: path } });
    }
  }
});

test('a trailing slash never redirects to an unknown path or another site', async ({ present }) => {
  present.setTo(PUBLISHED);
  const { render } = recordingRenderer();
  const site = new Site(render);
  for (const path of ['/nothing/', '//', '//www.example.com/', '/\\www.example.com/', '/events/nothing/', '/%2F/']) {
    const { status, headers } = await answerOf(site, path);
    expect({ path, status, location: headers.location }).toEqual({ path, status: 404, location: undefined });
  }
});
