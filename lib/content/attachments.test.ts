import { EVENT, RELEASE, test } from '@/testing/content';
import { png } from '@/testing/samples/picture';
import { expect } from '@/testing/unit';
import { published } from './published';

const ON = 'publishedOn: 2012-01-18';
const NOW = Date.parse('2012-01-18T05:00:00Z');
const SLUG = 'q2-fy2012-results-call-announcement';
const XHTML = '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"></html>';

test('attachments and pictures are public from the instant of their release on', ({ content }) => {
  content
    .replace(RELEASE, ON, `attachments: [{title: Report, file: a/report.xhtml}]\n${ON}`)
    .append(RELEASE, '![Sales](/files/a/sales.png)')
    .write('files/a/report.xhtml', XHTML)
    .write('files/a/sales.png', png(30, 20));
  expect(content.problems()).toEqual([]);
  const [before, after] = [published(content.load(), NOW - 1), published(content.load(), NOW)];
  for (const path of ['a/report.xhtml', 'a/sales.png']) {
    expect(before.file(path)).toBeUndefined();
    expect(after.file(path)).toMatchObject({ path });
  }
  expect(after.file('a/sales.png')?.picture).toEqual({ width: 30, height: 20 });
});

test('a release is published without an attachment or a picture that is missing, and check says so', ({ content }) => {
  content
    .replace(RELEASE, ON, `attachments: [{title: Report, file: none.pdf}]\n${ON}`)
    .append(RELEASE, 'Words.\n\n![Sales](/files/none.png)');
  expect(content.problems()).toMatchObject([
    { field: 'attachments[0].file', found: '"none.pdf"', severity: 'withheld' },
    { field: 'text', line: content.lineOf(RELEASE, '/files/none.png'), found: '"none.png"', severity: 'withheld' },
  ]);
  const release = published(content.accept().content, NOW).release(SLUG);
  expect([release?.attachments, release?.pictures]).toEqual([[], []]);
});

for (const [what, bytes, found] of [
  ['of more than 1 MB', Buffer.concat([png(3, 2), Buffer.alloc(1_200_000)]), 'a picture of 1.2 MB'],
  ['that is another type', '%PDF-1.4', 'a file of another type (pdf)'],
  ['without a size', png(3, 2).subarray(0, 12), 'a picture whose width and height cannot be read'],
] as const) {
  test(`a picture ${what} is withheld`, ({ content }) => {
    content.append(RELEASE, '![Sales](/files/sales.png)').write('files/sales.png', bytes);
    expect(content.problems()).toMatchObject([{ field: 'text', found: `"sales.png", ${found}` }]);
  });
}

for (const [what, words, fix] of [
  ['without words for it', '![](/files/sales.png)', 'words for those who do not see it'],
  ['of another site', '![Sales](https://www.example.com/sales.png)', 'below content/files'],
  ['that is a program', '![Sales](/files/sales.svg)', 'a PNG, JPG, WebP or AVIF file'],
  ['with a caption after its address', '![Sales](/files/sales.png "Sales")', 'a paragraph of its own'],
] as const) {
  test(`a picture ${what} is refused`, ({ content }) => {
    content.append(RELEASE, words).write('files/sales.png', png(3, 2));
    expect(content.problems()).toMatchObject([{ file: RELEASE, field: 'text', fix: expect.stringContaining(fix) }]);
  });
}

test('an event has no pictures', ({ content }) => {
  content.append(EVENT, '![Sales](/files/sales.png)').write('files/sales.png', png(3, 2));
  expect(content.problems()).toMatchObject([
    { file: EVENT, field: 'text', fix: 'remove it: only releases have pictures' },
  ]);
});

test('an attachment that a browser would run as a page of this site is refused', ({ content }) => {
  content.replace(RELEASE, ON, `attachments: [{title: Report, file: report.html}]\n${ON}`);
  expect(content.problems()).toMatchObject([{ field: 'attachments[0].file', fix: expect.stringContaining('pdf') }]);
});
