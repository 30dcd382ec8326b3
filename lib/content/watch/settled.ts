import { isUnreadable, type Scan } from '../read/scan';

/** A file has settled after this time without a change: longer than writers pause, but well below a second. */
const QUIET_MS = 400;

/** How long a settled file waits for others that are still being written, since they may belong together. */
const WAIT_MS = 1000;

/** Signature of a known file before its first scan. Differs from every real one. */
const UNSEEN = 'not looked at yet';

/** Pseudo-path for everything in a scan but files: unreadable paths and problems. */
const OTHERS = '';

/** A change that has not settled. */
interface Change {
  /** Undefined if the file is gone. */
  signature: string | undefined;
  /** Monotonic time since when it has this signature, in milliseconds. */
  since: number;
}

/**
 * Debounces scans. A file that is being written, or missing for a moment, keeps its previous signature until it has
 * settled. Files that change together are taken over together, but none waits longer than a second for another.
 */
export class Settled {
  private current: Scan;
  private takenOthers: string | undefined;
  private readonly changes = new Map<string, Change>();
  private seen: Scan | undefined;
  /** What the view took over last: paths, and an empty one for everything but files. */
  taken: readonly string[] = [];

  /** @param known paths of the public record. They too count as deleted only once they have been missing for a while */
  constructor(known: Iterable<string>) {
    const files = new Map<string, string>();
    for (const path of known) files.set(path, UNSEEN);
    this.current = { files, unreadable: new Map(), problems: [] };
  }

  get view(): Scan {
    return this.current;
  }

  /** Paths that have changed and not settled. */
  get unsettled(): string[] {
    return [...this.changes.keys()].filter((path) => path !== OTHERS);
  }

  /** When a change may next be taken over, if nothing is written meanwhile; infinite if there is none. */
  readyAfter(at: number): number {
    const all = [...this.changes.values()].flatMap(({ since }) => [since + QUIET_MS, since + WAIT_MS]);
    return all.reduce((earliest, each) => (each > at && each < earliest ? each : earliest), Number.POSITIVE_INFINITY);
  }

  /** True while a text file (not a document) is being written. */
  isBusy(at: number): boolean {
    // No copy: at a start, all files of an archive are changes.
    for (const [path, { since }] of this.changes) if (isText(path) && at - since < QUIET_MS) return true;
    return false;
  }

  /**
   * @param scan the newest scan
   * @param at milliseconds of a monotonic clock
   * @param changedAt when a file was last changed, on that clock; used for files seen for the first time
   * @returns whether the view has changed
   */
  update(scan: Scan, at: number, changedAt: (signature: string) => number = () => at): boolean {
    if (scan === this.seen && this.changes.size === 0) return false;
    const others = JSON.stringify([[...scan.unreadable], scan.problems]);
    const isFirst = this.seen === undefined;
    if (isFirst) this.takeOld(scan, at, changedAt);
    if (scan !== this.seen) this.noticeAll(scan, others, at, changedAt);
    this.seen = scan;
    return this.take(scan, others, at) || isFirst;
  }

  /** At a start, what has not changed for a while: most of an archive, which is not compared twice. */
  private takeOld({ files }: Scan, at: number, changedAt: (signature: string) => number): void {
    const taken = new Map(this.current.files);
    for (const [path, signature] of files) {
      if (at - changedAt(signature) >= WAIT_MS) taken.set(path, signature);
    }
    this.current = { ...this.current, files: taken };
  }

  private noticeAll(scan: Scan, others: string, at: number, changedAt: (signature: string) => number): void {
    this.notice(OTHERS, this.takenOthers, others, at, () => Number.NEGATIVE_INFINITY);
    for (const [path, signature] of scan.files) {
      const taken = this.current.files.get(path);
      // Most of thousands are as they were.
      if (signature !== taken || this.changes.has(path)) this.notice(path, taken, signature, at, changedAt);
    }
    for (const [path, signature] of this.current.files) {
      if (scan.files.has(path)) continue;
      this.notice(path, signature, isUnreadable(scan, path) ? signature : undefined, at);
    }
    // Files that came and went before they settled.
    for (const path of this.changes.keys()) {
      if (path !== OTHERS && !scan.files.has(path) && !this.current.files.has(path)) this.changes.delete(path);
    }
  }

  private notice(
    path: string,
    taken: string | undefined,
    signature: string | undefined,
    at: number,
    changedAt?: (signature: string) => number,
  ): void {
    if (signature === taken) {
      this.changes.delete(path);
      return;
    }
    const change = this.changes.get(path);
    if (change && change.signature === signature) return;
    const isNew = (taken === undefined || taken === UNSEEN) && !change;
    const since = isNew && signature && changedAt ? Math.min(at, changedAt(signature)) : at;
    this.changes.set(path, { signature, since });
  }

  private take(scan: Scan, others: string, at: number): boolean {
    const wait = this.isBusy(at) ? WAIT_MS : QUIET_MS;
    const ready = [...this.changes].filter(([path, { since }]) => at - since >= (isText(path) ? wait : QUIET_MS));
    if (ready.length === 0) return false;
    this.taken = ready.map(([path]) => path);
    const files = new Map(this.current.files);
    for (const [path, { signature }] of ready) {
      this.changes.delete(path);
      if (path === OTHERS) this.takenOthers = others;
      else if (signature === undefined) files.delete(path);
      else files.set(path, signature);
    }
    const { unreadable, problems } = this.takenOthers === others ? scan : this.current;
    // Of 100,000 entries, one map is enough.
    const isSame = this.changes.size === 0 && files.size === scan.files.size;
    this.current = { files: isSame ? scan.files : files, unreadable, problems };
    return true;
  }
}

/** True for MDX files and company.yaml. Documents may take minutes to upload, so nothing waits for them. */
function isText(path: string): boolean {
  return path !== OTHERS && !path.startsWith('files/');
}
