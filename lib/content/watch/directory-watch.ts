import { earliest, type Instant } from '@/lib/domain/instant';
import { nextTransition } from '@/lib/domain/transitions';
import { machineNow } from '@/lib/process/clock';
import { type Accepted, acceptAll } from '../accept/accept';
import { acceptAgain } from '../accept/again';
import type { Acceptance, PublicRecord } from '../accept/types';
import type { CheckedFiles } from '../check/checked-files';
import { ContentReader } from '../content-reader';
import { ContentError } from '../problem';
import type { OwnScan } from '../read/scan';
import type { RememberedFiles } from '../remembered-files';
import type { Hints } from './hints';
import { Looker } from './look';
import { Settled } from './settled';

/** Longest wait at startup for files that are being written. */
const START_MS = 1000;

interface Options {
  /** Absolute path. */
  directory: string;
  /** Absolute path of the withdrawal list. */
  withdrawals?: string | undefined;
  /** What was public before. */
  record: PublicRecord;
  checked: CheckedFiles;
  /** What a former process knew. */
  remembered?: RememberedFiles | undefined;
  /** What the system tells of changes; undefined to look at everything each time. */
  hints?: Hints;
  /** What is found at the first look, if that was done before. */
  ahead?: OwnScan | undefined;
  /** The site's clock. */
  now(): Instant;
}

/**
 * Looks at a content directory again and again: see docs/decisions/0010-polling-watcher.md.
 */
export class DirectoryWatch {
  private readonly reader: ContentReader;
  private readonly settled: Settled;
  private readonly looker: Looker;
  private readonly isFirst: boolean;
  private record: PublicRecord;
  private startedAt: number | undefined;
  private accepted: Accepted | undefined;
  /** Whether everything was accepted last, not a few files. */
  private isComplete = true;
  /** The time during which the last accepted content needs no new `accept`. */
  private current: { from: Instant; until: Instant | undefined } | undefined;

  private readonly options: Omit<Options, 'record' | 'ahead'>;

  constructor({ record, ahead, ...options }: Options) {
    const { directory, withdrawals, checked, remembered, hints } = options;
    this.options = options;
    this.record = record;
    this.isFirst = record.size === 0;
    this.reader = new ContentReader(directory, checked, withdrawals, remembered);
    this.settled = new Settled(record.keys());
    this.looker = new Looker(directory, withdrawals, hints, ahead);
  }

  /** Whether the system tells of changes, so that most looks cost next to nothing. */
  get isTold(): boolean {
    return this.looker.isTold;
  }

  /** When a change may next be taken over, on the clock of `look`; infinite if there is none. */
  readyAfter(at: number): number {
    return this.settled.readyAfter(at);
  }

  /**
   * Scans once.
   * @param at milliseconds of a monotonic clock
   * @returns new content, if files have settled, a document is read or a transition has passed since the last call
   * @throws ContentError if company.yaml has no usable version, not even a last public one
   */
  look(at: number): Acceptance | undefined {
    this.startedAt ??= at;
    const found = this.looker.look(at, this.settled.unsettled);
    const hasSettled = this.settled.update(found, at, (signature) => changedAt(signature, at));
    const now = this.options.now();
    if (!this.current) return this.settled.isBusy(at) && at - this.startedAt < START_MS ? undefined : this.accept(now);
    const { from, until = Number.POSITIVE_INFINITY } = this.current;
    const isRead = this.reader.readOn();
    // `now < from`: the clock was set back.
    if (now < from || now >= until || isRead) return this.accept(now);
    return hasSettled ? (this.acceptAgain(now) ?? this.accept(now)) : undefined;
  }

  /** Forgets what is gone. For once what was accepted is served: it takes a while. */
  forgetGone({ agreed }: Acceptance): void {
    // Nothing goes while a few files are accepted again.
    if (this.isComplete) this.reader.keepOnly(this.settled.view, agreed);
  }

  /** Lets the next process know what is public. For once that is written down. */
  rememberPublic(): void {
    this.reader.rememberPublic();
  }

  /** Of everything, however much of it changed. */
  private accept(now: Instant): Acceptance {
    const { directory, checked } = this.options;
    const found = this.reader.read(this.settled.view);
    const accepted = acceptAll({ ...this.since(now), found, isFirst: this.isFirst, checked });
    if (!('acceptance' in accepted)) throw new ContentError(accepted.problems, directory);
    this.isComplete = true;
    return this.takeOver(accepted, now);
  }

  /** In proportion to what changed; undefined if everything depends on it. */
  private acceptAgain(now: Instant): Acceptance | undefined {
    const { view, taken } = this.settled;
    const former = this.accepted;
    const found = former && this.reader.readAgain(former.context.found, view, taken);
    const accepted = found && acceptAgain(former, { ...this.since(now), found }, taken);
    if (!accepted) return undefined;
    this.isComplete = false;
    return this.takeOver(accepted, now);
  }

  private since(now: Instant) {
    return { record: this.record, now, latest: Math.max(now, machineNow()) };
  }

  private takeOver(accepted: Accepted, now: Instant): Acceptance {
    const { acceptance } = accepted;
    this.accepted = accepted;
    this.record = acceptance.record;
    this.current = { from: now, until: changesAgainAt(acceptance, now) };
    return acceptance;
  }
}

/** The next transition, or the next instant at which a `dated-ahead` problem lapses. */
function changesAgainAt({ content, heldBack }: Acceptance, now: Instant): Instant | undefined {
  const lapses = heldBack.flatMap(({ problems }) => problems.flatMap(({ lapsesAt }) => lapsesAt ?? []));
  const next = nextTransition(content.transitions, now);
  return earliest([...(next === undefined ? [] : [next]), ...lapses.filter((at) => at > now)]);
}

/** A file's ctime on the monotonic clock, which shows `at` now. At most `at`, even if a file server's clock is fast. */
function changedAt(signature: string, at: number): number {
  // Of nanoseconds, without the last six digits.
  const changedMs = Number(signature.slice(signature.lastIndexOf(' ') + 1, -6));
  return at - Math.max(0, machineNow() - changedMs);
}
