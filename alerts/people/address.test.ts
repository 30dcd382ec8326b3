import { expect, test } from '@/testing/unit';
import { maskedAddress, readAddress } from './address';

test('an address is written in one way, however somebody types it', () => {
  expect(readAddress('  Jane.Doe+News@Example.COM ')).toEqual({
    address: 'jane.doe+news@example.com',
    domain: 'example.com',
  });
  expect(readAddress('jane@bücher.example')?.domain).toBe('xn--bcher-kva.example');
});

for (const typed of [
  '',
  'jane',
  '@example.com',
  'jane@',
  'jane@localhost',
  'jane doe@example.com',
  'jane@example.com, joe@example.com',
  'jane@example.com\r\nBcc: joe@example.com',
  '"jane"@example.com',
  'jane@[127.0.0.1]',
  'jané@example.com',
  '.jane@example.com',
  'jane@-example.com',
  'jane@example.com>',
  `${'a'.repeat(65)}@example.com`,
  `jane@${'a.'.repeat(130)}com`,
]) {
  test(`no mail is sent to ${JSON.stringify(typed.slice(0, 40))}`, () => expect(readAddress(typed)).toBeUndefined());
}

test('a page shows the first letter and the domain of an address', () => {
  expect(maskedAddress('jane@example.com')).toBe('j•••@example.com');
});
