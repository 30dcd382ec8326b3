// node tools/run.mjs testing/corrected.ts DIRECTORY INSTANT SEED: changes a content at random, step by step. After each step a
// site that kept its answers is asked for all addresses, and one that has none; prints where the two differ, and how many
// answers were kept.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadContent } from '@/lib/content/load';
import type { PublishedSite } from '@/lib/content/published';
import { replaceContent } from '@/lib/content/store';
import { now } from '@/lib/process/clock';
import { shiftClock } from '@/lib/process/environment';
import type { EncodedAnswer } from '@/lib/server/encode';
import { startRenderer } from '@/lib/server/renderer';
import { Site } from '@/lib/server/site';
import { currentEdition } from '@/lib/site/edition';
import { findRoute } from '@/lib/site/routes';
import { pathIn } from '@/messages/language';
import { lastBuild } from '@/tools/commands/last-build';
import { Random } from './archive/random';

const STEPS = 10;
const FORMS = {
  releases: ['', '/release.txt', '/tables.xlsx', '/tables/1.csv'],
  events: ['', '/sheet', '/transcript', '/event.json', '/event.ics', '/webcast', '/replay'],
};
const LISTS = [
  '/',
  '/events',
  '/releases',
  '/results',
  '/search',
  '/calendar.ics',
  '/events.json',
  '/rss.xml',
  '/atom.xml',
];
const YEARS = [2010, 2012, 2025];
/** Of each collection. */
const ITEMS = 4;

const [directory = '', at = '', seed] = process.argv.slice(2);
shiftClock(Date.parse(at) - Date.now());
const random = new Random(Number(seed));
const accept = () => replaceContent(loadContent(directory));

/** Every kind of address of the first items of a site, in each of its languages. */
function addressesOf({ languages }: PublishedSite): string[] {
  return languages.flatMap(({ language, releases, events }) =>
    [
      ...LISTS,
      ...YEARS.flatMap((year) => [`/releases/year/${year}`, `/events/year/${year}`, `/calendar/${year}.ics`]),
      ...releases.slice(0, ITEMS).flatMap(({ slug }) => FORMS.releases.map((form) => `/releases/${slug}${form}`)),
      ...events.slice(0, ITEMS).flatMap(({ slug }) => FORMS.events.map((form) => `/events/${slug}${form}`)),
      '/releases/nothing-of-the-kind',
    ].map((path) => pathIn(language, path)),
  );
}

/** Each file as it was at first. */
const texts = new Map(
  ['releases', 'events', 'transcripts'].flatMap((folder) => {
    const names = readdirSync(directory).includes(folder) ? readdirSync(join(directory, folder)) : [];
    return names
      .sort()
      .map((name) => [join(directory, folder, name), readFileSync(join(directory, folder, name), 'utf8')] as const);
  }),
);
const company = join(directory, 'company.yaml');
const words = readFileSync(company, 'utf8');

/** Changes one file: its words, its title, its status, or that it is there. Every few steps the company. */
function change(step: number): string {
  if (step % 8 === 7) {
    writeFileSync(company, words.replace(/^boilerplate: .*$/m, `boilerplate: Step ${step}.`));
    return company;
  }
  const [path, text] = random.pick([...texts].filter(([name]) => isAsked(name)));
  const how = random.int(0, 4);
  if (how === 0) rmSync(path, { force: true });
  else if (how === 1) writeFileSync(path, text.replace(/^(id: .*)$/m, '$1\ndraft: true'));
  else if (how === 2) writeFileSync(path, text.replace(/^(title: .*)$/m, `$1 ${step}`));
  else if (how === 3) writeFileSync(path, `${text}\nStep ${step}.\n`);
  else writeFileSync(path, text);
  return `${path} ${how}`;
}

const { render, close } = await startRenderer(process.cwd(), lastBuild(process.cwd()));
accept();
const addresses = addressesOf(currentEdition().site);
const isAsked = (path: string) =>
  addresses.some((address) => address.endsWith(`/${basename(path).replace(/\..*/, '')}`));
const site = new Site(render);
const before = new Map<string, EncodedAnswer>();
const different: string[] = [];
let [editions, asked, kept] = [0, 0, 0];
const said = async (from: Site, path: string) => {
  const answer = await from.answer(path);
  if ('file' in answer) return;
  return { answer, text: JSON.stringify([answer.status, answer.headers, answer.frames, answer.tag]) };
};
for (let step = 0; step < STEPS; step++) {
  const { key } = currentEdition();
  const what = step === 0 ? '' : change(step);
  accept();
  if (step > 0 && currentEdition().key === key) continue;
  editions++;
  const present = new Site(render);
  for (const path of addresses) {
    const [own, anew] = [await said(site, path), await said(present, path)];
    asked++;
    if (own?.text !== anew?.text) different.push(`${what}: ${path}`);
    const isPage = findRoute(currentEdition().site, path)?.kind === 'page';
    if (own && isPage && before.get(path) === own.answer) kept++;
    if (own) before.set(path, own.answer);
  }
}
console.log(JSON.stringify({ at: new Date(now()), editions, asked, kept, different }));
await close();
process.exit(0);
