import { readFileSync } from 'node:fs';

/** The name of this machine's present boot: what was written under another one may have been lost with its power. Empty if unknown. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
