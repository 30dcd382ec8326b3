import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { COMPANY, type ContentCopy, EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { scan } from './scan';

const SHIPPED = basename(RELEASE);

/** The accepted releases, and those refused as files. */
function releases({ directory }: ContentCopy) {
  const { files, problems } = scan(directory);
  const taken = [...files.keys()].filter((path) => path.startsWith('releases/')).map((path) => basename(path));
  const refused = problems.map(({ file, found }) => {
    expect(found).toBe('something that is not a regular file in this directory');
    return basename(file);
  });
  return { taken: taken.sort(), refused: refused.sort() };
}

const link = ({ directory }: ContentCopy, target: string, name: string) =>
  symlinkSync(target, join(directory, 'releases', name));

test('a link is followed only to a file of the content directory', ({ content }) => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'secret.mdx'), content.read(RELEASE));
  content.write('drafts/plan.mdx', content.read(RELEASE));
  link(content, '../drafts/plan.mdx', 'inside.mdx');
  link(content, 'inside.mdx', 'link-to-link.mdx');
  link(content, join(outside, 'secret.mdx'), 'outside.mdx');
  link(content, outside, 'folder.mdx');
  symlinkSync(outside, join(content.directory, 'elsewhere'));
  link(content, '../elsewhere/secret.mdx', 'through-a-folder.mdx');
  link(content, 'nothing.mdx', 'broken.mdx');
  link(content, 'round.mdx', 'round.mdx');
  expect(releases(content)).toEqual({
    taken: ['inside.mdx', 'link-to-link.mdx', SHIPPED],
    refused: ['broken.mdx', 'folder.mdx', 'outside.mdx', 'round.mdx', 'through-a-folder.mdx'],
  });
  rmSync(outside, { recursive: true });
});

test('a sibling directory with the same prefix is outside the content', ({ content }) => {
  const beside = `${content.directory}-other`;
  mkdirSync(beside);
  writeFileSync(join(beside, 'secret.mdx'), content.read(RELEASE));
  link(content, join(beside, 'secret.mdx'), 'beside.mdx');
  expect(releases(content)).toEqual({ taken: [SHIPPED], refused: ['beside.mdx'] });
  rmSync(beside, { recursive: true });
});

test('a linked folder counts if its target is in the content directory', ({ content }) => {
  const folder = join(content.directory, 'releases');
  renameSync(folder, join(content.directory, 'announcements'));
  symlinkSync('announcements', folder);
  expect(releases(content)).toEqual({ taken: [SHIPPED], refused: [] });
});

test('a folder linked outside the content directory is ignored', ({ content }) => {
  const folder = join(content.directory, 'releases');
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  renameSync(folder, join(outside, 'releases'));
  symlinkSync(join(outside, 'releases'), folder);
  expect(releases(content)).toEqual({ taken: [], refused: [] });
  expect(scan(content.directory).unreadable).toEqual(
    new Map([
      ['releases', 'it links to outside of the content directory'],
      ['transcripts', 'ENOENT'],
      ['files', 'ENOENT'],
    ]),
  );
  rmSync(outside, { recursive: true });
});

test('the content directory may itself be a link', ({ content }) => {
  const directory = `${content.directory}-link`;
  symlinkSync(content.directory, directory);
  expect([...scan(directory).files.keys()].sort()).toEqual([COMPANY, EVENT, RELEASE].sort());
  rmSync(directory);
});

/** Names of files that systems, editors, sync clients, uploads and version control leave behind. */
const LEFTOVERS = [
  '.DS_Store',
  '._call.mdx',
  '.git',
  '.call.mdx.swp',
  '.call.mdx.Ab12Cd',
  '.nfs000000000001',
  '.~lock.call.mdx#',
  '.syncthing.call.mdx.tmp',
  'call.mdx~',
  '#call.mdx#',
  '~$call.docx',
  'call.mdx.swp',
  'call.tmp',
  'call.mdx.bak',
  'call.mdx.part',
  'call.mdx.filepart',
  'call.mdx.crdownload',
  'call.mdx.orig',
  'call.mdx.rej',
  'call_BACKUP_1234.mdx',
  'call.LOCAL.1234.mdx',
  'call.sync-conflict-20120127-080000-ABCDEFG.mdx',
  "call (Ann's conflicted copy 2012-01-27).mdx",
  'call (conflicted copy 2012-01-27 080000).mdx',
  'Thumbs.db',
  'desktop.ini',
  'Icon\r',
  '@eaDir',
  '#recycle',
  'lost+found',
  '$RECYCLE.BIN',
  'System Volume Information',
  '__MACOSX',
  '.Trash-0',
  '.Trashes',
  '.Spotlight-V100',
  '.fseventsd',
  '.stfolder',
  '.dropbox.cache',
];

test('files left by systems, editors, sync clients and uploads are ignored', ({ content }) => {
  const before = scan(content.directory);
  for (const folder of ['', 'releases', 'events', 'files']) {
    for (const name of LEFTOVERS) content.write(join(folder, name), 'anything');
  }
  const { files, problems } = scan(content.directory);
  expect(problems).toEqual([]);
  expect([...files.keys()]).toEqual([...before.files.keys()]);
});

test('any other file among the releases is a problem of that file only', ({ content }) => {
  for (const name of [
    'notes.txt',
    'Results.mdx',
    'results.md',
    'q3 results.mdx',
    'call-old_base_2012.mdx',
    'résultats.mdx',
  ])
    content.write(`releases/${name}`, content.read(RELEASE));
  const { taken } = { taken: [...scan(content.directory).files.keys()].filter((path) => path.startsWith('releases/')) };
  expect(taken).toEqual([RELEASE]);
  expect(scan(content.directory).problems).toHaveLength(6);
  expect(content.accept().content.releases.size).toBe(1);
});

test('writing, replacing or touching a file changes its signature, whatever its size and time', ({ content }) => {
  const file = join(content.directory, RELEASE);
  const signature = () => scan(content.directory).files.get(RELEASE);
  const seen = [signature()];
  const keeping = (change: () => void) => {
    const { atime, mtime } = statSync(file);
    change();
    utimesSync(file, atime, mtime);
    seen.push(signature());
  };
  keeping(() => content.write(RELEASE, content.read(RELEASE).replace('2012', '2013')));
  keeping(() => {
    cpSync(file, `${file}.new`, { preserveTimestamps: true });
    renameSync(`${file}.new`, file);
  });
  keeping(() => {});
  expect(new Set(seen).size).toBe(4);
  expect(signature()).toBe(seen.at(-1));
});

test('a directory without company.yaml does not tell what was deleted', ({ content }) => {
  content.remove(COMPANY);
  const { files, unreadable } = scan(content.directory);
  expect(files.has(RELEASE)).toBe(true);
  expect([...unreadable.keys()]).toEqual(expect.arrayContaining([COMPANY, 'releases', 'events']));
});
