import { event } from '@/testing/samples/event';
import { expect, test } from '@/testing/unit';
import { recentEvents, recentUntil } from './recent-events';
import type { CallEvent } from './types';

/** New Year in New York. */
const NEW_YEAR_2015 = Date.parse('2015-01-01T05:00:00Z');
const old = (slug: string, year: number): CallEvent => ({
  ...event,
  slug,
  startAt: Date.parse(`${year}-05-05T12:00:00Z`),
});

test('an event stays for its year and the two after, to the last millisecond in its own zone', () => {
  expect(recentUntil(event)).toBe(NEW_YEAR_2015);
  const many = [...Array.from({ length: 20 }, (_, index) => old(`e${index}`, 2014)), event];
  expect(recentEvents(many, NEW_YEAR_2015 - 1)).toContain(event);
  expect(recentEvents(many, NEW_YEAR_2015)).not.toContain(event);
  expect(recentEvents(many, NEW_YEAR_2015)).toHaveLength(20);
});

test('the newest twenty stay, whatever their age', () => {
  const few = Array.from({ length: 25 }, (_, index) => old(`e${index}`, 2000 - index));
  expect(recentEvents(few, Date.parse('2030-01-01T00:00:00Z'))).toEqual(few.slice(0, 20));
});

test('an event that was changed later stays from that change on', () => {
  const note = { at: Date.parse('2014-03-01T12:00:00Z'), note: 'Corrected.' };
  expect(recentUntil({ ...event, history: [...event.history, note] })).toBe(Date.parse('2017-01-01T05:00:00Z'));
});
