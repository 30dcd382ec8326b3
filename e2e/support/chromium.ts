import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

// No look-ups of the browser's own: a test machine may have no way out.
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/**
 * The browser that tests drive: `CHROMIUM_PATH`, Playwright's own, the system's, or the one that
 * `globalSetup` unpacks from an npm package, whichever is there first.
 */
export function chromiumLaunchOptions(): LaunchOptions {
  const executablePath = installedChromium() ?? UNPACKED_CHROMIUM;
  const args = executablePath === UNPACKED_CHROMIUM ? [...ARGUMENTS, '--headless=shell'] : ARGUMENTS;
  return { executablePath, args };
}

export function installedChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((path) => path && existsSync(path));
}

/** Where `@sparticuz/chromium` puts its browser. */
export const UNPACKED_CHROMIUM = '/tmp/chromium';
