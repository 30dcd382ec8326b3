import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** Writes a file that is on the disk once this returns. @param mode as DESK_DIR has it; content is for all to read */
export function writeDurably(file: string, bytes: string | Uint8Array, mode = 0o600): void {
  const descriptor = openSync(file, 'w', mode);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Copies a file, however large; the copy is on the disk once this returns. */
export function copyDurably(from: string, to: string, mode: number): void {
  copyFileSync(from, to);
  chmodSync(to, mode);
  syncFolder(to);
}

/** Makes a file, or the names in a folder, outlast a power cut, where the system can. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
