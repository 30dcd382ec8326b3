import { currentEditionKey } from '@/lib/site/edition';
import { EVENT as EVENT_FILE, RELEASE as RELEASE_FILE } from '@/testing/content';
import { type Present, test } from '@/testing/present';
import { answerOf, pageOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';
import { Site } from './site';

const SCHEDULED = '2012-01-20T15:00:00Z';
const STARTING = '2012-01-27T12:45:00Z';

const EVENT = '/events/q2-fy2012-results-call';

/** A site whose pages render until `broken` is set. */
function breakableSite() {
  const state = { broken: false };
  const { render } = recordingRenderer(async (path) => {
    if (state.broken) throw new Error('Out of paper.');
    return pageOf(`Page of ${path}`);
  });
  return { site: new Site(render), state };
}

let logged: string[] = [];
const { write } = process.stderr;

test.beforeEach(({ present }) => {
  present.setTo(SCHEDULED);
  logged = [];
  process.stderr.write = ((line: string) => logged.push(line) > 0) as typeof write;
});

test.afterEach(() => {
  process.stderr.write = write;
});

test('if a correction makes a page fail to render, its former version is served and the error logged', async ({
  present,
}) => {
  const { site, state } = breakableSite();
  await answerOf(site, EVENT);
  state.broken = true;
  present.content.append(EVENT_FILE, 'A word more.');
  present.reload();
  expect(String((await answerOf(site, EVENT)).body)).toBe(`Page of ${EVENT}`);
  expect(logged.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'error', path: EVENT, error: 'Error: Out of paper.' }),
  ]);
});

test('if a page fails to render after a transition, its former version is not served', async ({ present }) => {
  const { site, state } = breakableSite();
  await answerOf(site, EVENT);
  state.broken = true;
  present.setTo(STARTING);
  await expect(site.answer(EVENT)).rejects.toThrow('Out of paper.');
});

test('if a page fails to render after a correction and a transition, its former version is not served', async ({
  present,
}) => {
  const { site, state } = breakableSite();
  await answerOf(site, EVENT);
  state.broken = true;
  present.content.append(EVENT_FILE, 'A word more.');
  present.reload();
  present.setTo(STARTING);
  await expect(site.answer(EVENT)).rejects.toThrow('Out of paper.');
});

test('what was saved since a page was rendered ends it, too, once it is public', async ({ present }) => {
  const { site, state } = breakableSite();
  await answerOf(site, EVENT);
  present.content.write('releases/new.mdx', '---\nid: new\ntitle: New\npublishAt: 2012-01-26T08:00\n---\n\nWords.\n');
  present.reload();
  await answerOf(site, EVENT);
  state.broken = true;
  present.setTo('2012-01-26T13:00:00Z');
  await expect(site.answer(EVENT)).rejects.toThrow('Out of paper.');
});

test('the former version of a withdrawn page is not served', async ({ present }) => {
  const { site, state } = breakableSite();
  await answerOf(site, EVENT);
  await answerOf(site, '/nothing');
  state.broken = true;
  present.content.replace(EVENT_FILE, 'kind:', 'draft: true\nkind:');
  present.reload();
  await expect(site.answer(EVENT)).rejects.toThrow('Out of paper.');
});

test('the former version of a page that may name a withdrawn one is not served', async ({ present }) => {
  const { site, state } = breakableSite();
  await answerOf(site, '/');
  state.broken = true;
  present.content.replace(EVENT_FILE, 'kind:', 'draft: true\nkind:');
  present.reload();
  await expect(site.answer('/')).rejects.toThrow('Out of paper.');
});

test('a gate that fails to render is an error', async ({ present }) => {
  const { site, state } = breakableSite();
  await answerOf(site, `${EVENT}/webcast`);
  state.broken = true;
  present.content.append(EVENT_FILE, 'A word more.');
  present.reload();
  await expect(site.answer(`${EVENT}/webcast`)).rejects.toThrow('Out of paper.');
});

/** A site whose pages say in which edition they were made, and can be made to take their time. */
function slowSite(withFormer: number) {
  const state = { gate: Promise.resolve() };
  const { render } = recordingRenderer(async (_, { key }) => {
    await state.gate;
    return pageOf(key, key);
  });
  const site = new Site(render, { forPage: 20, withFormer });
  const said = async (path = EVENT) => String((await answerOf(site, path)).body);
  /** @returns a function that lets pages be made again */
  const hold = () => {
    let open = () => {};
    state.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    return open;
  };
  return { said, hold };
}

test('who waits for a corrected page gets the former one, and the new one once it is there', async ({ present }) => {
  const { said, hold } = slowSite(10_000);
  const first = await said();
  const open = hold();
  present.content.append(EVENT_FILE, 'A word more.');
  present.reload();
  expect(await said()).toBe(first);
  // A second correction, before the first was made.
  present.content.append(EVENT_FILE, 'And another one.');
  present.reload();
  expect(await said()).toBe(first);
  open();
  await expect.poll(() => said()).toBe(currentEditionKey());
});

for (const [rule, { withFormer, change }] of Object.entries({
  'after a transition': { withFormer: 10_000, change: (present: Present) => present.setTo(STARTING) },
  'of what was taken back': {
    withFormer: 10_000,
    change: (present: Present) => {
      present.content.remove(RELEASE_FILE);
      present.reload();
    },
  },
  'long after the correction': {
    withFormer: 10,
    change: (present: Present) => {
      present.content.append(EVENT_FILE, 'A word more.');
      present.reload();
    },
  },
})) {
  test(`who waits gets no former page ${rule}`, async ({ present }) => {
    const { said, hold } = slowSite(withFormer);
    const first = await said();
    const open = hold();
    change(present);
    const waiting = said();
    setTimeout(open, 60);
    expect(await waiting).toBe(currentEditionKey());
    expect(await waiting).not.toBe(first);
  });
}
