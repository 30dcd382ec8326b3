import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atOnce } from '@/lib/process/steps';
import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { accept } from './accept/accept';
import type { Acceptance } from './accept/types';
import { CheckedFiles } from './check/checked-files';
import { ContentReader } from './content-reader';
import { KnownRelease } from './known-release';
import { scan } from './read/scan';
import { RememberedFiles } from './remembered-files';
import { openRemembered } from './remembered-store';
import { PublicTexts } from './state/public-texts';
import { PublicVersions } from './state/public-versions';
import type { Content, Release } from './types';
import { KnownReleases } from './watch/known-releases';
import { changesBetween, packed, restOf, withChanges } from './watch/patch';

const NOW = Date.parse('2012-01-20T15:00:00Z');

interface Process {
  accepted: Acceptance;
  /** The content as the serving thread has it. */
  served: Content;
  /** Public files that were read. */
  read: string[];
  /** What was known of each release before anybody chose. */
  known: Record<string, 'its choice' | 'its fields' | 'nothing'>;
}

interface Options {
  rules?: string;
  now?: number;
}

/** What a process finds and leaves that starts now. */
function started({ directory }: ContentCopy, state: string, { rules = 'rules', now = NOW }: Options = {}): Process {
  const versions = PublicVersions.open(state);
  const texts = new PublicTexts(state, directory);
  const read: string[] = [];
  const file = join(state, 'remembered');
  const descriptor = openRemembered(file);
  const remembered = new RememberedFiles({
    file,
    descriptor,
    rules,
    directory,
    texts: {
      read: (file) => {
        read.push(file.path);
        return texts.read(file);
      },
    },
    isWhole: (path, digest) => versions.hasWhole(path, digest),
  });
  const checked = new CheckedFiles(join(state, 'checked-files'), rules);
  const reader = new ContentReader(directory, checked, undefined, remembered);
  const files = scan(directory);
  const found = reader.read(files);
  const known: Process['known'] = {};
  for (const file of found.releases.values()) {
    const isKnown = file.constructor.name === 'KnownFile';
    known[file.path] = file.before ? 'its choice' : isKnown ? 'its fields' : 'nothing';
  }
  const accepted = accept({ found, record: versions.record, now, checked }) as Acceptance;
  const readMeanwhile = [...read];
  const served = servedBy(accepted.content, remembered.store && descriptor, texts);
  versions.save(accepted.record, { at: new Date(now).toISOString(), by: 'site@host', build: '0123456789ab' });
  reader.keepOnly(files, accepted.agreed);
  reader.rememberPublic();
  return { accepted, served, read: readMeanwhile, known };
}

/** What the serving thread makes of what it is sent. */
function servedBy(content: Content, descriptor: number | undefined, texts: PublicTexts): Content {
  const changes = structuredClone(changesBetween(undefined, content).map(packed));
  const known = descriptor === undefined ? undefined : new KnownReleases(descriptor, texts);
  const rest = structuredClone(restOf(content));
  const served = atOnce(withChanges(undefined, changes, rest, { read: texts.read, known }));
  known?.close();
  return served;
}

/** A history that explains two times in the words of a release. */
const MOVED = '  - {at: 2012-01-19, note: Earlier., formerStart: 2012-01-27T09:00}\n';
const TWO_TIMES = 'The call will start at 9:00 a.m. ET on Friday, January 27, 2012.';

/** In the company's zone. */
const CORRECTED = '2012-01-20T09:00';
const ALONE = 'releases/of-nothing-else.mdx';

/** A release that says nothing of other files, as most of an archive do. */
function alone(content: ContentCopy, words = 'Words.'): void {
  content.write(
    ALONE,
    `---\nid: of-nothing-else\ntitle: Of nothing else\npublishedOn: 2012-01-18\ncontacts: [media, investors]\n---\n\n${words}\n`,
  );
}

test('a public release is neither read nor chosen again by the next process, and is the same', ({
  content,
}, testInfo) => {
  const state = testInfo.outputPath('state');
  alone(content);
  const first = started(content, state);
  const second = started(content, state);
  // Another place than STATE_DIR, which may be lost alone.
  rmSync(join(state, 'checked-files'));
  const third = started(content, state);
  expect([first, second, third].map(({ known }) => known)).toEqual([
    { [RELEASE]: 'nothing', [ALONE]: 'nothing' },
    { [RELEASE]: 'its choice', [ALONE]: 'its choice' },
    { [RELEASE]: 'its choice', [ALONE]: 'its choice' },
  ]);
  expect([second.read, third.read].flat()).not.toContain(ALONE);
  for (const { accepted, served } of [second, third]) {
    expect(seen(accepted)).toEqual(seen(first.accepted));
    expect(served).toEqual(first.served);
  }
  expect(statSync(join(state, 'remembered')).mode & 0o777).toBe(0o600);
});

const CHANGES: [what: string, change: (content: ContentCopy, state: string) => void, options?: Options][] = [
  ['nothing', () => {}],
  ['the words of a release', (content) => alone(content, 'Other words.')],
  [
    'the title of a release',
    (content) => content.write(ALONE, content.read(ALONE).replace('Of nothing', 'Of something')),
  ],
  ['the time of a file alone', ({ directory }) => utimesSync(join(directory, ALONE), 1_000_000_000, 1_000_000_000)],
  ['a contact of the company', (content) => content.write(COMPANY, content.read(COMPANY).replace('Carol', 'Caroline'))],
  [
    'the zone of the company',
    (content) => content.write(COMPANY, content.read(COMPANY).replace(/^timeZone: .*$/m, 'timeZone: Asia/Tokyo')),
  ],
  ['a release that is gone', ({ directory }) => rmSync(join(directory, ALONE))],
  [
    'a release that is a draft again',
    (content) => content.write(ALONE, content.read(ALONE).replace('---\n', '---\ndraft: true\n')),
  ],
  [
    'another release with its id',
    (content) => content.write('releases/a.mdx', content.read(ALONE).replace('Of nothing', 'A')),
  ],
  ['a later file with an id that is taken', (content) => content.write('releases/z.mdx', content.read(ALONE))],
  [
    'an event without the time that its release tells beside its own',
    (content) => content.write(EVENT, content.read(EVENT).replace(MOVED, '')),
  ],
  ['an event that is gone', ({ directory }) => rmSync(join(directory, EVENT))],
  ['a link to what is gone', (content) => alone(content, 'See [this](/releases/none).')],
  ['a version that is damaged', (_content, state) => damage(state)],
  ['the clock, set back', () => {}, { now: Date.parse('2012-01-17T15:00:00Z') }],
  ['the clock, set back to before a correction', () => {}, { now: Date.parse('2012-01-19T15:00:00Z') }],
  ['the clock, set back by a little', () => {}, { now: NOW - 1000 }],
];

for (const [what, change, options] of CHANGES) {
  test(`a process that remembers accepts what one accepts that does not, where what changed is ${what}`, ({
    content,
  }, testInfo) => {
    const state = testInfo.outputPath('state');
    alone(content);
    content.append(RELEASE, `\n${TWO_TIMES}\n`);
    content.write(EVENT, content.read(EVENT).replace('note: Announced.\n', `$&${MOVED}`));
    content.write(
      'releases/corrected.mdx',
      content
        .read(ALONE)
        .replaceAll(/of(.)nothing/gi, 'corrected')
        .replace('---\n', `---\ncorrections: [{at: ${CORRECTED}, note: A figure.}]\n`),
    );
    started(content, state);
    change(content, state);
    const other = testInfo.outputPath('other');
    cpSync(state, other, { recursive: true });
    const remembers = started(content, state, options);
    const doesNot = started(content, other, { ...options, rules: 'others' });
    expect(seen(remembers.accepted)).toEqual(seen(doesNot.accepted));
    expect(remembers.served).toEqual(doesNot.served);
  });
}

/** Of an acceptance, everything that can be compared. */
function seen({ record, content, ...accepted }: Acceptance): object {
  const whole = (release: Release) => (release instanceof KnownRelease ? release.whole : release);
  return {
    ...accepted,
    content: { ...content, releases: new Map([...content.releases].map(([slug, each]) => [slug, whole(each)])) },
    record: [...record].map(([path, entry]) => [path, entry.source, entry.id, entry.text(), entry.withdrawn]),
  };
}

function damage(state: string): void {
  const versions = join(state, 'versions');
  for (const each of readdirSync(versions, { recursive: true, encoding: 'utf8' })) {
    const file = join(versions, each);
    if (statSync(file).isFile()) writeFileSync(file, readFileSync(file, 'utf8').replace('Words.', 'Swords'));
  }
}

const NAMED_LATER: [
  what: string,
  hides: (content: ContentCopy) => void,
  of: string,
  told: string,
  options?: Options,
][] = [
  ['an event that it names', (content) => asDraft(content, EVENT), RELEASE, 'events: [q2'],
  ['a release that it links to', (content) => asDraft(content, 'releases/linked.mdx'), ALONE, '/releases/linked'],
  ['a correction', () => {}, ALONE, 'A figure.', { now: Date.parse('2012-01-19T15:00:00Z') }],
];

function asDraft(content: ContentCopy, file: string): void {
  content.write(file, content.read(file).replace('---\n', '---\ndraft: true\n'));
}

for (const [what, hides, file, told, options] of NAMED_LATER) {
  test(`what is public of a release that is as it was says nothing of ${what} once that is not public`, ({
    content,
  }, testInfo) => {
    const state = testInfo.outputPath('state');
    alone(content);
    content.write('releases/linked.mdx', content.read(ALONE).replaceAll(/of(.)nothing/gi, 'linked'));
    if (what === 'a correction') {
      const marked = `---\ncorrections: [{at: ${CORRECTED}, note: ${told}}]\n`;
      content.write(ALONE, content.read(ALONE).replace('---\n', marked));
    } else alone(content, 'See [that](/releases/linked).');
    const textOf = (process: Process) => process.accepted.record.get(file)?.text();
    expect(textOf(started(content, state))).toContain(told);
    hides(content);
    expect(textOf(started(content, state, options))).not.toContain(told);
  });
}

test('what is known is sent whole once another thread has it no more', ({ content }, testInfo) => {
  const state = testInfo.outputPath('state');
  alone(content);
  const first = started(content, state);
  const { accepted } = started(content, state);
  const nothing = {
    ...accepted.content,
    releases: new Map(),
    events: new Map(),
    faces: { releases: new Map(), events: new Map() },
  };
  const changes = structuredClone(changesBetween(nothing, accepted.content).map(packed));
  const { read } = new PublicTexts(state, content.directory);
  expect(atOnce(withChanges(nothing, changes, restOf(accepted.content), { read }))).toEqual(first.served);
});

test('a text is read from its public version, whatever becomes of its file; if that is damaged, from its file', ({
  content,
}, testInfo) => {
  const state = testInfo.outputPath('state');
  alone(content);
  started(content, state);
  const body = () => started(content, state).accepted.content.releases.get('of-nothing-else');
  const remembered = body();
  rmSync(join(content.directory, ALONE));
  expect(remembered?.body).toBe('\nWords.\n');
  alone(content);
  started(content, state);
  const again = body();
  damage(state);
  expect(again?.body).toBe('\nWords.\n');
});

test('a text that is nowhere as it was is no other', ({ content }, testInfo) => {
  const state = testInfo.outputPath('state');
  alone(content);
  started(content, state);
  const remembered = started(content, state).accepted.content.releases.get('of-nothing-else');
  damage(state);
  alone(content, 'Secret words.');
  expect(() => remembered?.body).toThrow('neither in STATE_DIR nor in the content directory');
});

test('a release that changed, or whose rules did, is parsed again', ({ content }, testInfo) => {
  const state = testInfo.outputPath('state');
  alone(content);
  started(content, state);
  expect(started(content, state, { rules: 'others' }).known[ALONE]).toBe('nothing');
  content.append(ALONE, 'More.');
  expect(started(content, state, { rules: 'others' }).known[ALONE]).toBe('nothing');
});

test('a damaged file is none', ({ content }, testInfo) => {
  const state = testInfo.outputPath('state');
  alone(content);
  started(content, state);
  const file = join(state, 'remembered');
  const bytes = readFileSync(file);
  bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(started(content, state).known[ALONE]).toBe('nothing');
});

test('nothing is written of a release that is not public, or of which a part is not', ({ content }, testInfo) => {
  const staged = (slug: string, words: string) =>
    content.write(
      `releases/${slug}.mdx`,
      `---\nid: id-${slug}\ntitle: Of ${slug}\n${words}\ncontacts: [investors]\n---\n\nWords.\n`,
    );
  staged('secret-merger', 'publishAt: 2030-01-18T09:00');
  staged('secret-draft', 'publishedOn: 2012-01-18\ndraft: true');
  staged('names-a-secret', 'publishedOn: 2012-01-18\nevents: [secret-call]');
  staged('has-a-remark', 'publishedOn: 2012-01-18 # secret remark');
  staged('is-corrected', 'publishedOn: 2012-01-18\ncorrections: [{at: 2030-01-18, note: A secret correction.}]');
  content.write(
    'events/secret-call.mdx',
    content.read(EVENT).replace(/^id: .*$/m, 'id: secret-call\npublishAt: 2030-01-01T09:00'),
  );
  const state = testInfo.outputPath('state');
  started(content, state);
  const written = readFileSync(join(state, 'remembered'), 'latin1');
  expect(written).toContain('q2-fy2012-results-call-announcement');
  expect(written).not.toContain('secret');
});
