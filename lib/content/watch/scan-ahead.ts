import { startThread } from '@/lib/process/thread';
import type { OwnScan } from '../read/scan';

const WORKER = 'lib/content/watch/scan-ahead-worker.ts';

/** What is remembered of some thousand files. Fewer are listed before a thread would have started. */
const MANY_BYTES = 10_000_000;

/**
 * Lists the files of an archive in a thread of its own, while the content thread reads what a former process knew of them.
 * @param directory absolute path of the content directory
 * @param remembered of what a former process knew, in bytes
 * @returns undefined if they are to be listed as they always are
 */
export async function scanAhead(directory: string, remembered: number): Promise<OwnScan | undefined> {
  if (remembered < MANY_BYTES) return undefined;
  const worker = startThread(WORKER, directory);
  return new Promise((resolve) => {
    worker.on('message', (scan: PackedScan) => resolve(unpackedScan(scan)));
    worker.on('error', () => resolve(undefined));
    worker.on('exit', () => resolve(undefined));
  });
}

/** As it is sent: 200,000 strings take half a second. Paths and signatures, which no byte of zero is in. */
type PackedScan = Omit<OwnScan, 'files'> & { paths: string; signatures: string };

export function packedScan({ files, ...others }: OwnScan): PackedScan {
  return { ...others, paths: [...files.keys()].join('\0'), signatures: [...files.values()].join('\0') };
}

function unpackedScan({ paths, signatures, ...others }: PackedScan): OwnScan {
  const all = signatures.split('\0');
  const files = new Map(paths.split('\0').map((path, index) => [path, all[index] ?? '']));
  // Of no file at all, one with an empty path.
  files.delete('');
  return { ...others, files };
}
