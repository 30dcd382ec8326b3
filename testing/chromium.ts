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

/** Where `@sparticuz/chromium` puts its browser, and what of libraries and fonts a bare machine lacks. */
const UNPACKED = { browser: '/tmp/chromium', libraries: '/tmp/al2023/lib', fonts: '/tmp/fonts' };

/**
 * The browser that tests drive: `CHROMIUM_PATH`, Playwright's own, the system's, or the one that
 * `unpackChromium` has put there, whichever is there first.
 */
export function chromiumLaunchOptions(): LaunchOptions {
  const executablePath = installedChromium();
  if (executablePath) return { executablePath, args: ARGUMENTS };
  return {
    executablePath: UNPACKED.browser,
    args: [...ARGUMENTS, '--headless=shell'],
    env: { ...process.env, LD_LIBRARY_PATH: UNPACKED.libraries, FONTCONFIG_PATH: UNPACKED.fonts },
  };
}

/** Unpacks a browser from an npm package if the machine has none. */
export async function unpackChromium(): Promise<void> {
  if (installedChromium()) return;
  // The package brings libraries along, but unpacks them only where it believes to be at home.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
}

function installedChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((path) => path && existsSync(path));
}
