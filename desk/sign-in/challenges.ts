import { createHmac, randomBytes } from 'node:crypto';
import { type Instant, MINUTE_MS } from '@/lib/domain/instant';

/** A challenge that nobody answered by then is void. */
const LASTS_MS = 5 * MINUTE_MS;

/**
 * Challenges that a passkey signs, each once. They carry their own proof: asking for many takes no memory and ends nobody
 * else's.
 */
export class Challenges {
  private readonly key = randomBytes(32);
  private readonly used = new Map<string, Instant>();

  make(now: Instant): string {
    const body = `${(now + LASTS_MS).toString(36)}.${randomBytes(16).toString('hex')}`;
    return Buffer.from(`${body}.${this.sealOf(body)}`).toString('base64url');
  }

  /** Whether a challenge is one of these and was not used before. */
  use(challenge: string, now: Instant): boolean {
    for (const [each, until] of this.used) if (now >= until) this.used.delete(each);
    const [until = '', random = '', seal] = Buffer.from(challenge, 'base64url').toString().split('.');
    // A seal of 256 bits: how long it takes to compare says nothing that helps.
    if (seal !== this.sealOf(`${until}.${random}`) || this.used.has(challenge)) return false;
    this.used.set(challenge, Number.parseInt(until, 36));
    return now < Number.parseInt(until, 36);
  }

  private sealOf(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('hex');
  }
}
