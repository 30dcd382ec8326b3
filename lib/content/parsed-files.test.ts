import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { COMPANY, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { ParsedFiles } from './parsed-files';
import type { Problem } from './problem';

/** Files parsed into their words in capitals, and what was parsed so far. */
function counting() {
  const files = new ParsedFiles();
  const texts: string[] = [];
  const parse = (text: string, problems: Problem[]) => {
    texts.push(text);
    if (text.includes('wrong')) problems.push({ file: 'f', field: 'text', found: 'wrong', fix: 'right' });
    return text.toUpperCase();
  };
  return { files, texts, get: (file: string) => files.get(file, parse) };
}

test('a file that did not change is not parsed again: its value and its problems stay', ({ content }) => {
  const file = join(content.write(COMPANY, 'wrong').directory, COMPANY);
  const { get, texts } = counting();
  const first = get(file);
  expect(first).toMatchObject({ value: 'WRONG', problems: [{ found: 'wrong' }] });
  expect(get(file)).toBe(first);
  expect(texts).toEqual(['wrong']);
});

test('a file that changed is parsed again', ({ content }) => {
  const file = join(content.write(COMPANY, 'one').directory, COMPANY);
  const { get } = counting();
  const first = get(file);
  content.write(COMPANY, 'three');
  const second = get(file);
  expect(second.value).toBe('THREE');
  expect(second.digest).not.toBe(first.digest);
});

test('a file that changed without changing its length is parsed again', ({ content }) => {
  const file = join(content.write(COMPANY, 'one').directory, COMPANY);
  const { get } = counting();
  utimesSync(file, 1, 1);
  get(file);
  content.write(COMPANY, 'two');
  expect(get(file).value).toBe('TWO');
});

test('a file that was forgotten is parsed again, and one that was kept is not', ({ content }) => {
  const file = join(content.write(COMPANY, 'one').directory, COMPANY);
  const { files, get, texts } = counting();
  get(file);
  files.keepOnly(new Set([file]));
  get(file);
  expect(texts).toHaveLength(1);
  files.keepOnly(new Set());
  get(file);
  expect(texts).toHaveLength(2);
});

test('a file that is gone is a problem, until it is there again', ({ content }) => {
  const file = join(content.directory, 'new.yaml');
  const { get } = counting();
  const { value, problems } = get(file);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ file, field: 'file', found: 'a file that cannot be read (ENOENT)' }]);
  content.write('new.yaml', 'here');
  expect(get(file)).toMatchObject({ value: 'HERE', problems: [] });
});

test('bytes that are not UTF-8 are a problem', ({ content }) => {
  const file = join(content.write(COMPANY, Uint8Array.of(0x61, 0xff)).directory, COMPANY);
  const { get, texts } = counting();
  expect(get(file).problems).toMatchObject([{ found: 'bytes that are not UTF-8', fix: 'save the file as UTF-8' }]);
  expect(texts).toEqual([]);
});

test('the same bytes have the same digest, whatever file they are in', ({ content }) => {
  content.write('a.yaml', 'same').write('b.yaml', 'same');
  const { get } = counting();
  const [a, b] = ['a.yaml', 'b.yaml'].map((name) => get(join(content.directory, name)));
  expect(a?.digest).toBe(b?.digest);
});

test('an error of the program is not taken for a problem of the file', ({ content }) => {
  const file = join(content.directory, COMPANY);
  const fail = () => {
    throw new RangeError('a mistake');
  };
  expect(() => new ParsedFiles().get(file, fail)).toThrow('a mistake');
});
