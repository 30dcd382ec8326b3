import { isUnreadable, type Scan } from '../read/scan';

/** How long a file must have been the same: longer than writers pause, short enough to be served within a second. */
const QUIET_MS = 400;

/** How long a file that is quiet waits for others that are being written, since they may belong together. */
const WAIT_MS = 1000;

/** Stands for what was known of a file before anybody has looked at it. */
const UNSEEN = 'not looked at yet';

/** Stands among paths for all that is no content. */
const BESIDES = '';

/** What a file is becoming: a signature, or nothing where it is gone. */
interface Change {
  signature: string | undefined;
  /** Since when it is the same. */
  since: number;
}

/**
 * What lies in a content directory as far as it has settled. A file that is being written, and one that is missing
 * for a moment, are for now what they were. Files that change together are taken over together, but none waits for
 * another longer than a second.
 */
export class Settled {
  private taken: Scan;
  private takenBesides: string | undefined;
  private readonly changes = new Map<string, Change>();

  /** @param known paths that were public before: gone is only what is missed for a while */
  constructor(known: Iterable<string>) {
    this.taken = { files: new Map([...known].map((path) => [path, UNSEEN])), unreadable: new Map(), problems: [] };
  }

  get view(): Scan {
    return this.taken;
  }

  /** Whether words are being written. */
  isBusy(at: number): boolean {
    return [...this.changes].some(([path, { since }]) => isWords(path) && at - since < QUIET_MS);
  }

  /**
   * @param look what lies there now
   * @param at milliseconds, of a clock that only runs forward
   * @param changedAt when a file was changed last, by that clock, for those that are seen for the first time
   * @returns whether something has settled that is another than before
   */
  update(look: Scan, at: number, changedAt: (signature: string) => number = () => at): boolean {
    const besides = JSON.stringify([[...look.unreadable], look.problems]);
    this.notice(BESIDES, this.takenBesides, besides, at, () => Number.NEGATIVE_INFINITY);
    for (const [path, signature] of look.files) {
      this.notice(path, this.taken.files.get(path), signature, at, changedAt);
    }
    for (const [path, signature] of this.taken.files) {
      if (look.files.has(path)) continue;
      this.notice(path, signature, isUnreadable(look, path) ? signature : undefined, at);
    }
    // What came and went again before it was taken.
    for (const path of this.changes.keys()) {
      if (path !== BESIDES && !look.files.has(path) && !this.taken.files.has(path)) this.changes.delete(path);
    }
    return this.take(look, besides, at);
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
    const isNew = taken === undefined && !change;
    const since = isNew && signature && changedAt ? Math.min(at, changedAt(signature)) : at;
    this.changes.set(path, { signature, since });
  }

  private take(look: Scan, besides: string, at: number): boolean {
    const wait = this.isBusy(at) ? WAIT_MS : QUIET_MS;
    const ready = [...this.changes].filter(([path, { since }]) => at - since >= (isWords(path) ? wait : QUIET_MS));
    if (ready.length === 0) return false;
    const files = new Map(this.taken.files);
    for (const [path, { signature }] of ready) {
      this.changes.delete(path);
      if (path === BESIDES) this.takenBesides = besides;
      else if (signature === undefined) files.delete(path);
      else files.set(path, signature);
    }
    const { unreadable, problems } = this.takenBesides === besides ? look : this.taken;
    this.taken = { files, unreadable, problems };
    return true;
  }
}

/** Documents and recordings arrive over minutes: nothing waits for them. */
function isWords(path: string): boolean {
  return path !== BESIDES && !path.startsWith('files/');
}
