import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOUR_MS, type Instant } from '@/lib/domain/instant';

/** A link that nobody used by then is void. */
const LASTS_MS = 12 * HOUR_MS;

/**
 * One-time links to sign in. What lies in the folder is the hash of each code, so that whoever reads it later can use
 * none. A code is 256 bits: a plain hash is enough.
 */
export class SignInLinks {
  /** @param directory absolute path; made if it is not there */
  constructor(private readonly directory: string) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  /** A new code for a person. */
  make(name: string, now: Instant): string {
    const code = randomBytes(32).toString('base64url');
    writeFileSync(this.fileOf(code), JSON.stringify({ name, until: now + LASTS_MS }), { flag: 'wx', mode: 0o600 });
    return code;
  }

  /** The name of the person whom a code lets in, once. */
  use(code: string, now: Instant): string | undefined {
    const file = this.fileOf(code);
    try {
      const { name, until } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; until: Instant };
      // Of two who use it at the same time, one removes it.
      unlinkSync(file);
      return now < until ? name : undefined;
    } catch {
      return undefined;
    }
  }

  /** Ends all that were made before. */
  clear(): void {
    for (const name of readdirSync(this.directory)) rmSync(join(this.directory, name), { force: true });
  }

  private fileOf(code: string): string {
    return join(this.directory, createHash('sha256').update(code).digest('hex'));
  }
}
