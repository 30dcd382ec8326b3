import type { BigIntStats } from 'node:fs';

/** Differs whenever a file was written or replaced. Size and time alone do not: `cp -p` and `rsync -t --inplace` keep both. */
export function signatureOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}
