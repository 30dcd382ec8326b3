import { expect, test } from '@/testing/unit';
import { sharedText, textOf, withBody } from './kept-text';

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

test('the end of a text is that of its bytes', () => {
  expect(sharedText(Buffer.from('a: “b”\n–c')).last(4).toString()).toBe('–c');
});
