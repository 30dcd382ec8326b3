import { type ContentCopy, EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { editionKey } from './edition';

const iso = (instant: number | undefined) => instant && new Date(instant).toISOString();

test('an edition has one key from its transition until a millisecond before the next', ({ content }) => {
  const loaded = content.load();
  const keys = [0, ...loaded.transitions].map((from, index) => {
    const until = loaded.transitions[index];
    const { key } = editionKey(loaded, from);
    expect(editionKey(loaded, from)).toEqual({ key, until });
    expect(editionKey(loaded, (until ?? from + 1e12) - 1)).toEqual({ key, until });
    return key;
  });
  expect(new Set(keys).size).toBe(loaded.transitions.length + 1);
});

test('an edition of the shipped content ends at the next instant at which anything changes', ({ content }) => {
  const loaded = content.load();
  const untilAt = (now: string) => iso(editionKey(loaded, Date.parse(now)).until);
  expect(untilAt('2012-01-18T04:59:59.999Z')).toBe('2012-01-18T05:00:00.000Z');
  expect(untilAt('2012-01-18T05:00:00.000Z')).toBe('2012-01-27T12:45:00.000Z');
  expect(untilAt('2012-02-04T04:59:59.999Z')).toBe('2012-02-04T05:00:00.000Z');
  expect(untilAt('2013-01-27T05:00:00.000Z')).toBeUndefined();
});

test('the same instant of other content has another key', ({ content }) => {
  const keys = new Set([0, 1, 2].map((count) => keyAfterAppending(content, 'A word. '.repeat(count))));
  expect(keys.size).toBe(3);
});

test('a key does not depend on which was asked for before', ({ content }) => {
  const loaded = content.load();
  const [first = 0, second = 0] = loaded.transitions;
  const key = editionKey(loaded, first).key;
  expect(editionKey(loaded, second).key).not.toBe(key);
  expect(editionKey(loaded, first).key).toBe(key);
});

test('a key can stand in a header and in an address', ({ content }) => {
  expect(editionKey(content.load(), 0).key).toMatch(/^[A-Za-z0-9_-]{16}$/);
});

function keyAfterAppending(content: ContentCopy, text: string): string {
  return editionKey(content.append(EVENT, text).load(), 0).key;
}
