import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentReader } from '@/lib/content/content-reader';
import { scan } from '@/lib/content/read/scan';
import { filesDirectory } from '@/lib/content/read/stored-file';
import { test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { withDraft } from '../drafts/with-draft';
import { withDraftAlone } from './public-alone';

const read = (directory: string) => new ContentReader(directory).read(scan(directory));

test('somebody with a link sees no file of the content directory, in no language, but what is public', ({
  content,
}, testInfo) => {
  content.write('releases/staged.mdx', '---\nid: staged\ntitle: Staged\npublishAt: 2098-01-01\n---\n\nWords.\n');
  content.write('releases/staged.ja.mdx', '---\ntitle: 題\n---\n\n文。\n');
  const draftDir = testInfo.outputPath('draft');
  mkdirSync(join(draftDir, 'releases'), { recursive: true });
  writeFileSync(join(draftDir, 'releases/own.ja.mdx'), '---\ntitle: 題\n---\n\n文。\n');
  const [found, own] = [read(content.directory), read(draftDir)];
  expect([...found.translations.keys()]).toEqual(['releases/staged.ja.mdx']);
  const shown = withDraftAlone(found, own, new Map());
  expect([...shown.releases.keys(), ...shown.translations.keys()]).toEqual(['releases/own.ja.mdx']);
});

test('documents of a draft are read from its folder, all others from the content directory', ({
  content,
}, testInfo) => {
  const draftDir = testInfo.outputPath('draft');
  for (const directory of [content.directory, draftDir]) mkdirSync(filesDirectory(directory), { recursive: true });
  writeFileSync(join(filesDirectory(content.directory), 'there.txt'), 'There.\n');
  writeFileSync(join(filesDirectory(draftDir), 'own.txt'), 'Own.\n');
  const { documents } = withDraft(read(content.directory), read(draftDir));
  expect(documents.get('own.txt')).toMatchObject({ path: 'own.txt', directory: filesDirectory(draftDir) });
  expect(documents.get('there.txt')).not.toHaveProperty('directory');
});
