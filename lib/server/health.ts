import { SECOND_MS } from '@/lib/domain/instant';
import { log } from '@/lib/process/log';
import { searchPath } from '@/lib/surfaces/search/query';
import { type EncodedAnswer, encode } from './encode';
import type { Site } from './site';

export const HEALTH_PATH = '/healthz';

/** Results are reused for this long. */
const CHECK_EVERY_MS = SECOND_MS;

/** A page that takes longer counts as failed. */
const PATIENCE_MS = 5 * SECOND_MS;

/** The most visited page, which Next has kept, and one that it has not. */
const PROBES = ['/', searchPath({ query: 'health', page: 1 })];

const answerOf = (status: number, word: string) =>
  encode({
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(`${JSON.stringify({ status: word })}\n`),
  });
const UP = answerOf(200, 'ok');
const DOWN = answerOf(503, 'unavailable');

/** Whether this instance can serve pages. The answer is public, so it does not depend on staged content. */
export class Health {
  private checked: { at: number; isUp: Promise<boolean> } | undefined;
  private wasUp = true;

  constructor(private readonly site: Site) {}

  async answer(): Promise<EncodedAnswer> {
    return (await this.isUp()) ? UP : DOWN;
  }

  /** Checks at most once a second. */
  isUp(): Promise<boolean> {
    const at = performance.now();
    if (!this.checked || at - this.checked.at >= CHECK_EVERY_MS) this.checked = { at, isUp: this.check() };
    return this.checked.isUp;
  }

  private async check(): Promise<boolean> {
    let impatience: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      impatience = setTimeout(() => reject(new Error('No page was rendered in time.')), PATIENCE_MS);
    });
    let failure: unknown;
    try {
      for (const path of PROBES) await Promise.race([this.site.probe(path), late]);
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
