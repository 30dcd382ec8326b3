import { spawnSync } from 'node:child_process';
import { writeCanaryContent } from './canary';
import { unpackChromium } from './chromium';

/**
 * Before any test: a browser, and the site as `npm start` would build it, but with embargoed content
 * beside what ships, so that the build itself can be searched for it. One build serves any content.
 */
export default async function prepare(): Promise<void> {
  await unpackChromium();
  const { status } = spawnSync('npx', ['tsx', 'tools/commands/build-if-changed.ts'], {
    stdio: 'inherit',
    env: { ...process.env, CONTENT_DIR: writeCanaryContent() },
  });
  if (status !== 0) throw new Error('The site could not be built.');
}
