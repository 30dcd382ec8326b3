import { LRUCache } from 'lru-cache';
import { sha256 } from '@/lib/process/sha256';
import type { Facts } from '@/wire/facts/types';
import { issuedOn } from '../issued-on';
import type { Problem } from '../problem';
import type { Loaded, SourceFile } from '../read/loaded';
import type { CallEvent, Company, Release } from '../types';
import type { CheckedFiles } from './checked-files';
import { unlessAccepted } from './finding';
import { contradictionsInWords, factsOf } from './in-words';
import { missingFromNotice } from './notice';
import { oncePerItem } from './once-per-item';
import { disagreements } from './with-event';
import { type Words, wordsOf } from './words';

/** Something that is compared, with the hash of its file's bytes. */
interface Version<T> extends Loaded<T> {
  digest: string;
}

/** A release, and the events that it names. */
export interface Naming {
  release: Version<Release>;
  named: Named;
}

/** The events that a release names. */
export interface Named {
  digests: readonly string[];
  /** They are resolved only if they must be read. */
  versions(): readonly Version<CallEvent>[];
}

export const NO_EVENT: Named = { digests: [], versions: () => [] };

/**
 * What the words were found to state, which they do as long as their file is the same object. Of few: a release is read
 * with the events that it names and once more with each of these, and what was found is several times its text.
 */
const known = new LRUCache<SourceFile, Facts>({ max: 100 });

/** The names of what agreed: to hash thousands again at each change takes as long as all else. */
const agreements = new WeakMap<object, { company: string; named: readonly string[]; name: string }>();

const ofNotice = oncePerItem((event: Loaded<CallEvent>) => unlessAccepted(missingFromNotice(event), event.source));

/** Compares the words of releases with themselves and with the events that they announce. */
export class Consistency {
  /** The names by which `checked` knows what agrees, of all that was compared. */
  readonly names = new Set<string>();

  /** @param checked what is known to agree and need not be read again; whatever agrees is added */
  constructor(
    private readonly company: Pick<Version<Company>, 'item' | 'digest'>,
    private readonly checked: CheckedFiles,
  ) {}

  /**
   * What the words of a release say against themselves, of either severity.
   * @param named the events that it names
   */
  ofRelease(release: Version<Release>, named: Named): Problem[] {
    const { item, source, digest } = release;
    return this.unlessAgreed(['words', digest, ...named.digests], () => {
      const { words, facts } = this.read(release);
      const events = named.versions().map((event) => event.item);
      return unlessAccepted(contradictionsInWords(words, facts, events, item.corrections.length > 0), source);
    });
  }

  /** Takes over that a release agrees with itself, which was found before. @param named digests of the events that it names */
  agreesStill(version: Version<Release>, named: readonly string[]): void {
    const company = this.company.digest;
    let known = agreements.get(version);
    if (known?.company !== company || known.named.join() !== named.join()) {
      known = { company, named, name: this.nameOf(['words', version.digest, ...named]) };
      agreements.set(version, known);
    }
    this.names.add(known.name);
    this.checked.remember(known.name, '', []);
  }

  /**
   * What the notice of an event lacks, and where its data differ from the words of the releases that name it, each with
   * the events that it names.
   * @param later those after the announcement, in order
   */
  ofEvent(event: Version<CallEvent>, announcement: Naming | undefined, later: readonly Naming[]): Problem[] {
    const missing = ofNotice(event);
    const isNamed = announcement?.release.item.events.includes(event.item.slug);
    const naming = [...(announcement && isNamed ? [announcement] : []), ...later];
    const differing = naming.flatMap((each, index) => {
      const isAnnouncement = each === announcement;
      return this.compared(event, each, naming.slice(index + 1), isAnnouncement);
    });
    // Several releases can say the same of it.
    const once = new Map(differing.map((problem) => [problem.finding, problem]).reverse() as [string, Problem][]);
    return [...missing, ...[...once.values()].reverse()];
  }

  private compared(
    event: Version<CallEvent>,
    { release, named }: Naming,
    later: readonly Naming[],
    isAnnouncement: boolean,
  ): Problem[] {
    const digests = [event.digest, release.digest, ...named.digests, ...later.map((each) => each.release.digest)];
    return this.unlessAgreed(['event', String(isAnnouncement), ...digests], () => {
      const statement = {
        ...this.read(release),
        release: release.item,
        isAnnouncement,
        later: later.map((each) => this.read(each.release).facts),
        events: named.versions().map(({ item }) => item),
        company: this.company.item,
      };
      return unlessAccepted(disagreements(event, statement), event.source);
    });
  }

  private read({ item, source }: Version<Release>): { words: Words; facts: Facts } {
    const words = wordsOf(source);
    const facts = known.get(source) ?? factsOf(words, issuedOn(item, this.company.item.timeZone));
    known.set(source, facts);
    return { words, facts };
  }

  private unlessAgreed(parts: string[], check: () => Problem[]): Problem[] {
    const name = this.nameOf(parts);
    if (this.checked.knows(name)) return [];
    const problems = check();
    if (problems.length === 0) this.checked.remember(name, '', []);
    return problems;
  }

  private nameOf(parts: string[]): string {
    const name = sha256(`agrees ${this.company.digest} ${parts.join(' ')}`, 'base64url');
    this.names.add(name);
    return name;
  }
}
