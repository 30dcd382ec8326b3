import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EncodedAnswer, encode } from '@/lib/server/encode';
import { Health } from '@/lib/server/health';
import type { Renderer } from '@/lib/server/renderer';
import { createSiteServer } from '@/lib/server/server';
import { Site } from '@/lib/server/site';
import { hashSource } from '@/lib/site/style';
import { type Asked, type AskOptions, ask, send } from './ask';
import { test as base } from './present';

/** A style sheet of the build. */
export const STYLE = '.row{color:red}@media (width<44rem){.row{color:blue}}';

/** The script of the build. */
export const SCRIPT = 'start();';

/** A server in the process of the test. */
export interface Serving {
  ask(path: string, options?: AskOptions): Promise<Asked>;
  send(bytes: string): Promise<string>;
  server: Server;
  port: number;
}

/** The test function for the server: serves a given renderer on a free port. */
export const test = base.extend<{ serve: (render: Renderer, assets?: Map<string, EncodedAnswer>) => Promise<Serving> }>(
  {
    serve: async ({ present: _ }, use) => {
      const servers: ReturnType<typeof createSiteServer>[] = [];
      await use(async (render, assets = new Map()) => {
        const site = new Site(render);
        const server = createSiteServer(site, new Health(site), {
          assets,
          allowed: { sheets: [STYLE, '.another-page{}'], scripts: [hashSource(SCRIPT)] },
        });
        servers.push(server);
        await once(server.listen(0, 'localhost'), 'listening');
        const { port } = server.address() as AddressInfo;
        return { ask: (path, options) => ask(port, path, options), send: (bytes) => send(port, bytes), server, port };
      });
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  },
);

/** An asset as lib/server/assets.ts loads it. */
export function asset(body: string): Promise<EncodedAnswer> {
  const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' };
  return encode({ status: 200, headers, body: Buffer.from(body) });
}
