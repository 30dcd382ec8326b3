import { expect, test } from '@/testing/unit';
import { failureOf } from './failure';

const answered = (command: string, response: string) =>
  failureOf({ code: 'EENVELOPE', command, responseCode: Number(response.slice(0, 3)), response });

for (const [command, response, of] of [
  ['RCPT TO', '550 5.1.1 <jane@example.com>: user unknown', 'address'],
  ['RCPT TO', '550 No such user jane@example.com', 'address'],
  ['RCPT TO', '550 5.7.1 <jane@example.com>: blocked, see https://blocklist.example', 'message'],
  ['RCPT TO', '552 5.2.2 mailbox of jane@example.com is full', 'message'],
  ['RCPT TO', '550 5.2.1 jane@example.com is disabled', 'address'],
  ['RCPT TO', '450 4.2.0 greylisted', 'moment'],
  ['DATA', '554 5.7.1 spam', 'message'],
  ['MAIL FROM', '550 5.1.8 sender unknown', 'message'],
  ['MAIL FROM', '503 5.5.1 out of order', 'moment'],
  ['MAIL FROM', '421 4.3.2 going down', 'server'],
] as const) {
  test(`"${response.slice(0, 40)}" in answer to ${command} is about the ${of}`, () => {
    const failure = answered(command, response);
    expect(failure.of).toBe(of);
    expect(failure.name, 'no address gets into the log').not.toMatch(/@|jane/);
    expect(failure.name).toMatch(/^[A-Z ]+ \d{3}( \d\.\d+\.\d+)?$/);
  });
}

test('a server that cannot be reached is named by its error, without what it said', () => {
  const error = Object.assign(new Error('connect jane@example.com'), { code: 'ECONNECTION', command: 'CONN' });
  expect(failureOf(error)).toEqual({ of: 'server', name: 'CONN ECONNECTION' });
});
