import { writeFileSync } from 'node:fs';
import { wordDocument } from '@/testing/samples/word-document';
import { expect, test } from '@/testing/unit';
import { Refusal } from '../refusal';
import { safeName } from './safe-name';
import { textOf } from './text-of';

const MAIL = `From: wire@example.com
To: ir@example.com
Subject: Final
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Orrin posts a profit of =E2=82=AC5 million.

--b
Content-Type: text/html; charset=utf-8
Content-Disposition: attachment; filename=other.html

<p>Attached words.</p>
--b--
`;

for (const [name, bytes, words] of [
  [
    'release.docx',
    wordDocument('Orrin posts a profit\nOf €5 million & more.'),
    /Orrin posts a profit<\/p><p>Of €5 million &amp; more\./,
  ],
  ['RELEASE.EML', Buffer.from(MAIL.replaceAll('\n', '\r\n')), /^Orrin posts a profit of €5 million\.\s*$/],
  ['release.txt', Buffer.from('Orrin posts a profit'), /^Orrin posts a profit$/],
] as const) {
  test(`the words of ${name} are read`, async ({ zone: _ }, testInfo) => {
    const file = testInfo.outputPath('upload');
    writeFileSync(file, bytes);
    expect(Buffer.from(await textOf({ name, file, size: bytes.length })).toString()).toMatch(words);
  });
}

const BOMB = wordDocument('Words', { 'word/styles.xml': Buffer.alloc(40_000_000, ' ') });

for (const [what, name, bytes] of [
  ['a program', 'release.exe', Buffer.from('MZ')],
  ['a PDF that is called a Word document', 'release.docx', Buffer.from('%PDF-1.4')],
  ['a Word document that unpacks to a hundred times its size', 'release.docx', BOMB],
  ['a text that is called a mail', 'release.eml', Buffer.from('Orrin posts a profit')],
] as const) {
  test(`${what} is refused`, async ({ zone: _ }, testInfo) => {
    const file = testInfo.outputPath('upload');
    writeFileSync(file, bytes);
    await expect(textOf({ name, file, size: bytes.length })).rejects.toThrow(Refusal);
  });
}

test('pictures and macros of a Word document are not unpacked', async ({ zone: _ }, testInfo) => {
  const file = testInfo.outputPath('upload');
  const bytes = wordDocument('Words', { 'word/vbaProject.bin': Buffer.alloc(9), 'word/media/a.png': Buffer.alloc(9) });
  writeFileSync(file, bytes);
  expect(Buffer.from(await textOf({ name: 'a.docx', file, size: bytes.length })).toString()).toBe(
    '<!doctype html><html><body><p>Words</p></body></html>',
  );
});

for (const [name, safe] of [
  ['Q2 FY2012 Slides (final).PDF', 'q2-fy2012-slides-final.pdf'],
  ['C:\\Users\\me\\Ergebnis für Q2.pptx', 'ergebnis-fur-q2.pptx'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['.pdf', 'document.pdf'],
  ['決算.jpeg', 'document.jpg'],
  ['a\u0000b.pdf', 'a-b.pdf'],
  ['page.html', undefined],
  ['picture.svg', undefined],
  ['release.mdx', undefined],
  ['no ending', undefined],
] as const) {
  test(`a document called ${JSON.stringify(name)} becomes ${safe ?? 'nothing'}`, () => {
    expect(safeName(name)).toBe(safe);
  });
}
