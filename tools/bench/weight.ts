import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { startSite } from '@/testing/site';
import { freePorts } from '@/tools/nginx/front';

export interface Weight {
  page: string;
  requests: number;
  /** Sum of the bodies in bytes, gzip. */
  bytes: number;
}

const CALL = '/events/q2-fy2012-results-call';

/** Weighs the event page with its assets, and the same markup as a page of plain Next. */
export async function measureWeight(): Promise<Weight[]> {
  const site = await startSite({ at: '2012-01-20T15:00:00Z' });
  try {
    const ours = await weigh('event page', site.origin + CALL);
    const html = await (await fetch(site.origin + CALL)).text();
    const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1]?.replace(/<script[\s\S]*?<\/script>/g, '') ?? '';
    return [ours, await weighPlainNext(body)];
  } finally {
    await site.stop();
  }
}

async function weighPlainNext(body: string): Promise<Weight> {
  const folder = resolve('node_modules/.cache/newsroom/plain-next');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'app'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('package.json', '{"private":true}');
  write('next.config.mjs', `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };`);
  // No JSX: Next does not compile it below node_modules.
  write(
    'app/layout.js',
    "import { createElement as h } from 'react';\nexport const metadata = { title: 'Results call' };\n" +
      "export default ({ children }) => h('html', { lang: 'en' }, h('body', null, children));\n",
  );
  write(
    'app/page.js',
    `import Link from 'next/link';\nimport { createElement as h } from 'react';\nconst __html = ${JSON.stringify(body)};\n` +
      "export default () => h('main', null, h(Link, { href: '/' }, 'Home'), h('div', { dangerouslySetInnerHTML: { __html } }));\n",
  );
  const next = resolve('node_modules/next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv;
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Plain Next could not be built:\n${stdout}${stderr}`);
  const [port = 0] = await freePorts(1);
  const server = spawn(process.execPath, [next, 'start', '-p', String(port)], { cwd: folder, env, stdio: 'ignore' });
  try {
    const origin = `http://127.0.0.1:${port}/`;
    for (let tries = 0; tries < 100 && !(await fetch(origin).catch(() => undefined)); tries++) await setTimeout(200);
    return await weigh('the same words in plain Next', origin);
  } finally {
    server.kill();
  }
}

/** Weighs a page with the styles, scripts and images in its HTML, of the same origin. Later requests do not count. */
async function weigh(page: string, url: string): Promise<Weight> {
  const html = await (await fetch(url)).text();
  const named = [...html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => /^<(script|img)|rel="(stylesheet|icon|preload|modulepreload)"/.test(tag))
    .map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), url).href);
  const addresses = [...new Set(named)].filter((address) => new URL(address).origin === new URL(url).origin);
  let bytes = gzipSync(html, { level: 9 }).length;
  for (const address of addresses) {
    bytes += gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer()), { level: 9 }).length;
  }
  return { page, requests: addresses.length + 1, bytes };
}
