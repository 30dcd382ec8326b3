import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type SourceImport, sourceFiles, sourceImports } from '@/testing/source-imports';
import { expect, test } from '@/testing/unit';

/** The rooms. Each imports only from those below it; those of one line know nothing of each other. */
const ROOMS = [
  ['e2e'],
  ['tools/bench', 'tools/screenshots.ts'],
  ['testing'],
  ['tools/commands'],
  ['tools/build', 'tools/nginx'],
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
/** Parts of lib/content, in the same order. Its other files are the ground that all of them stand on. */
const CONTENT_PARTS = [
  ['watch'],
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

test('every source file stands in a room', () => {
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('a room imports only from the rooms below it', () => expect(upward(ROOMS)).toEqual([]));

test('content is read, then checked, then accepted, then kept and watched', () => {
  expect(upward(CONTENT_PARTS)).toEqual([]);
});

test('imports are relative inside a folder, and begin with @/ between folders', () => {
  const folder = (file: string) =>
    dirname(file)
      .split('/')
      .slice(0, /^(?:lib|wire|tools|components)\//.test(file) ? 2 : 1)
      .join('/');
  const isOtherwise = ({ from, to, written }: SourceImport) =>
    to !== undefined && written.startsWith('.') !== (folder(from) === folder(to));
  expect(imports.filter(isOtherwise).map(shown)).toEqual([]);
});

test('no files import each other in a circle', () => {
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

test('the domain knows no framework, file, environment or clock', () => {
  const domain = files.filter((file) => within(file, 'lib/domain'));
  const foreign = imports.filter(
    ({ from, written }) => domain.includes(from) && !/^(\.\/|date-fns-tz\/)/.test(written),
  );
  expect(foreign.map(shown)).toEqual([]);
  expect(domain.filter((file) => /\bprocess\.|\bperformance\.|\bfetch\(/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('one file of the server reads the clock', () => {
  const reads = (file: string) => /Date\.now|new Date\(\)/.test(readFileSync(file, 'utf8'));
  const server = files.filter((file) => /^(?:app|components|lib|wire)\/(?!browser\/)/.test(file));
  expect(server.filter(reads)).toEqual(['lib/process/clock.ts']);
});

test('what runs in the browser knows nothing of Node, of React or of packages', () => {
  const browser = files.filter((file) => within(file, 'components/browser'));
  for (const file of browser) {
    for (const { from, to } of imports) if (from === file && to && !browser.includes(to)) browser.push(to);
  }
  const foreign = imports.filter(({ from, to }) => browser.includes(from) && to === undefined);
  expect(foreign.map(shown)).toEqual([]);
});

test('no component is sent to the browser for React to run', () => {
  expect(files.filter((file) => /^['"]use client['"]/m.test(readFileSync(file, 'utf8')))).toEqual([]);
});
