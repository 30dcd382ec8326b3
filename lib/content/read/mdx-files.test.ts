import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ContentCopy, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import type { Problem } from '../problem';
import { mdxFiles } from './mdx-files';

const SHIPPED = basename(RELEASE);

/** The releases that are taken, and those that are refused for what they are. */
function releases({ directory }: ContentCopy) {
  const problems: Problem[] = [];
  const taken = mdxFiles(directory, 'releases', problems).map((file) => basename(file));
  const refused = problems.map(({ file, found }) => {
    expect(found).toBe('something that is not a plain file of this directory');
    return basename(file);
  });
  return { taken, refused: refused.sort() };
}

const link = ({ directory }: ContentCopy, target: string, name: string) =>
  symlinkSync(target, join(directory, 'releases', name));

test('a link is followed to a file of the content directory, and to nothing else', ({ content }) => {
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

test('a directory beside the content whose name begins like it is not the content', ({ content }) => {
  const beside = `${content.directory}-other`;
  mkdirSync(beside);
  writeFileSync(join(beside, 'secret.mdx'), content.read(RELEASE));
  link(content, join(beside, 'secret.mdx'), 'beside.mdx');
  expect(releases(content)).toEqual({ taken: [SHIPPED], refused: ['beside.mdx'] });
  rmSync(beside, { recursive: true });
});

test('a folder that is a link is one of the content if it leads to one', ({ content }) => {
  const folder = join(content.directory, 'releases');
  renameSync(folder, join(content.directory, 'announcements'));
  symlinkSync('announcements', folder);
  expect(releases(content)).toEqual({ taken: [SHIPPED], refused: [] });
});

test('a folder that is a link out of the content holds nothing of it', ({ content }) => {
  const folder = join(content.directory, 'releases');
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  renameSync(folder, join(outside, 'releases'));
  symlinkSync(join(outside, 'releases'), folder);
  expect(releases(content)).toEqual({ taken: [], refused: [SHIPPED] });
  rmSync(outside, { recursive: true });
});

test('the content directory may itself be a link', ({ content }) => {
  const directory = `${content.directory}-link`;
  symlinkSync(content.directory, directory);
  expect(mdxFiles(directory, 'releases', [])).toEqual([join(directory, RELEASE)]);
  rmSync(directory);
});
