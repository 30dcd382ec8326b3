import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The values for the templates in `deploy/`. */
export interface NginxSettings {
  /** Directory for nginx's pid file, cache, temporary files and log. */
  folder: string;
  port: number;
  /** `host:port` of each instance. */
  instances: string[];
  /** Public origin, for the redirect from HTTP to HTTPS; never taken from a request. */
  origin: string;
  tls?: { port: number; certificate: string; key: string } | undefined;
  /** `host:port` of the alerts process, where there is one. */
  alerts?: string | undefined;
  /** True if the `headers-more` module is installed, to remove nginx's Server header. */
  nameless: boolean;
}

/** nginx's configuration: the templates in `deploy/`, filled in. */
export function nginxConfig(root: string, settings: NginxSettings): string {
  const { folder, port, instances, origin, tls, nameless, alerts } = settings;
  const deploy = join(root, 'deploy');
  const template = (name: string) => readFileSync(join(deploy, name), 'utf8');
  const servers = fill(template(tls ? 'https.conf' : 'http.conf'), {
    deploy,
    origin,
    port: String(port),
    tlsPort: String(tls?.port),
    certificate: tls?.certificate ?? '',
    key: tls?.key ?? '',
    alertsLocation: alerts ? `        include ${deploy}/alerts.conf;` : '',
  });
  return fill(template('nginx.conf'), {
    folder,
    servers: `${nameless ? '    more_clear_headers Server;\n' : ''}${servers}`,
    modules: nameless ? 'load_module /usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so;' : '',
    alertsPaths: alerts ? '        ~^(/[a-z][a-z][a-z]?)?/alerts(/|$) alerts-;' : '',
    alertsUpstream: alerts
      ? `    upstream alerts {\n        server ${alerts} max_fails=0;\n        keepalive 8;\n    }`
      : '',
    // max_fails=3, not 1: while one instance restarts, a single failure must not take the other out of service.
    instances: instances.map((address) => `        server ${address} max_fails=3 fail_timeout=1s;`).join('\n'),
  });
}

/** Values that are configuration themselves. */
const DIRECTIVES = new Set(['servers', 'instances', 'modules', 'alertsLocation', 'alertsPaths', 'alertsUpstream']);

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {{${name}}} in deploy/.`);
    // A quote or a semicolon in a path would change the configuration.
    if (!DIRECTIVES.has(name) && /[\s"';{}$\\]/.test(value)) {
      throw new Error(
        `"${value}" cannot be written into nginx's configuration: it has a character with a meaning there.`,
      );
    }
    return value;
  });
}
