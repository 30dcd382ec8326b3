import { published } from '@/lib/content/published';
import { DAY_MS, HOUR_MS } from '@/lib/domain/instant';
import { EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { noticesOf } from './notices-of';

const CALL = Date.parse('2012-01-27T13:00:00Z');

const told = (content: Parameters<typeof published>[0], now: number) =>
  noticesOf(published(content, now), now).map(({ kind, at }) => ({ kind, at }));

test('what was announced within a day of its start has no reminder for the day before', ({ content }) => {
  content.replace(EVENT, 'announcement: q2-fy2012-results-call-announcement\n', 'publishAt: 2012-01-26T12:00\n');
  content.silence().replace(EVENT, 'at: 2012-01-18', 'at: 2012-01-26T12:00');
  const kinds = told(content.load(), CALL - HOUR_MS).map(({ kind }) => kind);
  expect(kinds).toContain('hourBefore');
  expect(kinds).not.toContain('dayBefore');
});

test('nothing is told of what is not public, nor of what is historical', ({ content }) => {
  const loaded = content.load();
  expect(told(loaded, Date.parse('2012-01-18T04:59:59Z'))).toEqual([]);
  expect(told(loaded, Date.parse('2013-06-01T00:00:00Z')).map(({ kind }) => kind)).toEqual(['release']);
});

test('an estimated end opens the replay, and is not told as one', ({ content }) => {
  const at = () => told(content.load(), CALL).find(({ kind }) => kind === 'replay')?.at;
  expect(at()).toBe(CALL + 2 * HOUR_MS);
  content.replace(EVENT, 'timeZone:', 'durationMinutes: 45\ntimeZone:');
  expect(at(), 'a stated end is believed').toBe(CALL + 0.75 * HOUR_MS);
});

test('reminders are of the start, a day and an hour before it in elapsed time', ({ content }) => {
  const reminders = told(content.load(), CALL - 2 * DAY_MS).filter(({ kind }) => /Before|starting/.test(kind));
  expect(reminders).toEqual([
    { kind: 'dayBefore', at: CALL - DAY_MS },
    { kind: 'hourBefore', at: CALL - HOUR_MS },
    { kind: 'starting', at: CALL },
  ]);
});

test('a late start is told until it has begun, and nobody is reminded twice', ({ content }) => {
  const ids = (now: number) => noticesOf(published(content.load(), now), now).map(({ id }) => id);
  const before = ids(CALL - 60_000).filter((id) => /Before/.test(id));
  content.replace(EVENT, 'timeZone:', 'delayedTo: 2012-01-27T08:15\ntimeZone:');
  const late = CALL + 15 * 60_000;
  expect(ids(CALL - 60_000)).toEqual(expect.arrayContaining([...before, expect.stringMatching(/^delayed /)]));
  expect(ids(CALL - 60_000).filter((id) => /Before/.test(id))).toEqual(before);
  const starting = told(content.load(), CALL).find(({ kind }) => kind === 'starting');
  expect(starting?.at).toBe(late);
  expect(ids(late).some((id) => id.startsWith('delayed'))).toBe(false);
});
