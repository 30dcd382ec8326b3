import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const CONFIG = `
[tsa]
default_tsa = here
[here]
serial = serial
signer_cert = authority.pem
signer_key = authority.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[extensions]
extendedKeyUsage = critical, timeStamping
[req]
distinguished_name = name
[name]
`;

/** An authority for time stamps (RFC 3161): OpenSSL behind HTTP. @param folder absolute path of its files */
export async function startAuthority(folder: string) {
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const subject = ['-subj', '/CN=Authority', '-config', 'tsa.cnf', '-extensions', 'extensions'];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'authority.key',
    '-out',
    'authority.pem',
    ...subject,
  );
  let isRefusing = false;
  const server = createServer(async (request, response) => {
    writeFileSync(join(folder, 'query'), await buffer(request));
    if (isRefusing) writeFileSync(join(folder, 'query'), 'nothing that can be stamped');
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
    response.setHeader('content-type', 'application/timestamp-reply');
    response.end(readFileSync(join(folder, 'reply')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: () => {
      isRefusing = true;
    },
    /** What OpenSSL says of a stamp. @throws what it says if the stamp is not right */
    verify: (file: string, hash: string) =>
      String(openssl('ts', '-verify', '-digest', hash, '-in', file, '-CAfile', 'authority.pem')),
    stop: () => void server.close(),
  };
}
