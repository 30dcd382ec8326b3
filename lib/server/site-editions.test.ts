import { currentEdition, currentEditionKey } from '@/lib/site/edition';
import { EVENT as EVENT_FILE, RELEASE as RELEASE_FILE } from '@/testing/content';
import { test } from '@/testing/present';
import { answerOf, pageOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import type { Renderer } from './renderer';
import { Site } from './site';

// The webcast of the shipped call opens fifteen minutes before the call starts.
const PUBLISHED = '2012-01-18T05:00:00Z';
const SCHEDULED = '2012-01-27T12:44:59.999Z';
const STARTING = '2012-01-27T12:45:00.000Z';
const LIVE = '2012-01-27T13:00:00Z';

const EVENT = '/events/q2-fy2012-results-call';

async function words(site: Site, path: string): Promise<string> {
  return Buffer.from((await answerOf(site, path)).body).toString();
}

test('an answer is rendered once per edition, for concurrent and later requests', async ({ present }) => {
  const { render, paths } = recordingRenderer();
  const site = new Site(render);
  present.setTo(PUBLISHED);
  const first = await Promise.all([words(site, '/'), words(site, '/')]);
  present.setTo(SCHEDULED);
  expect([...first, await words(site, '/')]).toEqual(Array(3).fill('Page of /'));
  expect(paths).toEqual(['/']);
});

test('every answer is rendered again in the next edition', async ({ present }) => {
  const { render, paths } = recordingRenderer(async (path) => pageOf(`${path} of ${currentEditionKey()}`));
  const site = new Site(render);
  for (const now of [SCHEDULED, STARTING]) {
    present.setTo(now);
    for (const path of ['/', EVENT]) expect(await words(site, path)).toBe(`${path} of ${currentEditionKey()}`);
  }
  expect(paths).toEqual(['/', EVENT, '/', EVENT]);
});

test('what is kept is ready in its own edition alone', async ({ present }) => {
  const site = new Site(recordingRenderer().render);
  present.setTo(SCHEDULED);
  expect(site.ready(currentEdition(), EVENT)).toBeUndefined();
  await words(site, EVENT);
  expect(String(site.ready(currentEdition(), EVENT)?.body)).toBe(`Page of ${EVENT}`);
  present.setTo(STARTING);
  expect(site.ready(currentEdition(), EVENT)).toBeUndefined();
});

test('a transition during a render causes a second one, for the new edition', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer(async () => {
    const rendered = pageOf(paths.length === 1 ? 'Upcoming' : 'Starting');
    present.setTo(STARTING);
    return rendered;
  });
  expect(await words(new Site(render), EVENT)).toBe('Starting');
  expect(paths).toEqual([EVENT, EVENT]);
});

test('a joined render of a former edition is discarded and repeated', async ({ present }) => {
  present.setTo(SCHEDULED);
  const before = currentEditionKey();
  present.setTo(STARTING);
  const { render, paths } = recordingRenderer(async () =>
    paths.length === 1 ? pageOf('Upcoming', before) : pageOf('Starting'),
  );
  const site = new Site(render);
  expect(await words(site, EVENT)).toBe('Starting');
  expect(await words(site, EVENT)).toBe('Starting');
  expect(paths).toEqual([EVENT, EVENT]);
});

test('a cached answer is not sent after a transition', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render } = recordingRenderer(async () => pageOf(currentEditionKey()));
  const site = new Site(render);
  const before = await words(site, EVENT);
  const answer = words(site, EVENT);
  present.setTo(LIVE);
  expect(await answer).toBe(currentEditionKey());
  expect(await answer).not.toBe(before);
});

test('if a transition overtakes every render, the site fails instead of answering wrongly', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer(async () => {
    const rendered = pageOf('Late');
    present.setTo(paths.length % 2 ? STARTING : SCHEDULED);
    return rendered;
  });
  await expect(new Site(render).answer(EVENT)).rejects.toThrow(`No answer to ${EVENT} was in time for its edition.`);
  expect(paths.length).toBeLessThan(10);
});

test('a correction during a render does not discard it, and the next request gets the new page', async ({
  present,
}) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer(async (_, { key }) => {
    const rendered = pageOf(key, key);
    if (paths.length === 1) {
      present.content.append(EVENT_FILE, 'More.');
      present.reload();
    }
    return rendered;
  });
  const site = new Site(render);
  const before = currentEditionKey();
  expect(await words(site, EVENT)).toBe(before);
  expect(currentEditionKey()).not.toBe(before);
  expect(await words(site, EVENT)).toBe(currentEditionKey());
  expect(paths).toEqual([EVENT, EVENT]);
});

test('a withdrawal during a render discards it', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer(async (_, { key }) => {
    if (paths.length === 1) {
      present.content.remove(RELEASE_FILE);
      present.reload();
    }
    return pageOf(key, key);
  });
  const before = currentEditionKey();
  expect(await words(new Site(render), EVENT)).toBe(currentEditionKey());
  expect(currentEditionKey()).not.toBe(before);
});

/** Pages that say whose they are, and that of the event something of it. */
const companyPages: Renderer = async (path, { key, site }) =>
  pageOf(`${site.company.name} ${path === EVENT && site.event(path.slice(8))?.location}`, key);

test('a page of which nothing changed is not rendered again after a correction', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer(companyPages);
  const site = new Site(render);
  const before = [await answerOf(site, '/'), await answerOf(site, EVENT)];
  present.content.replace(EVENT_FILE, 'kind:', 'location: Hall\nkind:');
  present.reload();
  expect(site.ready(currentEdition(), '/')).toBeUndefined();
  const after = [await answerOf(site, '/'), await answerOf(site, EVENT)];
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  expect(site.ready(currentEdition(), '/')).toBe(before[0]);
  expect(paths).toEqual(['/', EVENT, EVENT]);
  // And in the edition after that one.
  present.content.replace(EVENT_FILE, 'location: Hall', 'location: House');
  present.reload();
  expect(await answerOf(site, '/')).toBe(before[0]);
});

test('a page that is being rendered when its edition ends serves the next one, if nothing of it changed', async ({
  present,
}) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer(companyPages);
  const site = new Site(render);
  const first = answerOf(site, '/');
  present.content.replace(EVENT_FILE, 'kind:', 'location: Hall\nkind:');
  present.reload();
  expect(await answerOf(site, '/')).toBe(await first);
  expect(paths).toEqual(['/']);
});

test('a page without an edition is refused', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render } = recordingRenderer(async () => ({ ...pageOf('Unfinished'), edition: undefined }));
  await expect(new Site(render).answer(EVENT)).rejects.toThrow(`${EVENT} names no edition`);
});

test('an answer with no-store needs no edition and is rendered for each request', async ({ present }) => {
  present.setTo(SCHEDULED);
  const { render, paths } = recordingRenderer(async () => ({
    answer: { status: 200, headers: { 'cache-control': 'no-store' }, body: Buffer.from(`${paths.length}`) },
    edition: undefined,
  }));
  const site = new Site(render);
  expect([await words(site, '/events.json'), await words(site, '/events.json')]).toEqual(['1', '2']);
});

for (const [failure, fail] of [
  ['throws', () => Promise.reject(new Error('Out of paper.'))],
  ['answers with a status of 500', async () => ({ answer: { ...pageOf('Oops').answer, status: 500 }, edition: '' })],
] as const) {
  test(`a render that ${failure} is an error, and is tried again for the next request`, async ({ present }) => {
    present.setTo(SCHEDULED);
    const { render, paths } = recordingRenderer(async () => (paths.length === 1 ? fail() : pageOf('Upcoming')));
    const site = new Site(render);
    await expect(site.answer(EVENT)).rejects.toThrow(/Out of paper|could not be rendered/);
    expect(await words(site, EVENT)).toBe('Upcoming');
  });
}
