import { type FSWatcher, statfsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isLeftover } from '../read/leftovers';

/** File systems of this machine alone, by `f_type`: ext, XFS, Btrfs, tmpfs, F2FS, ZFS, and overlays of these. */
const TOLD_OF = new Set([0xef53, 0x58465342, 0x9123683e, 0x01021994, 0xf2f52010, 0x2fc12fc1, 0x794c7630]);

/** The system's queue holds 16,384 events, and what does not fit is lost without a word. */
const MANY = 1000;

/** The folders of a content directory, as they were found. */
export interface Folders {
  root: string;
  /** Below the root. */
  folders: readonly string[];
  hasLinks: boolean;
}

/** Says which files may have changed. */
export interface Hints {
  /**
   * The paths below the directory that may have changed since the last call. Undefined if that is not known: look at
   * everything, then call `follow`.
   */
  take(): ReadonlySet<string> | undefined;
  /** Listens to the folders that a whole look has found. */
  follow(folders: Folders): void;
}

/** The hints of the system (inotify), where it tells of every change. */
export class SystemHints implements Hints {
  private readonly watchers = new Map<string, FSWatcher>();
  private changed = new Set<string>();
  private events = 0;
  private root = '';
  /** False until a look that began after all folders were listened to. */
  private isWhole = false;
  /** Whether this system tells of changes in these folders at all. */
  private isTold = process.platform === 'linux';

  /** @param noticed called at each hint */
  constructor(private readonly noticed = () => {}) {}

  take(): ReadonlySet<string> | undefined {
    const { changed, events, isWhole, isTold } = this;
    this.changed = new Set();
    this.events = 0;
    return isWhole && isTold && events < MANY ? changed : undefined;
  }

  follow({ root, folders, hasLinks }: Folders): void {
    if (process.platform !== 'linux') return;
    if (root !== this.root) this.forget();
    this.root = root;
    const all = ['', ...folders];
    this.isTold = !hasLinks && root !== '' && all.every((folder) => isToldOf(join(root, folder)));
    if (!this.isTold) {
      this.forget();
      return;
    }
    const gone = [...this.watchers.keys()].filter((folder) => !all.includes(folder));
    const added = all.filter((folder) => !this.watchers.has(folder));
    for (const folder of gone) this.close(folder);
    try {
      for (const folder of added) this.listen(folder);
      this.isWhole = added.length === 0;
    } catch {
      // As many folders as the system listens to.
      this.isTold = false;
      this.forget();
    }
  }

  /** Ends listening. Nothing is known until `follow`. */
  forget(): void {
    for (const folder of [...this.watchers.keys()]) this.close(folder);
    this.isWhole = false;
  }

  private listen(folder: string): void {
    const watcher = watch(join(this.root, folder), { persistent: false }, (_, name) => {
      this.events++;
      if (name && isLeftover(name)) return;
      const path = folder && name ? `${folder}/${name}` : (name ?? '');
      // A folder that is replaced is another one under the same name, which nobody listens to.
      if (path === '' || this.watchers.has(path) || (folder === '' && !path.endsWith('.yaml'))) this.forget();
      else this.changed.add(path);
      this.noticed();
    });
    watcher.on('error', () => this.forget());
    this.watchers.set(folder, watcher);
  }

  private close(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }
}

function isToldOf(directory: string): boolean {
  try {
    return TOLD_OF.has(Number(statfsSync(directory).type) >>> 0);
  } catch {
    return false;
  }
}
