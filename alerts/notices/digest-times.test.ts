import { expect, test } from '@/testing/unit';
import { lastDigests, nextDigestAt } from './digest-times';

const NEW_YORK = 'America/New_York';
const at = (text: string) => Date.parse(text);

test('a digest is of what was told since the one before, to the millisecond', () => {
  const [daily] = lastDigests(at('2012-01-20T23:00:00Z'), NEW_YORK);
  expect(daily).toEqual({
    id: 'daily 2012-01-20',
    kind: 'daily',
    from: at('2012-01-19T23:00:00Z'),
    at: at('2012-01-20T23:00:00Z'),
  });
  const [before] = lastDigests(at('2012-01-20T22:59:59.999Z'), NEW_YORK);
  expect(before?.id).toBe('daily 2012-01-19');
  expect(nextDigestAt(at('2012-01-20T22:59:59.999Z'), NEW_YORK)).toBe(at('2012-01-20T23:00:00Z'));
  expect(nextDigestAt(at('2012-01-20T23:00:00Z'), NEW_YORK)).toBe(at('2012-01-21T23:00:00Z'));
});

test('a weekly digest is Friday’s, whatever the day', () => {
  const [, weekly] = lastDigests(at('2012-01-24T12:00:00Z'), NEW_YORK);
  expect(weekly).toMatchObject({ id: 'weekly 2012-01-20', from: at('2012-01-13T23:00:00Z') });
});

test('it stays at six on the wall when clocks change', () => {
  const [daily] = lastDigests(at('2012-03-12T00:00:00Z'), NEW_YORK);
  expect(daily).toMatchObject({ from: at('2012-03-10T23:00:00Z'), at: at('2012-03-11T22:00:00Z') });
});
