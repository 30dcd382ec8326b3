import { once } from 'node:events';
import { createServer } from 'node:net';

/** Where commands listen whose pages are not for the public, unless `HOST` names another address. */
export const LOOPBACK = '127.0.0.1';

/**
 * Tries whether this process can listen on a port: who waits for a build wants to know before it.
 * @param host the machine's address; all of them where none is named
 * @throws what Node says if it cannot
 */
export async function requirePort(port: number, host: string | undefined): Promise<void> {
  const server = createServer();
  await once(server.listen(port, host), 'listening');
  await once(server.close(), 'close');
}

/** A sentence for whoever started a command that could not listen, if that is what went wrong. */
export function describeListenError(error: unknown): string | undefined {
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (syscall !== 'listen') return undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: another program listens on it. Stop that one, or choose another port with PORT.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose a port from 1024 on with PORT.`;
    case 'EADDRNOTAVAIL':
      return `This machine does not have the address ${address}. HOST names one that it has, or none for all.`;
    default:
      return undefined;
  }
}
