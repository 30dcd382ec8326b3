import { test } from '@/testing/http';
import { recordingRenderer } from '@/testing/renders';
import { expect } from '@/testing/unit';

const REDIRECTS: [string, string][] = [
  ['/events/', '/events'],
  ['/search/?q=genentech', '/search?q=genentech'],
  ['/events//?utm_source=mail&utm_medium=a%20b', '/events?utm_source=mail&utm_medium=a%20b'],
  ['/search/?q=why?', '/search?q=why?'],
  ['/events/?', '/events'],
  ['/events/?next=//evil.example/', '/events?next=//evil.example/'],
];

test('the redirect of a trailing slash keeps the query', async ({ serve, present }) => {
  present.setTo('2012-01-20T15:00:00Z');
  const { ask } = await serve(recordingRenderer().render);
  for (const [from, to] of REDIRECTS) {
    const { status, headers } = await ask(from);
    expect({ from, status, to: headers.location }).toEqual({ from, status: 308, to });
  }
});

test('a query may hold a question mark', async ({ serve, present }) => {
  present.setTo('2012-01-20T15:00:00Z');
  const { render, paths } = recordingRenderer();
  await (await serve(render)).ask('/search?q=why?because');
  expect(paths).toEqual([`/search/${Buffer.from('why?because').toString('hex')}`]);
});
