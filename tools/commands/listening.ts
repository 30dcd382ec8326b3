import { once } from 'node:events';
import { createServer } from 'node:net';

/** Default address of commands whose pages are not for the public, if `HOST` is not set. */
export const LOOPBACK = '127.0.0.1';

/**
 * Checks that this process can listen on a port, so that a command fails before a long build instead of after it.
 * @param host address of this machine; undefined for all
 * @throws Node's error if it cannot
 */
export async function requirePort(port: number, host: string | undefined): Promise<void> {
  const server = createServer();
  await once(server.listen(port, host), 'listening');
  await once(server.close(), 'close');
}

/** The message for a failed `listen`; undefined for other errors. */
export function describeListenError(error: unknown): string | undefined {
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (syscall !== 'listen') return undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: another program listens on it. Stop that one, or choose another port with PORT.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose a port from 1024 on with PORT.`;
    case 'EADDRNOTAVAIL':
      return `This machine does not have the address ${address}. Set HOST to one that it has, or leave it out for all.`;
    default:
      return undefined;
  }
}
