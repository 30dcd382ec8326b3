import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from '@/testing/unit';
import { describeListenError, requirePort } from './listening';

test('a port in use is reported, a free one is not', async () => {
  const other = createServer();
  await once(other.listen(0, '127.0.0.1'), 'listening');
  const { port } = other.address() as AddressInfo;
  const error = await requirePort(port, '127.0.0.1').catch((error: unknown) => error);
  expect(describeListenError(error)).toBe(
    `Port ${port} is taken: another program listens on it. Stop that one, or choose another port with PORT.`,
  );
  await once(other.close(), 'close');
  await requirePort(port, '127.0.0.1');
});

test('an address that this machine does not have is reported', async () => {
  // For documentation: RFC 5737.
  const error = await requirePort(0, '192.0.2.1').catch((error: unknown) => error);
  expect(describeListenError(error)).toContain('does not have the address 192.0.2.1');
});

test('other errors are not reported as errors of listening', () => {
  expect(describeListenError(new Error('Something else.'))).toBeUndefined();
});
