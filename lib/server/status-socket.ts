import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { relative } from 'node:path';
import { contentStatus } from '@/lib/content/store';
import { EnvironmentError, environment } from '@/lib/process/environment';
import type { Health } from './health';

/**
 * Serves all problems of the content, in full, over HTTP on a Unix socket. Only the process's owner can connect,
 * because problems quote embargoed content. A loopback port would not do: nginx forwards visitors from there.
 * @param path of the socket; a stale one is replaced
 * @throws EnvironmentError if another process listens on it
 */
export async function openStatusSocket(path: string, health: Health): Promise<Server> {
  if (await isAnswered(path)) throw new EnvironmentError(`STATUS_SOCKET="${path}": another process listens there.`);
  rmSync(path, { force: true });
  const server = createServer(async (_, response) => {
    const body = `${JSON.stringify(await status(health), null, 2)}\n`;
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  // listen() creates the socket synchronously, so the umask makes it 0600 from the start.
  const umask = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(umask);
  }
  await once(server, 'listening');
  return server;
}

async function status(health: Health) {
  const { contentDir } = environment();
  const { heldBack, problems, warnings } = contentStatus();
  const below = <P extends { file: string }>(all: readonly P[]) =>
    all.map((problem) => ({ ...problem, file: relative(contentDir, problem.file) }));
  return {
    status: (await health.isUp()) ? 'ok' : 'unavailable',
    heldBack: heldBack.map((each) => ({ ...each, problems: below(each.problems) })),
    problems: below(problems),
    warnings: below(warnings),
  };
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
