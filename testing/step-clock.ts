import { renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface SteppedClock {
  /** Settings of the servers whose clock it is. */
  env: Record<string, string>;
  /** Lets their clock go by as many milliseconds from now on: they look fifty times a second. */
  set(ms: number): void;
}

/** A clock that a test sets while servers run. @param file for what it is set to, in a directory of the test's own */
export function steppedClock(file: string): SteppedClock {
  const set = (ms: number) => {
    // Never a half of it.
    writeFileSync(`${file}.new`, String(ms));
    renameSync(`${file}.new`, file);
  };
  set(0);
  return { env: { NODE_OPTIONS: `--import ${resolve('testing/step-clock.mjs')}`, CLOCK_STEP_FILE: file }, set };
}
