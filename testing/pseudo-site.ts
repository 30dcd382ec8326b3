import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** A module of app/: a page, a layout or a route. */
export interface AppModule {
  default?: (props: object) => unknown;
  GET?: (request: Request, context: object) => Response | Promise<Response>;
  metadata?: object;
  generateMetadata?: (props: object) => object | Promise<object>;
}

export interface PseudoSite {
  /** By path of the file: `app/events/[slug]/page.tsx`. */
  app: Record<string, AppModule>;
  alerts: {
    document: typeof import('@/alerts/pages/document');
    layOut: typeof import('@/alerts/mail/lay-out');
    matter: typeof import('@/alerts/mail/matter');
    notices: typeof import('@/alerts/notices/notices-of');
    ownMatter: typeof import('@/alerts/mail/own-matter');
    shortPages: typeof import('@/alerts/pages/short-pages');
    signUpPage: typeof import('@/alerts/pages/sign-up-page');
    yoursPage: typeof import('@/alerts/pages/yours-page');
  };
  cards: typeof import('@/components/preview-card');
  edition: typeof import('@/lib/site/edition');
  environment: typeof import('@/lib/process/environment');
  health: typeof import('@/lib/server/health');
  server: typeof import('@/lib/server/server');
  site: typeof import('@/lib/server/site');
  language: typeof import('@/messages/language');
}

const LANGUAGE = resolve('messages/language.ts');

/** Puts the pseudo-language in the place of the default one, and names the modules of Next as Node finds them. */
const inPseudo: Plugin = {
  name: 'pseudo-language',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@\/messages\/language$/ }, ({ importer }) =>
      /pseudo-language/.test(importer) ? { path: LANGUAGE } : { path: 'language', namespace: 'pseudo-language' },
    );
    onLoad({ filter: /.*/, namespace: 'pseudo-language' }, () => ({
      contents: `export * from '${LANGUAGE}';
        import { pseudo } from '@/testing/pseudo-language';
        export const defaultLanguage = pseudo;
        export const languagesOf = () => ALL;
        const ALL = [pseudo];`,
      resolveDir: resolve('.'),
    }));
    onResolve({ filter: /^next\/[\w/]+$/ }, ({ path }) => ({ path: `${path}.js`, external: true }));
    onLoad({ filter: /\.css$/ }, () => ({ contents: '', loader: 'js' }));
  },
};

/** All of the site, in the pseudo-language. */
export async function loadPseudoSite(): Promise<PseudoSite> {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `app/${name}`);
  // The runner compiles what it imports, but not what lies here.
  const outfile = resolve('node_modules/.cache', `pseudo-site-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `${files.map((file, index) => `import * as module${index} from './${file}';`).join('\n')}
        export const app = { ${files.map((file, index) => `'${file}': module${index}`).join(', ')} };
        import * as document from '@/alerts/pages/document';
        import * as layOut from '@/alerts/mail/lay-out';
        import * as matter from '@/alerts/mail/matter';
        import * as notices from '@/alerts/notices/notices-of';
        import * as ownMatter from '@/alerts/mail/own-matter';
        import * as shortPages from '@/alerts/pages/short-pages';
        import * as signUpPage from '@/alerts/pages/sign-up-page';
        import * as yoursPage from '@/alerts/pages/yours-page';
        export const alerts = { document, layOut, matter, notices, ownMatter, shortPages, signUpPage, yoursPage };
        export * as cards from '@/components/preview-card';
        export * as edition from '@/lib/site/edition';
        export * as environment from '@/lib/process/environment';
        export * as health from '@/lib/server/health';
        export * as server from '@/lib/server/server';
        export * as site from '@/lib/server/site';
        export * as language from '@/messages/language';`,
      resolveDir: resolve('.'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    target: 'node20',
    plugins: [inPseudo],
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
