import { readFile, stat } from 'node:fs/promises';
import { ImportError } from './import-error';

/** Ten times the longest release; what is larger is something else. */
const MOST_BYTES = 5_000_000;

/**
 * The bytes of a file, or of the standard input where its name is `-`.
 * @throws ImportError where there are none, or too many
 */
export async function readSource(name: string): Promise<Uint8Array> {
  const bytes = await read(name);
  if (bytes.length > MOST_BYTES) throw new ImportError(tooLarge(name));
  if (bytes.length === 0) throw new ImportError(`${label(name)} is empty.`);
  return bytes;
}

async function read(name: string): Promise<Uint8Array> {
  try {
    if (name === '-') return await readStandardInput();
    if ((await stat(name)).size > MOST_BYTES) throw new ImportError(tooLarge(name));
    return await readFile(name);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${label(name)} cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
}

/** The whole of a pipe, which a synchronous read may find not ready (EAGAIN). */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): string {
  return `${label(name)} has more than ${MOST_BYTES / 1e6} MB, which no release has.`;
}

function label(name: string): string {
  return name === '-' ? 'The standard input' : name;
}
