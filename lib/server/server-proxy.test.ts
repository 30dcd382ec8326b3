import { shiftClock } from '@/lib/process/environment';
import { test } from '@/testing/http';
import { pageOf, recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';

const PAGE = '/events';
const GATE = '/events/q2-fy2012-results-call/webcast';
const KEPT = 'x-accel-expires';
const DOORS = Date.parse('2012-01-27T12:45:00Z');

test.describe('behind nginx', () => {
  test.beforeEach(({ present: _ }) => {
    process.env.TRUSTED_PROXY = 'nginx';
    shiftClock(0);
  });
  test.afterEach(() => {
    delete process.env.TRUSTED_PROXY;
    shiftClock(0);
  });

  test('nginx keeps every answer for the current second, open gates too', async ({ serve, present }) => {
    const { ask } = await serve(recordingRenderer().render);
    for (const [at, gate] of [
      [DOORS - 5500, 404],
      [DOORS + 500, 307],
    ] as const) {
      present.setTo(at);
      const kept = `@${Math.floor(at / 1000)}`;
      for (const path of [PAGE, '/nothing', GATE]) expect((await ask(path)).headers[KEPT]).toBe(kept);
      expect((await ask(GATE)).status).toBe(gate);
    }
  });

  test('nginx keeps nothing in the second before a transition', async ({ serve, present }) => {
    const { ask } = await serve(recordingRenderer().render);
    present.setTo(DOORS - 1000);
    for (const path of [PAGE, '/nothing', GATE]) expect((await ask(path)).headers[KEPT]).toBe('0');
  });

  test('the limit is in machine time, also if the site’s clock is shifted', async ({ serve, present }) => {
    const { ask } = await serve(recordingRenderer().render);
    // An hour on, the doors open: in two seconds, and in one.
    shiftClock(3_600_000);
    present.setTo(DOORS - 3_600_000 - 1500);
    expect((await ask(PAGE)).headers[KEPT]).toBe(`@${Math.floor((DOORS - 3_600_000 - 1500) / 1000)}`);
    present.setTo(DOORS - 3_600_000 - 900);
    expect((await ask(PAGE)).headers[KEPT]).toBe('0');
  });

  test('nginx keeps no errors and nothing with no-store', async ({ serve, present }) => {
    present.setTo(DOORS - 60_000);
    const { write } = process.stderr;
    process.stderr.write = (() => true) as typeof write;
    const { ask } = await serve(async (path) => {
      if (path === PAGE) throw new Error('Out of paper.');
      const { answer, edition } = pageOf('Healthy');
      return { edition, answer: { ...answer, headers: { 'cache-control': 'no-store' } } };
    });
    const failed = await ask(PAGE).finally(() => {
      process.stderr.write = write;
    });
    expect([failed.status, failed.headers[KEPT]]).toEqual([500, undefined]);
    expect((await ask('/events.json')).headers[KEPT]).toBe('0');
    expect((await ask('/healthz')).headers[KEPT]).toBe('0');
  });

  test('an answer whose edition has just ended is not kept', async ({ serve, present }) => {
    present.setTo(DOORS - 60_000);
    const { render } = recordingRenderer();
    const { ask } = await serve(async (path, edition) => {
      const rendered = await render(path, edition);
      // So late that nginx could keep nothing of the former edition.
      if (Date.now() < DOORS) present.setTo(DOORS + 500);
      return rendered;
    });
    expect((await ask(PAGE)).headers[KEPT]).toBe('0');
  });
});

test('visitors never see how long nginx may keep an answer', async ({ serve, present }) => {
  present.setTo(DOORS - 60_000);
  const { ask } = await serve(recordingRenderer().render);
  for (const path of [PAGE, '/nothing', GATE]) expect((await ask(path)).headers).not.toHaveProperty(KEPT);
});
