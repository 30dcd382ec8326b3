import { extname } from 'node:path';
import type { StoredFile } from '@/lib/content/read/stored-file';
import { gateAnswer } from '@/lib/domain/gate';
import type { Edition } from '@/lib/site/edition';
import type { Route } from '@/lib/site/routes';
import type { StoredAnswer } from './stored-answer';

/** A report in XHTML could run scripts with the origin of this site: it is a download, and a sandbox wherever it opens. */
function inSandbox({ path }: StoredFile): Record<string, string> {
  if (!path.endsWith('.xhtml')) return {};
  return { 'content-security-policy': 'sandbox', 'content-disposition': 'attachment' };
}

/** The answer to a route that serves a file: a document, or what is behind an open gate. */
export function storedAnswer({ site, now }: Edition, route: Route): StoredAnswer | undefined {
  if (route.kind === 'file') {
    return {
      file: route.file,
      headers: { 'cache-control': 'public, max-age=0, must-revalidate', ...inSandbox(route.file) },
    };
  }
  const isGated = route.kind === 'captions' || (route.kind === 'gate' && route.gate === 'replay');
  const event = isGated ? site.event(route.event) : undefined;
  const file = route.kind === 'captions' ? event?.replay?.captions : event?.replay?.recording;
  if (!event || !file || gateAnswer(event, 'replay', now).state !== 'open') return undefined;
  // Not cacheable: each range request must check that the window is still open. The name is for those who save it.
  const name = `${event.slug}${extname(file.path)}`;
  return { file, headers: { 'cache-control': 'no-store', 'content-disposition': `inline; filename="${name}"` } };
}
