import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Alerts } from '@/alerts/alerts';
import type { AlertsSettings } from '@/alerts/settings';
import { answerCommand } from './commands';

/**
 * Answers the operator's commands on a Unix socket in the database's directory, which its owner alone can enter: a
 * database in a directory belongs to this process, so a command cannot open it.
 */
export async function openControl(socket: string, { store }: Alerts, settings: AlertsSettings): Promise<Server> {
  rmSync(socket, { force: true });
  const server = createServer(async (request, response) => {
    try {
      const input = await text(request);
      const answer = await answerCommand(store, settings, (request.url ?? '').slice(1), input);
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(answer);
    } catch (error) {
      response.writeHead(500).end(String((error as Error).message));
    }
  });
  await once(server.listen(socket), 'listening');
  return server;
}
