import { randomBytes } from 'node:crypto';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';
import { sha256 } from '@/lib/process/sha256';
import type { Person } from '../people';

/** A session ends after this long without a request. */
const IDLE_MS = 30 * MINUTE_MS;

export interface Session {
  /** Names it on pages. From the hash: it lets nobody in. */
  id: string;
  person: Person;
  /** By a link of a desk with passkeys: they may make a passkey, and nothing else. */
  isForPasskey: boolean;
  beganAt: Instant;
  usedAt: Instant;
}

/** Who is signed in. In memory, by the hash of what the browser has: they end with the process. */
export class Sessions {
  private readonly byHash = new Map<string, Session>();

  /** @returns what the browser shows from now on */
  begin(person: Person, now: Instant, isForPasskey = false): string {
    const secret = randomBytes(32).toString('base64url');
    const hash = sha256(secret);
    this.byHash.set(hash, { id: hash.slice(0, 16), person, isForPasskey, beganAt: now, usedAt: now });
    return secret;
  }

  /** The session of a browser, which goes on from now. */
  of(secret: string | undefined, now: Instant): Session | undefined {
    this.endIdle(now);
    const session = secret === undefined ? undefined : this.byHash.get(sha256(secret));
    if (session) session.usedAt = now;
    return session;
  }

  /** Those that go on, the last one used first. */
  all(now: Instant): Session[] {
    this.endIdle(now);
    return [...this.byHash.values()].sort((a, b) => b.usedAt - a.usedAt);
  }

  /** @returns the session that ended, if it was there */
  end(id: string): Session | undefined {
    for (const [hash, session] of this.byHash) {
      if (session.id !== id) continue;
      this.byHash.delete(hash);
      return session;
    }
    return undefined;
  }

  private endIdle(now: Instant): void {
    for (const [hash, { usedAt }] of this.byHash) if (now - usedAt >= IDLE_MS) this.byHash.delete(hash);
  }
}
