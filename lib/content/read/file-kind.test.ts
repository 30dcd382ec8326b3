import { expect, test } from '@/testing/unit';
import { wrongKind } from './file-kind';

const kindOf = (path: string, bytes: string) => wrongKind(path, Buffer.from(bytes, 'latin1'));

const RIGHT: [path: string, bytes: string][] = [
  ['a.pdf', '%PDF-1.4 slides'],
  ['a.pdf', '\r\n%PDF-1.7\n'],
  ['a.pdf', `${'\0'.repeat(900)}%PDF-1.7`],
  ['a.zip', 'PK\x03\x04'],
  ['a.zip', `PK\x05\x06${'\0'.repeat(18)}`],
  ['a.xlsx', 'PK\x03\x04'],
  ['a.docx', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a.pptx', 'PK\x03\x04'],
  ['a.txt', 'Revenue < costs. See <https://www.example.com>.'],
  ['a.txt', '\xff\xfeR\0e\0v\0'],
  ['a.csv', 'Year,Revenue\n2011,"1,234"\n'],
  ['a.csv', 'Tax-free income,2011\n'],
  ['a.csv', '\xef\xbb\xbfAnn\xc3\xa9e;Total'],
  ['a.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nGood morning.'],
  ['a.vtt', '\xef\xbb\xbfWEBVTT'],
  ['a.mp3', 'ID3\x03\0\0\0'],
  ['a.mp3', `\xff\xfb\x90d${'x'.repeat(1020)}`],
  ['a.mp3', '\xff\xf3\x40\xc4'],
  ['a.mp3', '\0'.repeat(1024)],
  ['a.m4a', '\0\0\0 ftypM4A '],
  ['a.mp4', '\0\0\0\x18ftypmp42'],
  ['a.mp4', '\0\0\0\x08wide\0\0\0\0mdat'],
  ['a.ogg', 'OggS\0'],
  ['a.wav', 'RIFF\x24\0\0\0WAVEfmt '],
  ['a.wav', 'RF64\xff\xff\xff\xffWAVEds64'],
  ['a.webm', '\x1a\x45\xdf\xa3'],
];
test('a file whose bytes match its extension is accepted', ({ zone: _ }) => {
  expect(RIGHT.map(([path, bytes]) => [path, bytes, kindOf(path, bytes)])).toEqual(
    RIGHT.map(([path, bytes]) => [path, bytes, undefined]),
  );
});

const ENDINGS = ['pdf', 'txt', 'csv', 'xlsx', 'docx', 'pptx', 'zip', 'vtt', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'webm'];
const NEVER: [what: string, bytes: string, found: RegExp][] = [
  ['an empty file', '', /empty/],
  [
    'a Git LFS pointer',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935\nsize 12345\n',
    /Git LFS/,
  ],
  ['a sign-in page', '<!DOCTYPE html><html><title>Sign in</title></html>', /web page/],
  ['a page with a byte order mark', '\xef\xbb\xbf\r\n<html lang="en">', /web page/],
  ['an XHTML page', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">', /web page/],
  ['a page after a comment', '<!-- saved from url=(0024)https://www.example.com/ -->\n<HTML><HEAD>', /web page/],
];
for (const [what, bytes, found] of NEVER) {
  test(`${what} matches no extension`, ({ zone: _ }) => {
    for (const ending of ENDINGS) expect(kindOf(`q2/a.${ending}`, bytes), ending).toMatch(found);
  });
}

const WRONG: [path: string, bytes: string, found: string][] = [
  ['a.pdf', 'PK\x03\x04', 'a file of another type (zip)'],
  ['a.pdf', 'Access denied', 'bytes that are not pdf data'],
  ['a.pdf', `${' '.repeat(1024)}`, 'bytes that are not pdf data'],
  ['a.mp3', '%PDF-1.4 \0\0', 'a file of another type (pdf)'],
  ['a.mp3', '{"error":"access denied"}', 'bytes that are not mp3 data'],
  ['a.wav', 'RIFF\x24\0\0\0AVI LIST', 'bytes that are not wav data'],
  ['a.wav', 'ID3\x03\0', 'a file of another type (mp3)'],
  ['a.mp4', 'OggS\0', 'a file of another type (ogg)'],
  ['a.txt', '%PDF-1.4', 'a file of another type (pdf)'],
  ['a.csv', 'PK\x03\x04', 'a file of another type (zip)'],
  ['a.csv', 'a\0b', 'bytes that are not csv data'],
  ['a.vtt', '1\n00:00:00,000 --> 00:00:01,000\nSubRip', 'bytes that are not vtt data'],
  ['a.xlsx', 'Year,Revenue', 'bytes that are not xlsx data'],
];
test('a file of another type is reported with that type', ({ zone: _ }) => {
  expect(WRONG.map(([path, bytes]) => kindOf(path, bytes))).toEqual(WRONG.map(([, , found]) => found));
});
