import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { bundleCacheHandler, bundleEnhancements, cacheHandlerPath } from './tools/build/bundles';

export default function config(phase: string): NextConfig {
  const root = import.meta.dirname;
  const building = phase === PHASE_PRODUCTION_BUILD;
  if (building) bundleCacheHandler(root);
  return {
    // Decides which answer is valid when: docs/decisions/0001-editions.md.
    cacheHandler: cacheHandlerPath(root),
    // Run at run time to learn what content is checked by (lib/process/source-digest.ts): a program, not a module.
    serverExternalPackages: ['esbuild'],
    // Addresses that nobody knows must not fill the disk. Style is so little that a request for it would weigh more.
    experimental: { isrFlushToDisk: false, inlineCss: true },
    env: building ? { ENHANCE_SRC: bundleEnhancements(root) } : {},
    // The server in lib/server compresses, tags and labels every answer.
    compress: false,
    generateEtags: false,
    poweredByHeader: false,
  };
}
