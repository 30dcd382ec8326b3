import { SECOND_MS } from '@/lib/domain/instant';

/** Spreads what is sent evenly: nodemailer's own limit counts after sending, and lets a burst through first. */
export class Pace {
  private freeAt = 0;
  private readonly interval: number;

  /** @param perSecond messages */
  constructor(perSecond: number) {
    this.interval = SECOND_MS / perSecond;
  }

  /** Takes the next place. @returns how long to wait for it, in milliseconds */
  take(at: number): number {
    const start = Math.max(at, this.freeAt);
    this.freeAt = start + this.interval;
    return start - at;
  }

  isFree(at: number): boolean {
    return this.freeAt <= at;
  }
}

/** One pace for each domain. */
export class DomainPaces {
  private readonly paces = new Map<string, Pace>();

  constructor(private readonly perSecond: number) {}

  /** The first of some mails whose domain may get one now; else the first, for which one has to wait. */
  choose<M extends { domain: string }>(mails: readonly M[], at: number): M | undefined {
    return mails.find(({ domain }) => this.paces.get(domain)?.isFree(at) ?? true) ?? mails[0];
  }

  take(domain: string, at: number): number {
    // Forgotten before it grows without end: at worst a domain gets one mail sooner.
    if (this.paces.size > 10_000) this.paces.clear();
    const pace = this.paces.get(domain) ?? new Pace(this.perSecond);
    this.paces.set(domain, pace);
    return pace.take(at);
  }
}
