import { expect, test } from '@/testing/unit';
import { DomainPaces, Pace } from './pace';

test('messages are spread over the second, without a burst at its beginning', () => {
  const pace = new Pace(10);
  expect([0, 0, 0].map((at) => pace.take(at))).toEqual([0, 100, 200]);
  expect(pace.take(250)).toBe(50);
  expect(pace.take(9000), 'what was not used is not made up for').toBe(0);
  expect(pace.take(9000)).toBe(100);
});

test('a domain that has had its share lets others go first', () => {
  const paces = new DomainPaces(1);
  const mails = [{ domain: 'a.example' }, { domain: 'b.example' }];
  expect(paces.choose(mails, 0)).toBe(mails[0]);
  expect(paces.take('a.example', 0)).toBe(0);
  expect(paces.choose(mails, 0)).toBe(mails[1]);
  expect(paces.take('b.example', 0)).toBe(0);
  expect(paces.choose(mails, 0), 'nobody may: the first waits').toBe(mails[0]);
  expect(paces.take('a.example', 0)).toBe(1000);
});
