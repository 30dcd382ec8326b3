import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename } from 'node:path';

/** Of 20 below normal: about a third of a normal thread's share when all want a core at once. */
const BEHIND = 5;

/**
 * Lets the system prefer other threads to the calling one while there are fewer cores than threads that want one: answers do
 * not wait for work that may take a moment. Only Linux has priorities of single threads; elsewhere nothing happens.
 */
export function letOthersFirst(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), BEHIND);
  } catch {
    // Not Linux, or /proc is not there.
  }
}
