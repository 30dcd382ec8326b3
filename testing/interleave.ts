// node tools/run.mjs testing/interleave.ts DIRECTORY...: renders each page of several contents at several instants, first
// one after the other, then all mixed up, and prints where the two differ. Each content is rendered an hour apart.

import { loadContent } from '@/lib/content/load';
import { startRenderer } from '@/lib/server/renderer';
import { type Edition, editionOf } from '@/lib/site/edition';
import { searchPath } from '@/lib/surfaces/search/query';
import { lastBuild } from '@/tools/commands/last-build';
import { Random } from './archive/random';

const INSTANTS = ['2012-01-20T15:00:00Z', '2012-01-27T13:00:00Z', '2012-01-30T15:00:00Z'].map(Date.parse);
const PATHS = [
  '/',
  '/events',
  '/releases',
  '/rss.xml',
  '/calendar.ics',
  '/events/q2-fy2012-results-call',
  '/events/q2-fy2012-results-call/event.json',
  '/releases/q2-fy2012-results-call-announcement',
  searchPath({ query: 'call', page: 1 }),
];
/** How often each page is rendered concurrently with all others. */
const ROUNDS = 8;

const editions = process.argv
  .slice(2)
  .flatMap((directory) => INSTANTS.map((now) => editionOf(loadContent(directory, now).content, now)));
const { render, close } = await startRenderer(process.cwd(), lastBuild(process.cwd()));
const words = async (path: string, edition: Edition) => {
  const { answer, edition: renderedFor } = await render(path, edition);
  return `${renderedFor === edition.key} ${answer.status} ${Buffer.from(answer.body)}`;
};

const alone = new Map<string, string>();
for (const edition of editions)
  for (const path of PATHS) alone.set(`${edition.key} ${path}`, await words(path, edition));

const random = new Random(12);
const asked = Array.from({ length: ROUNDS }, () =>
  editions.flatMap((edition) => PATHS.map((path) => ({ edition, path }))),
).flat();
for (let index = asked.length - 1; index > 0; index--) {
  const other = random.int(0, index);
  [asked[index], asked[other]] = [asked[other], asked[index]] as [(typeof asked)[0], (typeof asked)[0]];
}
const startedAt = performance.now();
const mixed = await Promise.all(
  asked.map(async ({ edition, path }) => ({ name: `${edition.key} ${path}`, text: await words(path, edition) })),
);
const tookMs = Math.round(performance.now() - startedAt);
const different = mixed.filter(({ name, text }) => alone.get(name) !== text).map(({ name }) => name);
const distinct = new Set(alone.values()).size;
console.log(JSON.stringify({ editions: editions.length, asked: asked.length, distinct, different, tookMs }));
await close();
process.exit(0);
