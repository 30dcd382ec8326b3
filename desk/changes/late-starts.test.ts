import { MINUTE_MS } from '@/lib/domain/instant';
import { EVENT, test } from '@/testing/content';
import { expect } from '@/testing/unit';
import { lateStarts } from './late-starts';

const CALL = Date.parse('2012-01-27T13:00:00Z');

test('a late start can be said from an hour before the start on, and each one while it is still to come', ({
  content,
}) => {
  const minutes = (at: number) => {
    const event = content.load().events.get('q2-fy2012-results-call');
    return event && lateStarts(event, CALL + at * MINUTE_MS).map((late) => late.minutes);
  };
  expect(minutes(-60.001)).toEqual([]);
  expect(minutes(-60)).toEqual([5, 10, 15, 30]);
  expect(minutes(10)).toEqual([15, 30]);
  expect(minutes(30)).toEqual([]);
  content.replace(EVENT, 'timeZone:', 'delayedTo: 2012-01-27T08:10\ntimeZone:');
  expect(minutes(-2), 'later than what was said already').toEqual([15, 30]);
  content.replace(EVENT, 'delayedTo: 2012-01-27T08:10', 'ended: 2012-01-27T08:05');
  expect(minutes(6)).toEqual([]);
});
