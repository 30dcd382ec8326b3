import { MINUTE_MS } from '@/lib/domain/instant';
import { expect, test } from '@/testing/unit';
import { Challenges } from './challenges';
import { Sessions } from './sessions';

const NOW = Date.parse('2012-01-18T12:00:00Z');
const IR = { name: 'Investor Relations', roles: ['author'] as const };
const COUNSEL = { name: 'Counsel', roles: ['approver'] as const };

test('a session ends thirty minutes after its last request, and not a millisecond sooner', () => {
  const sessions = new Sessions();
  const secret = sessions.begin(IR, NOW);
  expect(sessions.of(secret, NOW + 30 * MINUTE_MS - 1)?.person).toBe(IR);
  expect(sessions.of(secret, NOW + 60 * MINUTE_MS - 2)?.person).toBe(IR);
  expect(sessions.of(secret, NOW + 90 * MINUTE_MS - 2)).toBeUndefined();
  expect(sessions.all(NOW)).toEqual([]);
});

test('a session is ended by its id, which lets nobody in, and the others go on', () => {
  const sessions = new Sessions();
  const [one, other] = [sessions.begin(IR, NOW), sessions.begin(COUNSEL, NOW + 1)];
  expect(sessions.all(NOW + 2).map(({ person }) => person)).toEqual([COUNSEL, IR]);
  const { id = '' } = sessions.of(one, NOW + 3) ?? {};
  expect([one, other].join()).not.toContain(id);
  expect(sessions.of(id, NOW + 3)).toBeUndefined();
  expect(sessions.end(id)?.person).toBe(IR);
  expect(sessions.end(id)).toBeUndefined();
  expect(sessions.of(one, NOW + 4)).toBeUndefined();
  expect(sessions.of(other, NOW + 4)?.person).toBe(COUNSEL);
});

test('a challenge counts once, for five minutes, and only where it was made', () => {
  const challenges = new Challenges();
  const [one, other] = [challenges.make(NOW), challenges.make(NOW)];
  expect(one).not.toBe(other);
  expect(challenges.use(one, NOW + 5 * MINUTE_MS - 1)).toBe(true);
  expect(challenges.use(one, NOW + 5 * MINUTE_MS - 1)).toBe(false);
  expect(challenges.use(other, NOW + 5 * MINUTE_MS)).toBe(false);
  expect(new Challenges().use(challenges.make(NOW), NOW)).toBe(false);
  for (const wrong of ['', '.', 'AAAA', Buffer.from('zzzz.a.b').toString('base64url')]) {
    expect(challenges.use(wrong, NOW), wrong).toBe(false);
  }
});
