import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The values for the templates in `deploy/`. */
export interface NginxSettings {
  /** Directory for its process id, cache, temporary files and log. */
  folder: string;
  port: number;
  /** `host:port` of each instance. */
  instances: string[];
  /** Public origin, for the redirect from HTTP to HTTPS; never taken from a request. */
  origin: string;
  tls?: { port: number; certificate: string; key: string } | undefined;
  /** Whether the `headers-more` module is there to remove nginx's name from answers. */
  nameless: boolean;
}

/** nginx's configuration: the templates in `deploy/`, filled in. */
export function nginxConfig(root: string, settings: NginxSettings): string {
  const { folder, port, instances, origin, tls, nameless } = settings;
  const deploy = join(root, 'deploy');
  const template = (name: string) => readFileSync(join(deploy, name), 'utf8');
  const servers = fill(template(tls ? 'https.conf' : 'http.conf'), {
    deploy,
    origin,
    port: String(port),
    tlsPort: String(tls?.port),
    certificate: tls?.certificate ?? '',
    key: tls?.key ?? '',
  });
  return fill(template('nginx.conf'), {
    folder,
    servers: `${nameless ? '    more_clear_headers Server;\n' : ''}${servers}`,
    modules: nameless ? 'load_module /usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so;' : '',
    // Three failures, not one: with the other instance gone, a single hiccup must not leave nobody to ask.
    instances: instances.map((address) => `        server ${address} max_fails=3 fail_timeout=1s;`).join('\n'),
  });
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing was given for {{${name}}} in deploy/.`);
    // A quote or a semicolon in a path would change the configuration.
    if (name !== 'servers' && name !== 'instances' && name !== 'modules' && /[\s"';{}$\\]/.test(value)) {
      throw new Error(`nginx cannot be given "${value}": it holds a character that means something else to it.`);
    }
    return value;
  });
}
