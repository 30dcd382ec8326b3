import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sourceDigest } from '@/lib/process/source-digest';
import type { Answer } from '@/lib/server/answer';
import { readAssets } from '@/lib/server/assets';
import { type EncodedAnswer, encode } from '@/lib/server/encode';
import type { Pages } from '@/lib/server/pages';
import { type Renderer, startRenderer } from '@/lib/server/renderer';
import { currentEditionKey } from '@/lib/site/edition';
import { SPECULATION_RULES } from '@/lib/site/scripts';
import { hashSource, sheetsOf } from '@/lib/site/style';
import { bundleForBrowser } from '@/tools/build/bundles';
import { buildStamp } from '@/tools/build/stamp';
import { finishForDevelopment } from './finish-page';

/** Scripts of pages, by their addresses. */
const SCRIPTS: Record<string, string> = {
  '/site.js': 'components/browser/index.ts',
  '/reload.js': 'tools/dev/reload.ts',
};

/** Lines of styles of pages that browsers may still show. */
const KEPT_SHEETS = 50_000;

const FAILED_PAGE = `<!DOCTYPE html><html lang="en"><title>Error</title><h1>This page cannot be rendered</h1>
<p>The terminal says why. It is loaded again once it can be.</p><script type="module" src="/reload.js?failed"></script>`;

/**
 * Opens the sources as they are: a page is compiled when it is asked for, and nothing is kept.
 * @param root the project's directory
 */
export async function openSources(root: string): Promise<Pages> {
  const { render, close } = await startRenderer(root);
  const sheets: string[] = [];
  const renderPage: Renderer = async (path, wanted) => {
    const { answer, edition } = await render(path, wanted);
    const headers: Answer['headers'] = { ...answer.headers, 'cache-control': 'no-store' };
    if (answer.status >= 500 || !headers['content-type']?.startsWith('text/html')) {
      return { answer: { ...answer, headers }, edition };
    }
    const page = await finishForDevelopment(
      Buffer.from(answer.body).toString(),
      async (address) => Buffer.from((await render(address, wanted)).answer.body).toString(),
      (html) => scriptsOf(root, html),
    );
    sheets.unshift(...page.styles.flatMap(sheetsOf).filter((sheet) => !sheets.includes(sheet)));
    sheets.splice(KEPT_SHEETS);
    return { answer: { ...answer, headers, body: Buffer.from(page.html) }, edition: page.edition };
  };
  return {
    render: renderPage,
    assets: { get: (path) => asset(root, path) },
    allowed: { sheets, scripts: ["'self'", hashSource(SPECULATION_RULES)] },
    failed: await unkept('text/html; charset=utf-8', Buffer.from(FAILED_PAGE), 500),
    close,
  };
}

/** Both addresses change with what the page and its script say, so that the page is loaded again when either does. */
function scriptsOf(root: string, html: string): string[] {
  const script = `/site.js?${sourceDigest(root, ['components/browser/index.ts']).slice(0, 8)}`;
  const page = createHash('sha256').update(html).update(script).digest('hex').slice(0, 8);
  return [script, `/reload.js?${page}`];
}

async function asset(root: string, path: string): Promise<EncodedAnswer | undefined> {
  const script = SCRIPTS[path];
  if (script) return unkept('text/javascript; charset=utf-8', bundleForBrowser(root, script));
  if (path === '/state') return unkept('text/plain; charset=utf-8', Buffer.from(state(root)));
  return /\.\w+$/.test(path) ? (await readAssets(join(root, 'public'))).get(path) : undefined;
}

/** Another text whenever any page may be another. */
function state(root: string): string {
  const edition = currentEditionKey();
  try {
    return `${buildStamp(root)} ${edition}`;
  } catch (error) {
    // Something is half-written.
    return `${error} ${edition}`;
  }
}

function unkept(type: string, body: Uint8Array, status = 200): Promise<EncodedAnswer> {
  return encode({ status, headers: { 'content-type': type, 'cache-control': 'no-store' }, body }, true);
}
