import { createHash, randomBytes } from 'node:crypto';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import type { Person } from '../people';

/** A session ends after this long without a request. */
const IDLE_MS = 30 * MINUTE_MS;

interface Session {
  person: Person;
  usedAt: Instant;
}

/** Who is signed in. In memory, by the hash of what the browser has: they end with the process. */
export class Sessions {
  private readonly byHash = new Map<string, Session>();

  /** @returns what the browser shows from now on */
  begin(person: Person, now: Instant): string {
    for (const [hash, { usedAt }] of this.byHash) if (now - usedAt >= IDLE_MS) this.byHash.delete(hash);
    const secret = randomBytes(32).toString('base64url');
    this.byHash.set(hashOf(secret), { person, usedAt: now });
    return secret;
  }

  /** The person of a session, which goes on from now. */
  of(secret: string | undefined, now: Instant): Person | undefined {
    if (secret === undefined) return undefined;
    const hash = hashOf(secret);
    const session = this.byHash.get(hash);
    if (!session) return undefined;
    if (now - session.usedAt >= IDLE_MS) {
      this.byHash.delete(hash);
      return undefined;
    }
    session.usedAt = now;
    return session.person;
  }

  end(secret: string): void {
    this.byHash.delete(hashOf(secret));
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
