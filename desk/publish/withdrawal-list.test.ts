import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RELEASE, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { WithdrawalList } from './withdrawal-list';

const TEXT = '---\ndraft: true\n---\n';

test('a file is put on the list and taken off it, and the content is as it was', ({ content }, testInfo) => {
  const before = content.read(RELEASE);
  const list = new WithdrawalList(testInfo.outputPath('list'), content.directory);
  expect(list.has(RELEASE)).toBe(false);
  list.add(RELEASE, TEXT);
  expect([list.has(RELEASE), readFileSync(join(list.directory, RELEASE), 'utf8')]).toEqual([true, TEXT]);
  list.remove(RELEASE);
  expect([list.has(RELEASE), content.read(RELEASE)]).toEqual([false, before]);
});

test('if the list cannot be written either, the file is set aside where content ignores it', ({
  content,
}, testInfo) => {
  const before = content.read(RELEASE);
  writeFileSync(testInfo.outputPath('list'), 'no folder');
  const list = new WithdrawalList(testInfo.outputPath('list'), content.directory);
  list.add(RELEASE, TEXT);
  const aside = content.problems().filter(({ file }) => file.includes('taken-back'));
  expect([list.has(RELEASE), existsSync(join(content.directory, RELEASE)), aside]).toEqual([true, false, []]);
  list.remove(RELEASE);
  expect([list.has(RELEASE), content.read(RELEASE)]).toEqual([false, before]);
});
