import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type RememberedItems, releaseOf } from '../known-release';
import { type ReleaseAlone, withCompany } from '../read/resolve';
import { RememberedStore } from '../remembered-store';
import type { PublicTexts } from '../state/public-texts';
import type { Company, Face, Release } from '../types';

/** How many are read between two pauses: some milliseconds' worth. */
const AT_ONCE = 200;

/**
 * The releases that a former process resolved, in the serving thread. It has nothing to do while the content thread chooses among
 * them at a start: it reads them ahead, and is then told which by their numbers.
 */
export class KnownReleases {
  private readonly store: RememberedItems;
  private readonly made: [alone: ReleaseAlone, release: Release][] = [];
  private readonly datelines = new Map<string, Release['dateline']>();
  private isOver = false;

  /** @param descriptor of what was remembered, and is sound. Open until `close` */
  constructor(
    descriptor: number,
    private readonly texts: Pick<PublicTexts, 'read'>,
  ) {
    this.store = RememberedStore.beside(descriptor);
    void this.readAhead();
  }

  slug(number: number): string {
    return basename(this.store.paths[number] ?? '', '.mdx');
  }

  /** @param company equal to the one of then */
  release(number: number, company: Company): Release {
    const [alone, release] = this.made[number] ?? this.make(number);
    return withCompany(release, alone, company);
  }

  faces(number: number): Face[] {
    return this.store.faces(number);
  }

  /** Nothing is asked any more. */
  close(): void {
    this.isOver = true;
  }

  private make(number: number): [ReleaseAlone, Release] {
    const alone = this.store.alone(number);
    const release = releaseOf(this.store, number, alone, this.texts.read);
    const { city, wire } = release.dateline ?? {};
    // Thousands come from one place.
    if (release.dateline) release.dateline = onceOf(this.datelines, `${city}\n${wire}`, release.dateline);
    return [alone, release];
  }

  private async readAhead(): Promise<void> {
    const { length } = this.store.paths;
    for (let number = 0; number < length && !this.isOver; number++) {
      if (this.store.hasChoice(number)) this.made[number] = this.make(number);
      if (number % AT_ONCE === 0) await nextTurn();
    }
  }
}

function onceOf<T>(known: Map<string, T>, key: string, value: T): T {
  const one = known.get(key) ?? value;
  known.set(key, one);
  return one;
}
