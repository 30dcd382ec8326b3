import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT, RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { storeFiles } from './store-files';

test('an existing file is not overwritten, and no temporary file is left', ({ content }) => {
  const path = (file: string) => join(content.directory, file);
  const before = content.read(EVENT);
  const files = [
    { path: path('releases/new.mdx'), text: 'new' },
    { path: path(EVENT), text: 'new' },
  ];
  expect(() => storeFiles(files, false)).toThrow(`${path(EVENT)} is there already. --force replaces it`);
  expect(content.read(EVENT)).toBe(before);
  expect(readdirSync(path('releases'))).toEqual([RELEASE.slice('releases/'.length)]);
  expect(readdirSync(path('events'))).toEqual([EVENT.slice('events/'.length)]);
  storeFiles(files, true);
  expect([content.read('releases/new.mdx'), content.read(EVENT)]).toEqual(['new', 'new']);
});

test('if one of two files cannot be written, the other stays unchanged', ({ content }) => {
  writeFileSync(join(content.directory, 'file'), '');
  const before = content.read(RELEASE);
  const files = [
    { path: join(content.directory, RELEASE), text: 'new' },
    { path: join(content.directory, 'file/new.mdx'), text: 'new' },
  ];
  expect(() => storeFiles(files, true)).toThrow('cannot be written');
  expect(content.read(RELEASE)).toBe(before);
});
