import type { BigIntStats } from 'node:fs';

/** Changes whenever a file is written or replaced. Size and mtime are not enough: `cp -p` and `rsync -t` keep both. */
export function signatureOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
