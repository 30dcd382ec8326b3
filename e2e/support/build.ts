import { spawnSync } from 'node:child_process';
import { installedChromium } from './chromium';

/** Before any test: the site as `npm start` would build it, and a browser if the machine has none. */
export default async function prepare(): Promise<void> {
  if (!installedChromium()) {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  }
  const { status } = spawnSync('npx', ['tsx', 'lib/commands/build-if-changed.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The site could not be built.');
}
