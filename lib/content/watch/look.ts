import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem';
import { isLeftover } from '../read/leftovers';
import { FOLDERS, isContentName, isUnreadable, type OwnScan, type Scan, scanAlone } from '../read/scan';
import { signatureOf } from '../read/signature';
import { addWithdrawals } from '../read/withdrawals';
import type { Hints } from './hints';

/** Between two looks at everything, where the system tells of changes: in times of what a look takes, and at least. */
const LOOK_SHARE = 100;
const LEAST_PAUSE_MS = 2000;

/** Looks at a content directory: at all of it, or at what may have changed since. */
export class Looker {
  private own: OwnScan | undefined;
  private identity = '';
  private last: { own: OwnScan; listed: string; scan: Scan } | undefined;
  /** The last look at everything: when, and how long it took. */
  private wholeAt = Number.NEGATIVE_INFINITY;
  private tookMs = 0;
  /** Whether the system tells of changes, so that most looks cost next to nothing. */
  isTold = false;

  /**
   * @param withdrawals absolute path of the withdrawal list
   * @param hints undefined to look at everything each time
   * @param ahead what is found at the first look, if that was done before
   */
  constructor(
    private readonly directory: string,
    private readonly withdrawals: string | undefined,
    private readonly hints: Hints | undefined,
    private ahead?: OwnScan,
  ) {}

  /**
   * @param at milliseconds of a monotonic clock
   * @param unsettled paths that are looked at again, told of or not
   * @returns the same object as long as nothing has changed
   */
  look(at: number, unsettled: Iterable<string>): Scan {
    const own = this.ownScan(at, unsettled);
    const list = { files: new Map<string, string>(), problems: [] as Problem[] };
    if (this.withdrawals !== undefined) addWithdrawals(list, this.withdrawals);
    const listed = JSON.stringify([[...list.files], list.problems]);
    if (this.last?.own !== own || this.last.listed !== listed) {
      const files = list.files.size > 0 ? new Map([...own.files, ...list.files]) : own.files;
      this.last = { own, listed, scan: { ...own, files, problems: [...own.problems, ...list.problems] } };
    }
    return this.last.scan;
  }

  private ownScan(at: number, unsettled: Iterable<string>): OwnScan {
    const { own, hints } = this;
    const told = hints?.take();
    const isDue = at - this.wholeAt >= Math.max(LEAST_PAUSE_MS, LOOK_SHARE * this.tookMs);
    const identity = hints ? identityOf(this.directory) : '';
    const isSame = own && told && !isDue && identity !== '' && identity === this.identity;
    const next = isSame && updated(own, [...told, ...unsettled]);
    this.isTold = told !== undefined;
    if (next) {
      this.own = next;
      return next;
    }
    const since = performance.now();
    const whole = this.ahead ?? scanAlone(this.directory);
    this.ahead = undefined;
    this.tookMs = performance.now() - since;
    this.wholeAt = at;
    this.identity = identity;
    hints?.follow(whole);
    this.own = own && isSameScan(own, whole) ? own : whole;
    return this.own;
  }
}

/** A scan with another look at some paths; undefined if everything must be looked at. */
function updated(own: OwnScan, paths: readonly string[]): OwnScan | undefined {
  const changes = new Map<string, string | undefined>();
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    const [folder, name] = [path.slice(0, slash), path.slice(slash + 1)];
    if (name === '' || isLeftover(name)) continue;
    if (slash < 0 || !isContentName(folder, name) || isUnreadable(own, path)) return undefined;
    try {
      const stat = lstatSync(join(own.root, path), { bigint: true, throwIfNoEntry: false });
      if (stat && !stat.isFile()) return undefined;
      changes.set(path, stat && signatureOf(stat));
    } catch {
      return undefined;
    }
  }
  const real = [...changes].filter(([path, signature]) => own.files.get(path) !== signature);
  if (real.length === 0) return own;
  const files = new Map(own.files);
  for (const [path, signature] of real) {
    if (signature === undefined) files.delete(path);
    else files.set(path, signature);
  }
  return { ...own, files };
}

function isSameScan(one: OwnScan, other: OwnScan): boolean {
  if (one.files.size !== other.files.size) return false;
  for (const [path, signature] of other.files) if (one.files.get(path) !== signature) return false;
  const others = ({ unreadable, problems, root, folders, hasLinks }: OwnScan) =>
    JSON.stringify([[...unreadable], problems, root, folders, hasLinks]);
  return others(one) === others(other);
}

/** Tells a directory and its folders from others that took their places; empty if there is none. */
function identityOf(directory: string): string {
  const parts = ['', ...FOLDERS, 'files'].map((folder) => {
    try {
      const stat = statSync(join(directory, folder), { bigint: true, throwIfNoEntry: false });
      return stat && `${stat.dev} ${stat.ino}`;
    } catch {
      return undefined;
    }
  });
  return parts[0] === undefined ? '' : parts.join();
}
