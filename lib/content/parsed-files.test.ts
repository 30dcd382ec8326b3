import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPANY, type ContentCopy, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import type { Parser } from './parse-file';
import { ParsedFiles } from './parsed-files';
import { signatureOf } from './read/signature';

const SOURCE = {
  file: '',
  document: { fields: {}, source: '', body: '', bodyLine: 0, lineOf: () => undefined },
  siteLinks: [],
};

/** Parses files into upper case, and records which were parsed. */
function counting({ directory }: ContentCopy) {
  const files = new ParsedFiles(directory);
  const texts: string[] = [];
  const parser: Parser<{ words: string; source: typeof SOURCE }> = {
    parse(text, file, problems) {
      texts.push(text);
      if (text.includes('wrong')) problems.push({ file, field: 'text', rule: 'wrong', found: 'wrong', fix: 'right' });
      return { words: text.toUpperCase(), source: SOURCE };
    },
    trust: () => undefined,
  };
  const signature = (path: string) => signatureOf(statSync(join(directory, path), { bigint: true }));
  const get = (path: string, seen = signature(path)) => files.get(path, seen, parser);
  return { files, texts, get, signature };
}

test('an unchanged file is not parsed again and keeps its value and problems', ({ content }) => {
  content.write(COMPANY, 'wrong');
  const { get, texts } = counting(content);
  const first = get(COMPANY);
  expect(first).toMatchObject({ value: { words: 'WRONG' }, problems: [{ found: 'wrong' }] });
  expect(get(COMPANY)).toBe(first);
  expect(texts).toEqual(['wrong']);
});

test('a changed file is parsed again, even with the same size and time', ({ content }) => {
  content.write(COMPANY, 'one');
  const { get } = counting(content);
  utimesSync(join(content.directory, COMPANY), 1, 1);
  const first = get(COMPANY);
  content.write(COMPANY, 'two');
  utimesSync(join(content.directory, COMPANY), 1, 1);
  const second = get(COMPANY);
  expect(second.value?.words).toBe('TWO');
  expect(second.digest).not.toBe(first.digest);
});

test('a touched file is not parsed again', ({ content }) => {
  content.write(COMPANY, 'one');
  const { get, texts } = counting(content);
  const first = get(COMPANY);
  utimesSync(join(content.directory, COMPANY), 1, 1);
  expect(get(COMPANY)).toBe(first);
  expect(texts).toEqual(['one']);
});

test('a forgotten file is parsed again, a kept one is not', ({ content }) => {
  content.write(COMPANY, 'one');
  const { files, get, texts } = counting(content);
  get(COMPANY);
  files.keepOnly(new Set([COMPANY]));
  get(COMPANY);
  expect(texts).toHaveLength(1);
  files.keepOnly(new Set());
  get(COMPANY);
  expect(texts).toHaveLength(2);
});

test('a file that changes before it is read keeps its former version, and a new one waits', ({ content }) => {
  content.write(COMPANY, 'one');
  const { get, texts, signature } = counting(content);
  const first = get(COMPANY);
  const seen = signature(COMPANY);
  writeFileSync(join(content.directory, COMPANY), 'half');
  expect(get(COMPANY, `${seen} another`)).toBe(first);
  expect(get('new.yaml', seen)).toMatchObject({
    value: undefined,
    problems: [{ found: 'a file that is being written' }],
  });
  expect(texts).toEqual(['one']);
});

test('invalid UTF-8 is a problem, but draft and withdrawn are still read', ({ content }) => {
  content.write(COMPANY, Buffer.from('draft: true\nname: \xe9', 'latin1'));
  const { get, texts } = counting(content);
  expect(get(COMPANY)).toMatchObject({
    value: undefined,
    text: expect.stringContaining('draft: true'),
    problems: [{ found: 'bytes that are not UTF-8', fix: 'save the file as UTF-8' }],
  });
  expect(texts).toEqual([]);
});

test('a file is returned as its whole text', ({ content }) => {
  content.write(COMPANY, '\uFEFFname: é\r\n');
  const { get, texts } = counting(content);
  expect(get(COMPANY).text).toBe('\uFEFFname: é\r\n');
  expect(texts).toEqual(['name: é\r\n']);
});

test('an exception in the parser is not reported as a problem of the file', ({ content }) => {
  const { files, signature } = counting(content);
  const parser: Parser<{ source: typeof SOURCE }> = {
    parse() {
      throw new RangeError('a mistake');
    },
    trust: () => undefined,
  };
  expect(() => files.get(COMPANY, signature(COMPANY), parser)).toThrow('a mistake');
});
