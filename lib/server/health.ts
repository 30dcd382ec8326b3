import { SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import { searchPath } from '@/lib/surfaces/search/query';
import { type EncodedAnswer, encode } from './encode';
import type { Site } from './site';

export const HEALTH_PATH = '/healthz';

/** Asking more often renders nothing more. */
const CHECK_EVERY_MS = SECOND_MS;

/** A page that takes longer is none. */
const PATIENCE_MS = 5 * SECOND_MS;

/** The page that most visitors come to, and one that is rendered anew each time. */
const PROBES = ['/', searchPath('health')];

const answerOf = (status: number, word: string) =>
  encode({
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(`${JSON.stringify({ status: word })}\n`),
  });
const UP = answerOf(200, 'ok');
const DOWN = answerOf(503, 'unavailable');

/**
 * Tells load balancers, and with them everybody, whether this instance can serve pages, and nothing else: what is
 * staged makes no difference.
 */
export class Health {
  private checked: { at: number; isUp: Promise<boolean> } | undefined;
  private wasUp = true;

  constructor(private readonly site: Site) {}

  async answer(): Promise<EncodedAnswer> {
    return (await this.isUp()) ? UP : DOWN;
  }

  /** Found out once a second at most. */
  isUp(): Promise<boolean> {
    const at = performance.now();
    if (!this.checked || at - this.checked.at >= CHECK_EVERY_MS) this.checked = { at, isUp: this.check() };
    return this.checked.isUp;
  }

  private async check(): Promise<boolean> {
    let impatience: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      impatience = setTimeout(() => reject(new Error('No page is rendered in time.')), PATIENCE_MS);
    });
    let failure: unknown;
    try {
      for (const path of PROBES) await Promise.race([this.site.answer(path), late]);
    } catch (error) {
      failure = error;
    } finally {
      clearTimeout(impatience);
    }
    const isUp = failure === undefined;
    if (isUp !== this.wasUp) {
      if (isUp) log('info', 'Pages are rendered again.');
      else log('error', 'Pages cannot be rendered: this instance says that it is down.', { error: String(failure) });
    }
    this.wasUp = isUp;
    return isUp;
  }
}
