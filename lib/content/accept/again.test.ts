import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '@/testing/archive/random';
import { type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { ContentReader } from '../content-reader';
import { scan } from '../read/scan';
import { type Accepted, acceptAll } from './accept';
import { acceptAgain } from './again';
import type { PublicRecord } from './types';

const NOW = Date.parse('2012-01-20T15:00:00Z');
/** A release that says nothing of other files. */
const alone = (id: string, more = '', words = '') =>
  `---\nid: id-${id}\ntitle: Of ${id}\npublishedOn: 2012-01-18\ncontacts: [investors]\n${more}---\n\nWALTHAM, Mass. Words. ${words}\n`;
const A = 'releases/a.mdx';
const B = 'releases/b.mdx';

/** Accepts changing content like a running server, and each change in both ways. */
function serving(content: ContentCopy) {
  const reader = new ContentReader(content.directory);
  const accepting = (record: PublicRecord) => ({ record, now: NOW, latest: NOW, isFirst: true });
  const all = (record: PublicRecord) => {
    const found = reader.read(scan(content.directory));
    return acceptAll({ ...accepting(record), found }) as Accepted;
  };
  let former = all(new Map());
  former = all(former.acceptance.record);
  return {
    /** Accepts changes of some files. @returns whether they alone were chosen, and what each of the two ways gives */
    change(...paths: string[]) {
      const { record } = former.acceptance;
      const found = reader.readAgain(former.context.found, scan(content.directory), paths);
      const again = found && acceptAgain(former, { ...accepting(record), found }, paths);
      const anew = all(record);
      former = again ?? anew;
      return { isAgain: again !== undefined, again: again && outcome(again), anew: outcome(anew) };
    },
  };
}

/** Everything that is served, told or written down. The order of items is that of lists, which sort them. */
function outcome({ acceptance: { content, record, heldBack, problems, warnings } }: Accepted) {
  const bySlug = <T>(items: ReadonlyMap<string, T>) => Object.fromEntries(items);
  return {
    ...content,
    releases: bySlug(content.releases),
    events: bySlug(content.events),
    faces: { releases: bySlug(content.faces.releases), events: bySlug(content.faces.events) },
    record: [...record].map(([path, entry]) => ({ path, ...entry, text: entry.text() })),
    others: [heldBack, problems, warnings],
  };
}

const C = 'releases/c.mdx';

/** Changes of some files, and whether these alone are chosen again. */
const CHANGES: { rule: string; paths?: string[]; change(content: ContentCopy): unknown; isAgain: boolean }[] = [
  { rule: 'words', change: (c) => c.append(A, 'More.'), isAgain: true },
  { rule: 'a title', change: (c) => c.replace(A, 'Of a', 'Of A'), isAgain: true },
  { rule: 'two releases', paths: [A, B], change: (c) => c.append(A, 'More.').append(B, 'More.'), isAgain: true },
  { rule: 'a new release', paths: [C], change: (c) => c.write(C, alone('c')), isAgain: true },
  {
    rule: 'a new release for later',
    paths: [C],
    change: (c) => c.write(C, alone('c').replace('-18', '-25')),
    isAgain: true,
  },
  { rule: 'a new draft', paths: [C], change: (c) => c.write(C, alone('c', 'draft: true\n')), isAgain: true },
  { rule: 'a link to another release', change: (c) => c.append(A, '[More](/releases/b).'), isAgain: true },
  { rule: 'another id', change: (c) => c.replace(A, 'id-a', 'id-of-a'), isAgain: false },
  {
    rule: 'a former address',
    change: (c) => c.replace(A, 'contacts', 'formerAddresses: [/old]\ncontacts'),
    isAgain: false,
  },
  {
    rule: 'a new release with the id of another',
    paths: [C],
    change: (c) => c.write(C, alone('a')),
    isAgain: false,
  },
  {
    rule: 'two new releases with one id',
    paths: [C, 'releases/d.mdx'],
    change: (c) => c.write(C, alone('c')).write('releases/d.mdx', alone('c')),
    isAgain: false,
  },
  { rule: 'a draft mark', change: (c) => c.replace(A, 'id:', 'draft: true\nid:'), isAgain: false },
  { rule: 'a later publication', change: (c) => c.replace(A, '-18', '-25'), isAgain: false },
  { rule: 'an earlier publication', change: (c) => c.replace(A, '-18', '-17'), isAgain: false },
  { rule: 'an error', change: (c) => c.replace(A, 'title:', 'tilte:'), isAgain: false },
  { rule: 'a broken link', change: (c) => c.append(A, '[More](/releases/none).'), isAgain: false },
  {
    rule: 'a correction that is noted',
    change: (c) => c.replace(A, 'contacts', 'corrections: [{at: 2012-01-19T09:00, note: Five.}]\ncontacts'),
    isAgain: false,
  },
  {
    rule: 'a withdrawal',
    change: (c) => c.replace(A, 'contacts', 'withdrawn: {at: 2012-01-19T09:00}\ncontacts'),
    isAgain: false,
  },
  {
    rule: 'a release that an event refers to',
    paths: [RELEASE],
    change: (c) => c.append(RELEASE, 'More.'),
    isAgain: false,
  },
  {
    rule: 'a release that names an event now',
    change: (c) => c.replace(A, 'contacts', 'events: [q2-fy2012-results-call]\ncontacts'),
    isAgain: false,
  },
  { rule: 'an event', paths: [EVENT], change: (c) => c.append(EVENT, 'More.'), isAgain: false },
  {
    rule: 'a release and an event',
    paths: [A, EVENT],
    change: (c) => c.append(A, 'More.').append(EVENT, 'More.'),
    isAgain: false,
  },
  {
    rule: 'the company',
    paths: ['company.yaml'],
    change: (c) => c.replace('company.yaml', 'Carol', 'Carola'),
    isAgain: false,
  },
  { rule: 'a removed release', change: (c) => c.remove(A), isAgain: false },
];

for (const { rule, paths = [A], change, isAgain } of CHANGES) {
  test(`${rule}: ${isAgain ? 'what changed alone is chosen again' : 'everything is'}`, ({ content }) => {
    content.write(A, alone('a')).write(B, alone('b'));
    const site = serving(content);
    change(content);
    const changed = site.change(...paths);
    expect(changed.isAgain).toBe(isAgain);
    if (isAgain) expect(changed.again).toEqual(changed.anew);
  });
}

test('a release that is a document of an event makes everything be chosen again', ({ content }) => {
  content
    .write(A, alone('a'))
    .replace(EVENT, 'history:', 'materials: [{kind: release, title: A, release: a}]\nhistory:');
  const site = serving(content);
  content.append(A, 'More.');
  expect(site.change(A).isAgain).toBe(false);
});

test('a draft mark on what is to come makes everything be chosen again', ({ content }) => {
  content.write(A, alone('a').replace('-18', '-25'));
  const site = serving(content);
  content.append(A, 'More.');
  expect(site.change(A).isAgain).toBe(true);
  content.replace(A, 'id:', 'draft: true\nid:');
  expect(site.change(A).isAgain).toBe(false);
});

test('a release that another one misses makes everything be chosen again', ({ content }) => {
  content
    .write(A, alone('a', '', '[More](/releases/b).'))
    .write(B, alone('b'))
    .write(C, alone('c'));
  const site = serving(content);
  // Public with these bytes, it stays when what it links to goes.
  content.remove(B);
  expect(site.change(B).anew.others).toMatchObject([[], [], [{ rule: 'link-target' }]]);
  content.append(C, 'More.');
  const corrected = site.change(C);
  expect(corrected.isAgain).toBe(true);
  expect(corrected.again).toEqual(corrected.anew);
  content.write(B, alone('b'));
  const back = site.change(B);
  expect({ isAgain: back.isAgain, others: back.anew.others }).toEqual({ isAgain: false, others: [[], [], []] });
});

test('a held-back file makes additions wait for all, and an event corrections as well', ({ content }) => {
  content.write(A, alone('a')).write(B, alone('b')).replace(B, 'title:', 'tilte:');
  const site = serving(content);
  content.append(A, 'More.');
  const corrected = site.change(A);
  expect([corrected.isAgain, corrected.again]).toEqual([true, corrected.anew]);
  content.write(C, alone('c'));
  expect(site.change(C).isAgain).toBe(false);
  content.replace(EVENT, 'title:', 'tilte:');
  site.change(EVENT);
  content.append(A, 'More.');
  expect(site.change(A).isAgain).toBe(false);
});

test('one change after the other: each gives what choosing everything gives', ({ content }) => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (const name of names) content.write(`releases/${name}.mdx`, alone(name));
  const site = serving(content);
  const random = new Random(7);
  let chosenAgain = 0;
  for (let step = 0; step < 60; step++) {
    const name = random.pick(names);
    const path = `releases/${random.chance(0.2) ? `new-${step % 7}` : name}.mdx`;
    const more = random.pick([
      '',
      '',
      '',
      `subheads: [Step ${step}]\n`,
      random.pick(['draft: true\n', 'category: none\n']),
    ]);
    const words = random.pick(['', `Step ${step}.`, `[More](/releases/${random.pick(names)}).`]);
    content.write(path, alone(path.slice(9, -4), more, words));
    const { isAgain, again, anew } = site.change(path);
    if (!isAgain) continue;
    chosenAgain++;
    expect(again, `${step} ${path} ${more}${words}`).toEqual(anew);
  }
  expect(chosenAgain).toBeGreaterThan(20);
});

test('what could not be read for a moment is read at the next change, of whatever that is', ({ content }) => {
  content.write(A, alone('a')).write(B, alone('b'));
  const reader = new ContentReader(content.directory);
  const listed = scan(content.directory);
  content.remove(B);
  mkdirSync(join(content.directory, B));
  const found = reader.read(listed);
  const input = { record: new Map(), now: NOW, latest: NOW, isFirst: true };
  const former = acceptAll({ ...input, found }) as Accepted;
  expect(former.acceptance.heldBack).toMatchObject([{ path: B, problems: [{ rule: 'unreadable' }] }]);
  rmdirSync(join(content.directory, B));
  content.append(A, 'More.');
  const again = reader.readAgain(found, scan(content.directory), [A]);
  expect(again && acceptAgain(former, { ...input, found: again }, [A])).toBeUndefined();
});
