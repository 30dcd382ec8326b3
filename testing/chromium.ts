import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

// No requests of the browser's own: a test machine may be offline.
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where `@sparticuz/chromium` puts its browser, and the libraries and fonts that a bare machine lacks. */
const UNPACKED = { browser: '/tmp/chromium', libraries: '/tmp/al2023/lib', fonts: '/tmp/fonts' };

/** Where a machine says which fonts it has. */
const SYSTEM_FONTS = '/etc/fonts/fonts.conf';

/**
 * The browser of the tests: the same on every machine, from an npm package. It is a headless shell, which takes a third of
 * the processor time of a whole browser. `CHROMIUM_PATH` names another one.
 */
export function chromiumLaunchOptions(): LaunchOptions {
  const { CHROMIUM_PATH: executablePath } = process.env;
  if (executablePath) return { executablePath, args: ARGUMENTS };
  return {
    executablePath: UNPACKED.browser,
    args: [...ARGUMENTS, '--headless=shell'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: UNPACKED.libraries,
      ...(existsSync(SYSTEM_FONTS) ? {} : { FONTCONFIG_PATH: UNPACKED.fonts }),
    },
  };
}

/** Unpacks the browser, unless it is there or another one is named. */
export async function unpackChromium(): Promise<void> {
  if (process.env.CHROMIUM_PATH || existsSync(UNPACKED.browser)) return;
  // The package unpacks its libraries only if it believes to run on AWS Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
}
