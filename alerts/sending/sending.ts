import { setTimeout as pause } from 'node:timers/promises';
import { compose, type Mail, type Sender } from '@/alerts/mail/envelope';
import { tokenFor } from '@/alerts/people/tokens';
import { DAY_MS, type Instant, MINUTE_MS, SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import { failureOf } from './failure';
import type { Letters, Rendering } from './letters';
import { Marks } from './marks';
import { DomainPaces, Pace } from './pace';
import type { Post } from './post';
import type { Claimed, Queue } from './queue';

/** Claimed at once: little, so that who leaves gets little more, and marks do not wait long behind it. */
const MOST_CLAIMED = 100;

/** A timer takes as long at least. Places that are nearer are taken at once; the pace stays what it is. */
const SHORTEST_PAUSE_MS = 1;

/** Pauses before a mail that was put off is tried again: a minute, two, four, …, an hour, for a day. */
const FIRST_PAUSE_MS = MINUTE_MS;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;
const GIVE_UP_MS = DAY_MS;

/** Nothing is due: look again after so long, or when woken. */
const IDLE_MS = SECOND_MS;

const LONGEST_OUTAGE_PAUSE_MS = MINUTE_MS;

interface Options {
  queue: Queue;
  letters: Letters;
  post: Post;
  sender: Sender;
  connections: number;
  rate: number;
  domainRate: number;
  /** Origin and path of the alerts' pages in somebody's language. */
  pagesIn(language: string): string;
  now(): Instant;
}

interface Ready extends Rendering {
  claimed: Claimed;
  domain: string;
}

/** Sends what is queued, over several connections at once. */
export class Sending {
  private readonly ready: Ready[] = [];
  private readonly pace: Pace;
  private readonly domains: DomainPaces;
  private readonly marks: Marks;
  private readonly mostClaimed: number;
  /** Whether the last claim took all that it may: then the next one is made ahead. */
  private isMoreDue = false;
  private refilling: Promise<void> | undefined;
  private idle = new AbortController();
  private readonly stopping = new AbortController();
  private outageMs = 0;
  private readonly lines: Promise<void>[];
  /** Instant of the last mail that was taken. */
  lastSentAt: Instant | undefined;

  constructor(private readonly options: Options) {
    this.pace = new Pace(options.rate);
    this.mostClaimed = Math.min(MOST_CLAIMED, Math.max(options.rate, 10));
    this.domains = new DomainPaces(options.domainRate);
    this.marks = new Marks((ids) => options.queue.markSent(ids));
    this.lines = Array.from({ length: options.connections }, () => this.line());
  }

  /** Looks at once whether something is due. */
  wake(): void {
    this.idle.abort();
    this.idle = new AbortController();
  }

  /** Whether mails are handed over: false while the server cannot be reached. */
  get isUp(): boolean {
    return this.outageMs === 0;
  }

  /** Ends once what is being sent is sent and marked. What was claimed besides is left to others. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await Promise.all(this.lines);
    this.options.post.close();
    await this.options.queue.release();
  }

  private async line(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const next = await this.take();
        if (next) await this.send(next);
        else await pause(IDLE_MS, undefined, { signal: this.idle.signal }).catch(() => {});
      } catch (error) {
        // Of the database. What is sent and not marked is sent again: the promise of docs/alerts.md.
        log('error', 'The alerts’ database cannot be used.', { error: (error as Error).name });
        await pause(SECOND_MS);
      }
    }
  }

  private async take(): Promise<Ready | undefined> {
    if (this.ready.length === 0 || (this.isMoreDue && this.ready.length < this.mostClaimed / 2)) {
      this.refilling ??= this.refill().finally(() => {
        this.refilling = undefined;
      });
      if (this.ready.length === 0) await this.refilling;
    }
    const chosen = this.domains.choose(this.ready, performance.now());
    if (chosen) this.ready.splice(this.ready.indexOf(chosen), 1);
    return chosen;
  }

  private async refill(): Promise<void> {
    const { queue, letters } = this.options;
    const claimed = await queue.claim(this.mostClaimed, letters.madeLetters());
    this.isMoreDue = claimed.length === this.mostClaimed;
    const tied = new Map<string, string[]>();
    const all: Ready[] = [];
    for (const mail of claimed) {
      const rendering = await letters.of(mail);
      if (!rendering) {
        await queue.drop(mail.id);
        continue;
      }
      if (rendering.id && !mail.rendering) tied.set(rendering.id, [...(tied.get(rendering.id) ?? []), mail.id]);
      all.push({ ...rendering, claimed: mail, domain: mail.domain });
    }
    for (const [rendering, ids] of tied) await queue.setRendering(ids, rendering);
    this.ready.push(...all);
  }

  private async send({ claimed, letter, madeAt, domain }: Ready): Promise<void> {
    const { queue, letters, post, sender, now } = this.options;
    const at = performance.now();
    const wait = Math.max(this.pace.take(at), this.domains.take(domain, at), this.outageMs);
    if (wait >= SHORTEST_PAUSE_MS) await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => {});
    if (this.stopping.signal.aborted) return;
    if (!queue.isSafe() && !(await queue.isOwn(claimed.id))) return;
    if (!letters.isNews(claimed)) return queue.drop(claimed.id);
    try {
      await post.send(await compose(this.mailOf(claimed, letter, madeAt), sender));
    } catch (error) {
      return this.putOff(claimed, error);
    }
    if (this.outageMs > 0) log('info', 'Mail is taken again.');
    this.outageMs = 0;
    this.lastSentAt = now();
    await this.marks.mark(claimed.id);
  }

  private mailOf(
    { id, address, person, personState, language }: Claimed,
    letter: Rendering['letter'],
    madeAt: Instant,
  ): Mail {
    const { sender, pagesIn } = this.options;
    const token = personState === 'active' ? tokenFor(sender.secret, 'link', person) : undefined;
    return { id, to: address, letter, madeAt, pages: pagesIn(language), token };
  }

  private async putOff(claimed: Claimed, error: unknown): Promise<void> {
    const { queue, now } = this.options;
    const failure = failureOf(error);
    if (failure.of === 'address') return queue.refuse(claimed, failure.name);
    if (failure.of === 'message') return queue.fail(claimed.id, failure.name);
    if (now() - claimed.queuedAt >= GIVE_UP_MS) return queue.fail(claimed.id, failure.name);
    if (failure.of === 'moment') {
      const ms = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** claimed.attempts);
      return queue.tryAgain(claimed.id, now() + ms, failure.name);
    }
    if (this.outageMs === 0) log('error', 'Mail cannot be handed over; it is tried again.', { failure: failure.name });
    this.outageMs = Math.min(LONGEST_OUTAGE_PAUSE_MS, Math.max(SECOND_MS, 2 * this.outageMs));
    await queue.tryAgain(claimed.id, now() + this.outageMs, failure.name);
  }
}
