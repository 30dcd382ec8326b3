import type { Random } from '@/testing/archive/random';
import type { StormDirectory } from './directory';
import type { OnDisk } from './model';
import {
  DOCUMENT,
  documentBytes,
  EVENT_NAMES,
  type EventName,
  eventText,
  HUB,
  hubText,
  MISTAKES,
  pathOf,
  RELEASES,
  type ReleaseVersion,
  releaseFile,
} from './texts';

/** A change of a file, as it is told. */
type Change = 'save' | 'break' | 'mend' | 'delete' | 'draft' | 'later' | 'withdraw' | 'restore' | 'rename' | 'touch';

const CHANGES: readonly Change[] = [
  ...(['save', 'save', 'save', 'break', 'break', 'mend', 'mend', 'delete', 'draft', 'draft'] as const),
  ...(['later', 'withdraw', 'withdraw', 'restore', 'restore', 'rename', 'touch'] as const),
];

interface Slot {
  folder: 'releases' | 'events';
  name: string;
  path: string;
}

const SLOTS: readonly Slot[] = [
  ...RELEASES.map((name): Slot => ({ folder: 'releases', name, path: pathOf('releases', name) })),
  ...EVENT_NAMES.map((name): Slot => ({ folder: 'events', name, path: pathOf('events', name) })),
];

/** Somebody who works on content: what lies in the directory is what they have done to it so far. */
export class Author {
  readonly disk = new Map<string, ReleaseVersion>();
  /** The marker of the document; undefined where it is gone, or no document. */
  document: string | undefined;
  private versions = 0;
  /** Every good version of a file, to bring one back. */
  private readonly good = new Map<string, ReleaseVersion[]>();

  constructor(
    private readonly directory: StormDirectory,
    private readonly random: Random,
  ) {}

  get onDisk(): OnDisk {
    return new Map(this.disk);
  }

  /** Writes what the storm begins with: every file, and nothing wrong with any. @param company its file */
  begin(company: string): void {
    this.directory.write('company.yaml', company);
    this.directory.write(pathOf('releases', HUB), hubText());
    for (const slot of SLOTS) this.put(this.directory, slot, this.newVersion(slot));
    this.document = this.newMarker('d');
    this.directory.write(DOCUMENT, documentBytes(this.document));
  }

  /** Changes a file. @returns in words what was done */
  change(directory = this.directory): string {
    const slot = this.random.pick(SLOTS);
    const change = this.random.pick(CHANGES);
    const newest = this.disk.get(slot.path);
    const isBroken = this.random.chance(0.4);
    switch (newest || change === 'restore' ? change : 'save') {
      case 'delete':
        this.disk.delete(slot.path);
        directory.remove(slot.path);
        return `delete ${slot.path}`;
      case 'break':
        return this.put(directory, slot, { ...this.newVersion(slot), isBroken: true });
      case 'draft':
      case 'later':
        return this.put(directory, slot, { ...this.newVersion(slot), isBroken, mark: change as 'draft' | 'later' });
      case 'withdraw':
        return this.put(directory, slot, { ...this.newVersion(slot), isBroken, mark: 'withdrawn' });
      case 'restore':
        return this.put(directory, slot, this.random.pick(this.good.get(slot.path) ?? []));
      case 'rename':
        return this.rename(directory, slot);
      case 'touch':
        directory.write(slot.path, directory.read(slot.path));
        return `write ${slot.path} over itself`;
      default:
        return this.put(directory, slot, this.newVersion(slot));
    }
  }

  newMarker(kind: 'r' | 'e' | 'd'): string {
    return `storm${++this.versions}${kind}`;
  }

  private newVersion({ folder, path }: Slot): ReleaseVersion {
    const marker = this.newMarker(folder === 'events' ? 'e' : 'r');
    const id = this.disk.get(path)?.id ?? `${folder === 'events' ? 'meeting' : 'news'}-${this.versions}`;
    return { marker, id };
  }

  private put(directory: StormDirectory, { folder, name, path }: Slot, version: ReleaseVersion): string {
    const mistake = this.random.pick(MISTAKES);
    const way = this.random.chance(0.5) ? 'renamed' : 'in place';
    const text = folder === 'events' ? eventText(name as EventName, version, mistake) : releaseFile(version, mistake);
    directory.write(path, text, way);
    this.disk.set(path, version);
    if (!version.isBroken && !version.mark) this.good.set(path, [...(this.good.get(path) ?? []), version].slice(-3));
    const { marker, isBroken, mark = 'saved' } = version;
    return `${path} ${mark}${isBroken ? `, with a mistake (${mistake})` : ''}: ${marker}, ${way}`;
  }

  /** To an address of the storm that is free; a release alone, since others name events. */
  private rename(directory: StormDirectory, slot: Slot): string {
    const free = SLOTS.find(({ folder, path }) => folder === 'releases' && !this.disk.has(path));
    const version = this.disk.get(slot.path);
    if (slot.folder !== 'releases' || !free || !version) return this.put(directory, slot, this.newVersion(slot));
    directory.rename(slot.path, free.path);
    this.disk.delete(slot.path);
    this.disk.set(free.path, version);
    return `rename ${slot.path} to ${free.path}`;
  }
}
