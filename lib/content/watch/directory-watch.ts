import { earliest, type Instant } from '@/lib/domain/instant';
import { nextTransition } from '@/lib/domain/transitions';
import { machineNow } from '@/lib/process/clock';
import { accept } from '../accept/accept';
import type { Acceptance, PublicRecord } from '../accept/types';
import type { CheckedFiles } from '../check/checked-files';
import { ContentReader } from '../content-reader';
import { ContentError } from '../problem';
import { scan } from '../read/scan';
import { Settled } from './settled';

/** How long a start waits for files that are just being written. */
const START_MS = 1000;

interface Options {
  /** Absolute path. */
  directory: string;
  /** What was public before. */
  record: PublicRecord;
  checked: CheckedFiles;
  /** The site's present. */
  now(): Instant;
}

/**
 * Knows what a content directory has that can be served, look by look. It looks at the files instead of being told by
 * the system: that works on network file systems, for a directory that is replaced whole, and for one that vanishes
 * and comes back.
 */
export class DirectoryWatch {
  private readonly reader: ContentReader;
  private readonly settled: Settled;
  private readonly isFirst: boolean;
  private record: PublicRecord;
  private startedAt: number | undefined;
  /** From when until when what was accepted last is what is public. */
  private current: { from: Instant; until: Instant | undefined } | undefined;

  constructor(private readonly options: Options) {
    const { directory, record, checked } = options;
    this.record = record;
    this.isFirst = record.size === 0;
    this.reader = new ContentReader(directory, checked);
    this.settled = new Settled(record.keys());
  }

  /**
   * Looks once.
   * @param at milliseconds, of a clock that only runs forward
   * @returns what is accepted, if files have settled, were read or an instant has come since the last time
   * @throws ContentError if there is no company at all, not even of before
   */
  look(at: number): Acceptance | undefined {
    this.startedAt ??= at;
    const hasSettled = this.settled.update(scan(this.options.directory), at, (signature) => changedAt(signature, at));
    const now = this.options.now();
    if (!this.current) return this.settled.isBusy(at) && at - this.startedAt < START_MS ? undefined : this.accept(now);
    const { from, until = Number.POSITIVE_INFINITY } = this.current;
    const isRead = this.reader.readOn();
    // The clock may also have been set back.
    return hasSettled || isRead || now < from || now >= until ? this.accept(now) : undefined;
  }

  private accept(now: Instant): Acceptance {
    const { directory, checked } = this.options;
    const { view } = this.settled;
    const latest = Math.max(now, machineNow());
    const { record, isFirst } = this;
    const accepted = accept({ found: this.reader.read(view), record, isFirst, now, latest, checked });
    if (!('content' in accepted)) throw new ContentError(accepted.problems, directory);
    this.reader.keepOnly(view, accepted.agreed);
    this.record = accepted.record;
    this.current = { from: now, until: changesAgainAt(accepted, now) };
    return accepted;
  }
}

/** When something else is public next, or what is dated ahead is not any more. */
function changesAgainAt({ content, heldBack }: Acceptance, now: Instant): Instant | undefined {
  const lapses = heldBack.flatMap(({ problems }) => problems.flatMap(({ lapsesAt }) => lapsesAt ?? []));
  const next = nextTransition(content.transitions, now);
  return earliest([...(next === undefined ? [] : [next]), ...lapses.filter((at) => at > now)]);
}

/** When a file was changed last, by a clock that shows `at` now. The file's own clock may be another machine's. */
function changedAt(signature: string, at: number): number {
  const changedMs = Number(BigInt(signature.slice(signature.lastIndexOf(' ') + 1)) / 1_000_000n);
  return at - Math.max(0, machineNow() - changedMs);
}
