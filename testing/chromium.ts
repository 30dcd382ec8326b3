import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

// No requests of the browser's own: a test machine may be offline.
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where `@sparticuz/chromium` puts its browser, and the libraries and fonts that a bare machine lacks. */
const UNPACKED = { browser: '/tmp/chromium', libraries: '/tmp/al2023/lib', fonts: '/tmp/fonts' };

/**
 * The browser of the tests: the first that exists of `CHROMIUM_PATH`, Playwright's own, the system's, and
 * the one unpacked by `unpackChromium`.
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
  // The package unpacks its libraries only if it believes to run on AWS Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
}

function installedChromium(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((path) => path && existsSync(path));
}
