import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type SourceImport, sourceFiles, sourceImports } from '@/testing/source-imports';
import { expect, test } from '@/testing/unit';

/** The rooms. Each imports only from rooms below it; those of one line do not import each other. */
const ROOMS = [
  ['e2e'],
  ['tools/alerts'],
  ['tools/bench', 'tools/storm', 'tools/screenshots.ts'],
  ['testing'],
  ['tools/commands', 'tools/run.mjs'],
  ['tools/dev'],
  ['tools/build', 'tools/nginx', 'tools/record'],
  ['alerts', 'desk'],
  ['app'],
  ['components'],
  ['lib/server'],
  ['lib/site'],
  ['lib/surfaces'],
  ['wire/import'],
  ['lib/content'],
  ['wire/facts'],
  ['messages'],
  ['lib/format', 'lib/prose', 'lib/process'],
  ['lib/domain'],
];
/** Parts of lib/content, in the same order. All of them may use its other files. */
const CONTENT_PARTS = [
  ['watch', 'load-current.ts'],
  ['store.ts'],
  ['load.ts'],
  ['content-reader.ts', 'state'],
  ['accept'],
  ['documents.ts', 'parsed-files.ts', 'published.ts'],
  ['parse-file.ts'],
  ['check'],
  ['read'],
].map((line) => line.map((part) => `lib/content/${part}`));

const isTest = (file: string) => /\.(?:test|spec)\.tsx?$/.test(file);
const files = sourceFiles().filter((file) => !isTest(file));
const imports = sourceImports(files);
const within = (file: string, room: string) => file === room || file.startsWith(`${room}/`);
const levelIn = (rooms: string[][], file: string) => rooms.findIndex((line) => line.some((room) => within(file, room)));
const roomOf = (file: string) => ROOMS.flat().find((room) => within(file, room));
const shown = ({ from, written }: SourceImport) => `${from} imports ${written}`;

function upward(rooms: string[][]): string[] {
  const isUpward = ({ from, to }: SourceImport) => {
    if (to === undefined) return false;
    const [here, there] = [levelIn(rooms, from), levelIn(rooms, to)];
    const isSame = rooms.flat().some((room) => within(from, room) && within(to, room));
    return here >= 0 && there >= 0 && !isSame && there <= here;
  };
  return imports.filter(isUpward).map(shown);
}

test('every source file is in a room', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('a room imports only from the rooms below it', () => expect(upward(ROOMS)).toEqual([]));

test('the parts of lib/content import only from the parts below them', () => {
  expect(upward(CONTENT_PARTS)).toEqual([]);
});

test('imports are relative inside a folder and start with @/ between folders', () => {
  const folder = (file: string) =>
    dirname(file)
      .split('/')
      .slice(0, /^(?:lib|wire|tools|components|alerts)\//.test(file) ? 2 : 1)
      .join('/');
  const isOtherwise = ({ from, to, written }: SourceImport) =>
    to !== undefined && written.startsWith('.') !== (folder(from) === folder(to));
  expect(imports.filter(isOtherwise).map(shown)).toEqual([]);
});

test('there are no circular imports', () => {
  const left = new Set(files);
  const isInCircle = (file: string) =>
    imports.some(({ from, to }) => from === file && to !== undefined && left.has(to)) &&
    imports.some(({ from, to }) => to === file && left.has(from));
  for (let count = -1; count !== left.size; ) {
    count = left.size;
    for (const file of left) if (!isInCircle(file)) left.delete(file);
  }
  expect([...left]).toEqual([]);
});

test('the domain uses no framework, file, environment or clock', () => {
  const domain = files.filter((file) => within(file, 'lib/domain'));
  const foreign = imports.filter(
    ({ from, written }) => domain.includes(from) && !/^(\.\/|date-fns-tz\/)/.test(written),
  );
  expect(foreign.map(shown)).toEqual([]);
  expect(domain.filter((file) => /\bprocess\.|\bperformance\.|\bfetch\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('only lib/process/clock.ts reads the clock', () => {
  const reads = (file: string) => /Date\.now|new Date\(\)/.test(readFileSync(file, 'utf8'));
  const server = files.filter((file) => /^(?:alerts|app|components|desk|lib|wire)\/(?!browser\/)/.test(file));
  expect(server.filter(reads)).toEqual(['lib/process/clock.ts']);
});

test('browser code imports no Node module, React or package', () => {
  const browser = files.filter((file) => within(file, 'components/browser'));
  for (const file of browser) {
    for (const { from, to } of imports) if (from === file && to && !browser.includes(to)) browser.push(to);
  }
  const foreign = imports.filter(({ from, to }) => browser.includes(from) && to === undefined);
  expect(foreign.map(shown)).toEqual([]);
});

test('there are no client components', () => {
  expect(files.filter((file) => /^['"]use client['"]/m.test(readFileSync(file, 'utf8')))).toEqual([]);
});
