import { sha256 } from '@/lib/process/sha256';
import { expect, test } from '@/testing/unit';
import { type PublicFile, publicFile, sharedText, textOf, unpackedText, withBody } from './kept-text';

const kept = () => withBody({ title: 'Results' }, sharedText(Buffer.from('“Strong”')));

test('a body that is kept as bytes is read, listed and copied like a string', () => {
  expect(kept().body).toBe('“Strong”');
  expect(JSON.stringify(kept())).toBe('{"title":"Results","body":"“Strong”"}');
  expect({ ...kept(), title: 'Loss' }).toEqual({ title: 'Loss', body: '“Strong”' });
  expect(structuredClone(kept())).toEqual({ title: 'Results', body: '“Strong”' });
});

test('of a copy nothing says that it has the bytes: its body may be changed', () => {
  expect(textOf(kept())?.toString()).toBe('“Strong”');
  expect(textOf({ ...kept(), body: 'Weak' })).toBeUndefined();
});

test('the parts of a text are those of its bytes', () => {
  const text = sharedText(Buffer.from('a: “b”\n–c'));
  expect([text.first(3), text.last(4), text.last(8).first(3)].map(String)).toEqual(['a: ', '–c', '”']);
});

test('a public file is read when somebody asks for its text, in another thread too', () => {
  const bytes = Buffer.from('a: “b”\n–c');
  const file = { path: 'releases/a.mdx', digest: sha256(bytes, 'base64url'), length: bytes.length };
  const asked: string[] = [];
  const read = ({ path }: PublicFile) => {
    asked.push(path);
    return bytes;
  };
  const end = publicFile(file, read).last(4);
  const { packed } = end;
  expect([asked, end.identity]).toEqual([[], sharedText(bytes).last(4).identity]);
  expect(unpackedText(structuredClone(packed), read).toString()).toBe('–c');
  expect(asked).toEqual(['releases/a.mdx']);
});
