import { spawnSync } from 'node:child_process';
import { unpackChromium } from './chromium';

/** Before any test: a browser, and the site as `npm start` would build it. */
export default async function prepare(): Promise<void> {
  await unpackChromium();
  const { status } = spawnSync('npx', ['tsx', 'lib/commands/build-if-changed.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site could not be built.');
}
