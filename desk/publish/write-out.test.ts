import { spawnSync } from 'node:child_process';
import fs, { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { loadContent } from '@/lib/content/load';
import { published } from '@/lib/content/published';
import { expect, test } from '@/testing/unit';
import { sha256 } from '../drafts/digest';
import { ClashError, type OutFile, type OutText, WriteError, WriteOut } from './write-out';

const RELEASE = 'releases/q2-fy2012-results-call-announcement.mdx';
const EVENT = 'events/q2-fy2012-results-call.mdx';
const SLIDES = 'files/slides.pdf';
const NOW = Date.parse('2012-01-20T15:00:00Z');

/** A company without releases, and the shipped release and call to be written. */
function fresh(testInfo: TestInfo, name = 'fresh') {
  const root = testInfo.outputPath(name);
  const contentDir = join(root, 'content');
  const deskDir = join(root, 'desk');
  for (const folder of ['releases', 'events']) mkdirSync(join(contentDir, folder), { recursive: true });
  cpSync('content/company.yaml', join(contentDir, 'company.yaml'));
  const files: OutText[] = [RELEASE, EVENT].map((path) => ({
    path,
    text: readFileSync(join('content', path), 'utf8'),
    base: null,
  }));
  // The same, with slides that its call shows.
  const from = join(root, 'uploaded');
  writeFileSync(from, '%PDF-1.4 slides');
  const material = 'materials:\n  - {kind: slides, title: Slides, file: slides.pdf}\n';
  const withSlides: OutFile[] = [
    ...files.map((file) =>
      file.path === EVENT ? { ...file, text: file.text.replace('history:', `${material}history:`) } : file,
    ),
    { path: SLIDES, from, sha256: sha256('%PDF-1.4 slides'), base: null },
  ];
  return { root, contentDir, deskDir, files, withSlides, out: new WriteOut(contentDir, deskDir) };
}

const at = (contentDir: string, path: string) =>
  existsSync(join(contentDir, path)) ? readFileSync(join(contentDir, path), 'utf8') : undefined;

/** How many releases, events and documents of them the site would show. */
function shown(contentDir: string): string {
  const { releases, events } = published(loadContent(contentDir, NOW).content, NOW);
  const documents = events.flatMap(({ materials }) => materials);
  return `${releases.length}, ${events.length}, ${documents.length}`;
}

test('files are written as they are, and nothing is left beside them', ({ zone: _ }, testInfo) => {
  const { contentDir, deskDir, files, out } = fresh(testInfo);
  out.write('draft', files);
  for (const { path, text } of files) expect(at(contentDir, path)).toBe(text);
  const left = [...readdirSync(join(contentDir, 'releases')), ...readdirSync(join(contentDir, 'events'))];
  expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
  expect(readdirSync(join(deskDir, 'publishing'))).toEqual([]);
});

test('a file that came there meanwhile is a clash with both versions, and nothing is written', ({
  zone: _,
}, testInfo) => {
  const { contentDir, files, out } = fresh(testInfo);
  writeFileSync(join(contentDir, EVENT), 'theirs');
  const clashes = [{ path: EVENT, theirs: 'theirs', yours: files[1]?.text }];
  expect(() => out.write('draft', files)).toThrow(ClashError);
  expect(out.clashes(files)).toEqual(clashes);
  expect([at(contentDir, RELEASE), at(contentDir, EVENT)]).toEqual([undefined, 'theirs']);
});

test('a document never replaces another one, and is gone again if the rest cannot be written', ({
  zone: _,
}, testInfo) => {
  const { contentDir, withSlides, out } = fresh(testInfo);
  mkdirSync(join(contentDir, 'files'));
  writeFileSync(join(contentDir, SLIDES), 'theirs');
  expect(() => out.write('draft', withSlides)).toThrow(ClashError);
  expect([at(contentDir, SLIDES), at(contentDir, RELEASE)]).toEqual(['theirs', undefined]);
  rmSync(join(contentDir, SLIDES));
  rmSync(join(contentDir, 'releases'), { recursive: true });
  writeFileSync(join(contentDir, 'releases'), 'no folder');
  expect(() => out.write('draft', withSlides)).toThrow(WriteError);
  expect(readdirSync(join(contentDir, 'files'))).toEqual([]);
});

test('a translation is there before the file that it translates, which would be public without it', ({
  zone: _,
}, testInfo) => {
  const { contentDir, files, out } = fresh(testInfo);
  const translation = RELEASE.replace('.mdx', '.ja.mdx');
  const placed: string[] = [];
  const { linkSync } = fs;
  fs.linkSync = (from, to) => {
    placed.push(relative(contentDir, String(to)));
    linkSync(from, to);
  };
  syncBuiltinESMExports();
  try {
    out.write('draft', [...files, { path: translation, text: '---\ntitle: 題\n---\n', base: null }]);
  } finally {
    fs.linkSync = linkSync;
    syncBuiltinESMExports();
  }
  expect(placed).toEqual([translation, EVENT, RELEASE]);
});

test('a file that was changed or deleted meanwhile is a clash, one that is as it was is replaced', ({
  zone: _,
}, testInfo) => {
  const { contentDir, files, out } = fresh(testInfo);
  writeFileSync(join(contentDir, EVENT), 'before');
  const changed = files.map((file) => (file.path === EVENT ? { ...file, base: sha256('before') } : file));
  writeFileSync(join(contentDir, EVENT), 'theirs');
  expect(() => out.write('draft', changed)).toThrow(ClashError);
  rmSync(join(contentDir, EVENT));
  expect(() => out.write('draft', changed)).toThrow(ClashError);
  expect(at(contentDir, RELEASE)).toBeUndefined();
  writeFileSync(join(contentDir, EVENT), 'before');
  out.write('draft', changed);
  expect(at(contentDir, EVENT)).toBe(files[1]?.text);
});

test('if one file cannot be written, none is', ({ zone: _ }, testInfo) => {
  const { contentDir, files, out } = fresh(testInfo);
  rmSync(join(contentDir, 'releases'), { recursive: true });
  writeFileSync(join(contentDir, 'releases'), 'no folder');
  expect(() => out.write('draft', files)).toThrow(WriteError);
  expect(at(contentDir, EVENT)).toBeUndefined();
});

test('what a killed desk had begun is undone at the next start, if it cannot be ended', ({ zone: _ }, testInfo) => {
  const { contentDir, deskDir, files, out } = fresh(testInfo);
  const intent = { files: files.map((file) => ({ ...file, former: null })) };
  const begin = () => {
    writeFileSync(join(contentDir, EVENT), files[1]?.text ?? '');
    writeFileSync(join(deskDir, 'publishing', 'draft.json'), JSON.stringify(intent));
  };
  begin();
  writeFileSync(join(contentDir, RELEASE), 'theirs');
  expect(out.finishAll()).toEqual([]);
  expect([at(contentDir, RELEASE), at(contentDir, EVENT)]).toEqual(['theirs', undefined]);
  begin();
  rmSync(join(contentDir, 'releases'), { recursive: true });
  writeFileSync(join(contentDir, 'releases'), 'no folder');
  expect(out.finishAll()).toEqual([]);
  expect(at(contentDir, EVENT)).toBeUndefined();
  expect(readdirSync(join(deskDir, 'publishing'))).toEqual([]);
});

/** Publishes in a process that is killed before a step. @returns what it printed, or undefined if it was killed */
function publishKilled({ root, contentDir, deskDir, withSlides }: ReturnType<typeof fresh>, step: string) {
  const module = join(root, 'publish.ts');
  writeFileSync(
    module,
    `import { WriteOut } from '@/desk/publish/write-out';
new WriteOut(${JSON.stringify(contentDir)}, ${JSON.stringify(deskDir)}).write('draft', ${JSON.stringify(withSlides)});`,
  );
  const { stdout, signal, stderr } = spawnSync(
    process.execPath,
    ['--import', './testing/killed-at-step.mjs', 'tools/run.mjs', module],
    { encoding: 'utf8', env: { ...process.env, KILLED_AT: step, KILLED_BELOW: root } },
  );
  expect(stderr).toBe('');
  return signal === 'SIGKILL' ? undefined : Number(stdout);
}

test('killed before any of its steps, it is old or new and never half, and the next start ends it @slow', ({
  zone: _,
}, testInfo) => {
  test.setTimeout(180_000);
  const steps = publishKilled(fresh(testInfo, 'whole'), 'never') ?? 0;
  expect(steps).toBeGreaterThan(15);
  const seen = new Set<string>();
  for (let step = 0; step < steps; step++) {
    const place = fresh(testInfo, `step-${step}`);
    expect(publishKilled(place, String(step)), `step ${step} of ${steps}`).toBeUndefined();
    const now = shown(place.contentDir);
    seen.add(now);
    expect(['0, 0, 0', '1, 1, 1'], `step ${step}`).toContain(now);
    const ended = place.out.finishAll();
    const isBegun = ended.length > 0 || now === '1, 1, 1';
    expect(shown(place.contentDir), `after the next start, step ${step}`).toBe(isBegun ? '1, 1, 1' : '0, 0, 0');
    const names = [
      ...readdirSync(join(place.contentDir, 'releases')),
      ...readdirSync(join(place.contentDir, 'events')),
      ...(existsSync(join(place.contentDir, 'files')) ? readdirSync(join(place.contentDir, 'files')) : []),
    ];
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  }
  expect([...seen].sort()).toEqual(['0, 0, 0', '1, 1, 1']);
});
