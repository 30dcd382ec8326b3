import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '@/testing/ask';

/** Headers that the server sets itself, not copied. */
const OF_THE_SERVER =
  /^(date|server|connection|keep-alive|content-length|content-type|server-timing|etag|last-modified|x-accel-expires|transfer-encoding|retry-after)$/;

/**
 * Saves the answers of `paths` as files, and returns the configuration of an nginx server that sends them with the same
 * bytes and headers, at `/0`, `/1` and so on.
 */
export async function staticCopy(folder: string, port: number, from: number, paths: string[]): Promise<string> {
  const files = join(folder, 'static');
  mkdirSync(files, { recursive: true });
  const locations: string[] = [];
  for (const [index, path] of paths.entries()) {
    const { headers, rawHeaders, body } = await ask(from, path, { headers: { 'accept-encoding': 'br' } });
    writeFileSync(join(files, String(index)), body);
    const added = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 && !OF_THE_SERVER.test(name.toLowerCase())
        ? [`add_header ${name} ${quote(rawHeaders[at + 1])};`]
        : [],
    );
    if (headers['server-timing']) added.push('add_header Server-Timing \'clock;desc="$msec"\';');
    const type = String(headers['content-type']).split(';')[0];
    locations.push(`location = /${index} { root ${files}; default_type ${type}; ${added.join(' ')} }`);
  }
  return `server { listen ${port} reuseport; ${locations.join('\n')} }\n`;
}

function quote(value = ''): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
