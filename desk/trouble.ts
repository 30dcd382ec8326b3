import { accessSync, constants, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE_MS, SECOND_MS } from '@/lib/domain/instant';
import { machineNow } from '@/lib/process/clock';

/** Below this, a desk cannot keep what people type for long. */
const LITTLE_BYTES = 50_000_000;
/** Answers give their time in whole seconds. */
const CLOCK_MS = 3 * SECOND_MS;

/** What keeps the desk from working as it should. */
export type Trouble =
  | { what: 'disk'; leftBytes: number }
  | { what: 'content'; code: string }
  /** Milliseconds from the clock of this machine to that of the public site. */
  | { what: 'clock'; offMs: number };

/** Looks for trouble before somebody runs into it. */
export class TroubleWatch {
  private offMs: number | undefined;

  /**
   * @param deskDir absolute path
   * @param contentDir absolute path
   * @param siteUrl origin of the public site, whose clock decides what is public
   */
  constructor(
    private readonly deskDir: string,
    private readonly contentDir: string,
    private readonly siteUrl: string,
  ) {}

  /** Compares clocks now, and every minute from now on. */
  start(): void {
    void this.compareClocks();
    setInterval(() => void this.compareClocks(), MINUTE_MS).unref();
  }

  now(): Trouble[] {
    return [...this.disk(), ...this.content(), ...this.clock()];
  }

  private disk(): Trouble[] {
    const { bavail, bsize } = statfsSync(this.deskDir);
    const leftBytes = bavail * bsize;
    return leftBytes < LITTLE_BYTES ? [{ what: 'disk', leftBytes }] : [];
  }

  private content(): Trouble[] {
    for (const folder of ['releases', 'events']) {
      try {
        accessSync(join(this.contentDir, folder), constants.W_OK);
      } catch (error) {
        return [{ what: 'content', code: (error as NodeJS.ErrnoException).code ?? '' }];
      }
    }
    return [];
  }

  private clock(): Trouble[] {
    const { offMs } = this;
    return offMs !== undefined && Math.abs(offMs) >= CLOCK_MS ? [{ what: 'clock', offMs }] : [];
  }

  /** A site that does not answer says nothing about clocks. */
  private async compareClocks(): Promise<void> {
    const before = machineNow();
    try {
      const options = { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(3 * SECOND_MS) } as const;
      const said = Date.parse((await fetch(this.siteUrl, options)).headers.get('date') ?? '');
      // In the middle of the second that was said, and of the time that it took to ask.
      const offMs = said + SECOND_MS / 2 - (before + machineNow()) / 2;
      this.offMs = Number.isNaN(offMs) ? undefined : offMs;
    } catch {
      this.offMs = undefined;
    }
  }
}

/** Whether something failed because a disk is full. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException)?.code ?? '');
}
