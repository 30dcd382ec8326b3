import { expect, test } from '@/testing/unit';
import { titleIn } from './title-in';

test('a title is read without its quotes, and not while it is open', () => {
  expect(titleIn('---\nid: a\ntitle: "決算: 第2四半期"\n---\n')).toBe('決算: 第2四半期');
  expect(titleIn("---\ntitle: Today's call\n---\n")).toBe("Today's call");
  expect(titleIn('---\ntitle: "TODO: the headline"\n---\n')).toBeUndefined();
  expect(titleIn('---\ntitle: TODO: the headline\n---\n')).toBeUndefined();
});
