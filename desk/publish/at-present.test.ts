import { expect, test } from '@/testing/unit';
import { atPresent } from './at-present';

const ZONE = 'America/New_York';
const at = (iso: string) => Date.parse(iso);
const release = (fields: string, base: string | null = null) => [
  { path: 'releases/results.mdx', text: `---\n${fields}\n---\n\npublishAt: 2012-01-18T08:30\n`, base },
];

test('a time that has not come stays; one that has passed becomes the present minute, and nothing else changes', () => {
  const files = release('publishAt: 2012-01-18T08:30\ntitle: Words');
  expect(atPresent(files, ZONE, at('2012-01-18T13:29:59.999Z'))).toBeUndefined();
  expect(atPresent(files, ZONE, at('2012-01-18T13:30:59.999Z'))).toBeUndefined();
  expect(atPresent(files, ZONE, at('2012-01-18T13:31:00Z'))).toEqual([
    {
      path: 'releases/results.mdx',
      text: '---\npublishAt: 2012-01-18T08:31\ntitle: Words\n---\n\npublishAt: 2012-01-18T08:30\n',
    },
  ]);
});

test('the entry that a change adds to an event goes with its release, and older entries stay', () => {
  const event = {
    path: 'events/call.mdx',
    text: '---\nhistory:\n  - at: 2012-01-10\n  - { at: 2012-01-18T08:30, note: Moved. }\n---\n',
    base: 'abc',
  };
  const files = [...release('publishAt: 2012-01-18T08:30'), event];
  expect(atPresent(files, ZONE, at('2012-01-18T14:00:00Z'))?.[1]?.text).toBe(
    '---\nhistory:\n  - at: 2012-01-10\n  - { at: 2012-01-18T09:00, note: Moved. }\n---\n',
  );
});

test('a translation that is added to a public release becomes public at the present minute', () => {
  const text = '---\ntitle: 題\npublishAt: 2012-01-18T08:30\n---\n';
  const files = [{ path: 'releases/results.ja.mdx', text, base: null }];
  expect(atPresent(files, ZONE, at('2012-01-18T14:00:00Z'))?.[0]?.text).toBe(text.replace('08:30', '09:00'));
});

test('a day alone, and a release that was public before, keep what they say', () => {
  const later = at('2012-02-01T00:00:00Z');
  expect(atPresent(release('publishedOn: 2012-01-18'), ZONE, later)).toBeUndefined();
  expect(atPresent(release('publishAt: 2012-01-18T08:30', 'abc'), ZONE, later)).toBeUndefined();
});

test('in an hour that clocks show twice nothing is given a time', () => {
  const files = release('publishAt: 2012-01-18T08:30');
  expect(() => atPresent(files, ZONE, at('2012-11-04T05:30:00Z'))).toThrow('happens twice');
});
