import { mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentCopy, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { findStoredFile } from './stored-file';

const find = (content: ContentCopy, path: string) => findStoredFile(content.directory, path);
const below = (content: ContentCopy, path: string) => join(content.directory, 'files', path);

test('a file is found with its size, and the millisecond of its last change', ({ content }) => {
  content.write('files/q2/slides.pdf', 'eleven byte');
  utimesSync(below(content, 'q2/slides.pdf'), 1_327_669_200.5, 1_327_669_200.5);
  expect(find(content, 'q2/slides.pdf')).toEqual({ path: 'q2/slides.pdf', size: 11, modifiedAt: 1_327_669_200_500 });
});

test('a file that is not there is none', ({ content }) => {
  expect(find(content, 'slides.pdf')).toBeUndefined();
  content.write('files/other.pdf', 'x');
  expect(find(content, 'slides.pdf')).toBeUndefined();
});

test('a folder is no file', ({ content }) => {
  mkdirSync(below(content, 'slides.pdf'), { recursive: true });
  expect(find(content, 'slides.pdf')).toBeUndefined();
  expect(find(content, '')).toBeUndefined();
});

test('a path that leaves the folder of files leads nowhere', ({ content }) => {
  content.write('files/slides.pdf', 'x').write('files-of-others/slides.pdf', 'x');
  for (const path of ['../company.yaml', '../files-of-others/slides.pdf']) expect(find(content, path)).toBeUndefined();
});

test('a link is followed, but not out of the folder of files', ({ content }) => {
  content.write('files/slides.pdf', 'x');
  symlinkSync('slides.pdf', below(content, 'inside.pdf'));
  symlinkSync('../company.yaml', below(content, 'outside.pdf'));
  symlinkSync('..', below(content, 'folder'));
  symlinkSync('nothing.pdf', below(content, 'broken.pdf'));
  expect(find(content, 'inside.pdf')).toMatchObject({ path: 'inside.pdf', size: 1 });
  for (const path of ['outside.pdf', 'folder/company.yaml', 'broken.pdf']) expect(find(content, path)).toBeUndefined();
});

test('the folder of files may itself be a link', ({ content }) => {
  content.write('files/slides.pdf', 'x').remove('files').write('documents/slides.pdf', 'x');
  symlinkSync('documents', join(content.directory, 'files'));
  expect(find(content, 'slides.pdf')).toMatchObject({ size: 1 });
});
