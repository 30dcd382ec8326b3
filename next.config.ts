import { join } from 'node:path';
import type { NextConfig } from 'next';

/**
 * The folder of a build, below this one: tools/build/build.ts says which is made, lib/server/renderer.ts which is
 * served. While developing there is none.
 */
const build = process.env.NEWSROOM_BUILD;

const config: NextConfig = {
  ...(build && {
    distDir: join(build, 'next'),
    // Decides which answer is valid when: docs/decisions/0001-editions.md.
    cacheHandler: join(import.meta.dirname, build, 'cache-handler.mjs'),
  }),
  env: { SITE_SCRIPT: process.env.SITE_SCRIPT ?? '' },
  // Next writes into a configuration that extends no other. Types are checked by `npm test`: what is imported for
  // them alone has no part in a build.
  typescript: { tsconfigPath: 'tsconfig.next.json', ignoreBuildErrors: true },
  // Run at run time to learn what content is checked by (lib/process/source-digest.ts): a program, not a module.
  serverExternalPackages: ['esbuild'],
  // Beside what the server keeps (lib/server/kept-answers.ts): asked only where that has let go of a page.
  cacheMaxMemorySize: 16 * 1024 * 1024,
  experimental: {
    // A page's code is loaded in some fifty milliseconds when it is first asked for; that of all pages, at a start, in a second.
    preloadEntriesOnStart: false,
    // Addresses that nobody knows must not fill the disk.
    isrFlushToDisk: false,
    // Style is so little that a request for it would weigh more.
    inlineCss: true,
    // A build has a folder of its own: it would write 60 MB that no other reads.
    turbopackFileSystemCacheForBuild: false,
  },
  // Of all readers: no page that Next does not keep is sent before its title and description are known.
  htmlLimitedBots: /.*/,
  // The server in lib/server compresses, tags and labels every answer.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // While developing, every page asks over and over whether it has changed.
  logging: { incomingRequests: false },
};

export default config;
