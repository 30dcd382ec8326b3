import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type RunningSite, startSite } from './site';
import { type SteppedClock, steppedClock } from './step-clock';

/** Writes content into a directory. */
export type WriteContent = (directory: string) => unknown;

interface SharedSite {
  /** What wrote its content; undefined for the shipped one. */
  write: WriteContent | undefined;
  folder: string;
  site: RunningSite;
  clock: SteppedClock;
}

/** Each of them has a few hundred megabytes. */
const MOST = 2;
const AGAIN_MS = 10;
/** Clocks are read to a millisecond. */
const CLOSE_MS = 5;

/**
 * Sites that tests of one worker share, since a start takes longer than most tests: one for each content. A test sets the
 * clock to its own instant, and changes nothing else.
 */
export class SharedSites {
  /** That which was used last is the last. */
  private running: SharedSite[] = [];

  /**
   * A site whose clock is set to an instant, and goes on from there, for this test alone.
   * @param at ISO instant
   * @param write of its content: the same function for each test that shares it; the shipped content if left out
   */
  async at(at: string, write?: WriteContent): Promise<RunningSite> {
    const shared = this.running.find((each) => each.write === write) ?? (await start(at, write));
    this.running = [...this.running.filter((each) => each !== shared), shared];
    if (this.running.length > MOST) await stop(this.running.shift());
    const { site, clock } = shared;
    const offset = Date.parse(at) - Date.now();
    clock.set(offset - site.offset);
    const now = () => Date.now() + offset;
    for (;;) {
      const asked = now();
      const told = await clockOf(site);
      if (told > asked - CLOSE_MS && told < now() + CLOSE_MS) break;
      await setTimeout(AGAIN_MS);
    }
    return { ...site, offset, now, until: (instant) => setTimeout(Math.max(0, instant - now())) };
  }

  async stop(): Promise<void> {
    await Promise.all(this.running.map(stop));
  }
}

async function start(at: string, write?: WriteContent): Promise<SharedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'shared-'));
  const content = join(folder, 'content');
  write?.(content);
  const clock = steppedClock(join(folder, 'step'));
  const site = await startSite({ at, env: { ...clock.env, ...(write && { CONTENT_DIR: content }) } });
  return { write, folder, site, clock };
}

async function stop(shared: SharedSite | undefined): Promise<void> {
  await shared?.site.stop();
  if (shared) rmSync(shared.folder, { recursive: true });
}

/** The instant of the site's clock as its answers say it. */
async function clockOf({ origin, offset }: RunningSite): Promise<number> {
  const { headers } = await fetch(`${origin}/events`, { method: 'HEAD' });
  return Number(/clock;desc="([\d.]+)"/.exec(headers.get('server-timing') ?? '')?.[1]) * 1000 + offset;
}
