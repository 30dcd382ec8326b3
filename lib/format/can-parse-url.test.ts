import { expect, test } from '@/testing/unit';
import { canParseUrl } from './can-parse-url';

test('an address with letters of other languages is right, however often it is asked for', () => {
  const refused = Array.from({ length: 50_000 }, () => canParseUrl('https://münchen.example/a')).filter((is) => !is);
  expect(refused).toEqual([]);
  expect(canParseUrl('münchen.example')).toBe(false);
});
