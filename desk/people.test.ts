import { expect, test } from '@/testing/unit';
import { readPeople } from './people';

test('people have a name, roles, and an address where a provider knows them', () => {
  expect(readPeople('Investor Relations: author ; Counsel <counsel@example.com>: approver, operator;')).toEqual([
    { name: 'Investor Relations', roles: ['author'] },
    { name: 'Counsel', roles: ['approver', 'operator'], openId: 'counsel@example.com' },
  ]);
});

test('what cannot be read is refused with what to write', () => {
  for (const [text, fix] of [
    ['', 'at least one person'],
    ['Counsel', 'write names with roles'],
    ['Counsel: reader', 'write names with roles'],
    [': author', 'write names with roles'],
    ['Counsel: author; counsel: approver', '"counsel" stands there twice'],
    ['A <a@example.com>: author; B <A@example.com>: approver', '"A@example.com" stands there twice'],
  ] as const) {
    expect(() => readPeople(text), text).toThrow(fix);
  }
});
