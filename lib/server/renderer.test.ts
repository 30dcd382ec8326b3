import { setTimeout } from 'node:timers/promises';
import type { Edition } from '@/lib/site/edition';
import { expect, test } from '@/testing/unit';
import { onePerPath, type Rendered, type Renderer } from './renderer';

const edition = (key: string) => ({ key }) as Edition;

/** Shares renders as Next does: a request joins a render of its path that is running or has just ended. */
function shared(): { render: Renderer; renders: string[] } {
  const underWay = new Map<string, Promise<Rendered>>();
  const renders: string[] = [];
  const render: Renderer = (path, { key }) => {
    const rendered = underWay.get(path) ?? setTimeout(5).then(() => pageFor(path, key));
    if (!underWay.has(path)) {
      renders.push(`${path} ${key}`);
      underWay.set(path, rendered);
      rendered.then(() => setImmediate(() => underWay.delete(path)));
    }
    return rendered;
  };
  return { render, renders };
}

function pageFor(path: string, key: string): Rendered {
  return { answer: { status: 200, headers: {}, body: Buffer.from(`${path} ${key}`) }, edition: key };
}

test('every request gets a render of its own edition', async () => {
  const { render } = shared();
  const one = onePerPath(render);
  const asked = Array.from({ length: 60 }, (_, index) => ({ path: `/${index % 2}`, key: `edition ${index % 5}` }));
  const answers = await Promise.all(asked.map(({ path, key }) => one(path, edition(key))));
  expect(answers.map(({ answer }) => String(answer.body))).toEqual(asked.map(({ path, key }) => `${path} ${key}`));
});

test('requests of one edition share a render, and different paths do not wait for each other', async () => {
  const { render, renders } = shared();
  const one = onePerPath(render);
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: 40 }, (_, index) => one(`/${index % 20}`, edition('a'))));
  expect(renders).toHaveLength(20);
  expect(performance.now() - startedAt).toBeLessThan(20 * 5);
});

test('a failed render does not block the next one', async () => {
  let attempts = 0;
  const one = onePerPath(async (path, { key }) => {
    attempts++;
    if (key === 'bad') throw new Error('Out of paper.');
    return pageFor(path, key);
  });
  const [bad, good] = await Promise.allSettled([one('/', edition('bad')), one('/', edition('good'))]);
  expect([bad.status, good.status, attempts]).toEqual(['rejected', 'fulfilled', 2]);
});
