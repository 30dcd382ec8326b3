import { readFileSync, statSync } from 'node:fs';
import { ImportError } from './import-error';

/** Ten times the longest release; what is larger is something else. */
const MOST_BYTES = 5_000_000;

/**
 * The bytes of a file, or of the standard input where its name is `-`.
 * @throws ImportError where there are none, or too many
 */
export function readSource(name: string): Uint8Array {
  const bytes = read(name);
  if (bytes.length > MOST_BYTES) throw new ImportError(tooLarge(name, bytes.length));
  if (bytes.length === 0) throw new ImportError(`${label(name)} is empty.`);
  return bytes;
}

function read(name: string): Uint8Array {
  try {
    if (name === '-') return readFileSync(0);
    const { size } = statSync(name);
    if (size > MOST_BYTES) throw new ImportError(tooLarge(name, size));
    return readFileSync(name);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${label(name)} cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
}

function tooLarge(name: string, bytes: number): string {
  return `${label(name)} has ${(bytes / 1e6).toFixed(1)} MB; a release has at most ${MOST_BYTES / 1e6} MB.`;
}

function label(name: string): string {
  return name === '-' ? 'The standard input' : name;
}
