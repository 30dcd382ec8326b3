import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'desk', secret: 'a secret of the desk' };

/** A port of this machine that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * An OpenID provider whose accounts are the addresses that are typed, verified unless they begin with "unverified".
 * @param desk origin of the desk
 */
export async function startProvider(desk: string) {
  const port = await freePort();
  // Another site than that of the desk, which is on localhost: cookies are held back as in real life.
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${desk}/sign-in/return`],
        application_type: 'native',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: `sub of ${id}`, email: id, email_verified: !id.startsWith('unverified') }),
    }),
    ttl: { AccessToken: 600, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  });
  const server = provider.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
