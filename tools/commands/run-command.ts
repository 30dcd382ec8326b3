import { ContentError } from '@/lib/content/problem';
import { EnvironmentError } from '@/lib/process/environment';

/** A mistake of the person at the terminal: shown as its message alone. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Runs a command; mistakes in content, settings and usage are shown as what they say, and end it with code 1. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  // Every date is written in a zone that its author named; the machine's own must not matter.
  process.env.TZ = 'UTC';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  try {
    await command();
  } catch (error) {
    const expected = error instanceof ContentError || error instanceof EnvironmentError || error instanceof UsageError;
    console.error(expected ? error.message : error);
    process.exit(1);
  }
}
