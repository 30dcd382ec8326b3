import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentOfSettings } from '@/lib/content/load-current';
import { environment } from '@/lib/process/environment';
import { buildIfChanged } from '@/tools/build/build';
import { findNginx, freePorts, runFront } from '@/tools/nginx/front';
import { hasAlerts, prepareAlerts } from './alerts-process';
import { lastBuild } from './last-build';
import { requirePort } from './listening';
import { runCommand } from './run-command';
import { UsageError } from './usage-error';

const HELP = `npm run serve:nginx -- [--instances 2] [--also 10.0.0.2:3000]... [--folder DIRECTORY] [--built]
  [--certificate FILE --key FILE [--tls-port 8443]]

Builds the site if its sources have changed, and runs instances of it with nginx in front. Processes that end are
restarted. PORT defaults to 8080. More in docs/deploy.md.

  --instances     number of instances on this machine
  --also          host:port of an instance on another machine; may be repeated
  --folder        folder for nginx's configuration, cache, log and pid file
  --built         serve the last build, without checking whether the sources have changed
  --certificate   certificate file; with --key: serve HTTPS, and redirect HTTP to it
  --key           key file of the certificate
  --tls-port      port for HTTPS
`;

const OPTIONS = {
  instances: { type: 'string', default: '2' },
  also: { type: 'string', multiple: true, default: [] as string[] },
  built: { type: 'boolean', default: false },
  folder: { type: 'string', default: 'node_modules/.cache/newsroom/nginx' },
  certificate: { type: 'string' },
  key: { type: 'string' },
  'tls-port': { type: 'string', default: '8443' },
} as const;

await runCommand({ help: HELP, options: OPTIONS }, async (values) => {
  const nginx = findNginx();
  if (!nginx) {
    throw new UsageError(
      'nginx is not installed: `apt install nginx` or `brew install nginx`. `npm start` serves without it.',
    );
  }
  const { instances, also, built, folder, certificate, key, 'tls-port': tlsPort } = values;
  const count = Number(instances);
  if (!Number.isInteger(count) || count < 0 || count > 64 || count + also.length === 0) {
    throw new UsageError(
      `--instances ${instances}: write the number of instances to run on this machine.\n\n${HELP.trim()}`,
    );
  }
  for (const address of also) {
    if (!/^([\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i.test(address)) {
      throw new UsageError(`--also ${address}: write host and port of an instance, as in 10.0.0.2:3000.`);
    }
  }
  const { port: asked } = environment();
  const [free = 0] = await freePorts(1);
  const port = process.env.PORT === undefined ? 8080 : asked || free;
  const tls = tlsSettings(certificate, key, tlsPort);
  await requirePort(port, undefined);
  if (tls) await requirePort(tls.port, undefined);
  const root = process.cwd();
  contentOfSettings();
  const build = built ? lastBuild(root) : await buildIfChanged(root);
  const alerts = hasAlerts() ? await prepareAlerts(root, build) : undefined;
  const front = await runFront(root, {
    nginx,
    build,
    count,
    elsewhere: also,
    folder: resolve(root, folder),
    port,
    tls,
    alerts: alerts?.address ?? process.env.ALERTS_ADDRESS,
  });
  const [instance] = front.instances;
  alerts?.start(instance === undefined ? environment().siteUrl : `http://127.0.0.1:${instance}`);
  const end = () => void Promise.all([front.stop(), alerts?.stop()]).finally(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  console.log(`Serving on ${tls ? `https://localhost:${tls.port}` : `http://localhost:${port}`}`);
});

function tlsSettings(certificate: string | undefined, key: string | undefined, port: string) {
  if (!certificate && !key) return undefined;
  for (const [name, file] of Object.entries({ certificate, key })) {
    if (!file || !existsSync(file))
      throw new UsageError(`--${name} ${file ?? 'is missing'}: write the path of a file.`);
  }
  return { certificate: resolve(certificate ?? ''), key: resolve(key ?? ''), port: Number(port) };
}
