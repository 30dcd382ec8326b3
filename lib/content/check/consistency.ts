import { createHash } from 'node:crypto';
import type { Facts } from '@/wire/facts/types';
import type { Problem } from '../problem';
import type { Loaded, SourceFile } from '../read/loaded';
import type { CallEvent, Company, Release } from '../types';
import type { CheckedFiles } from './checked-files';
import { unlessAccepted } from './finding';
import { contradictionsInWords, factsOf } from './in-words';
import { missingFromNotice } from './notice';
import { disagreements } from './with-event';
import { type Words, wordsOf } from './words';

/** Something that is compared, with the hash of its file's bytes. */
interface Version<T> extends Loaded<T> {
  digest: string;
}

/** What the words were found to state, which they do as long as their file is the same object. */
const known = new WeakMap<SourceFile, Facts>();

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
  ofRelease({ item, source, digest }: Version<Release>, named: readonly Version<CallEvent>[]): Problem[] {
    return this.unlessAgreed(['words', digest, ...named.map((event) => event.digest)], () => {
      const { words, facts } = read(source);
      const events = named.map((event) => event.item);
      return unlessAccepted(contradictionsInWords(words, facts, events, item.corrections.length > 0), source);
    });
  }

  /**
   * What the notice of an event lacks, and where its data differs from the words of its announcement.
   * @param named the events that the announcement names
   * @param later the releases that name the event after its announcement
   */
  ofEvent(
    event: Version<CallEvent>,
    announcement: Version<Release> | undefined,
    named: readonly Version<CallEvent>[],
    later: readonly Version<Release>[],
  ): Problem[] {
    const missing = unlessAccepted(missingFromNotice(event), event.source);
    if (!announcement?.item.events.includes(event.item.slug)) return missing;
    const digests = [event, announcement, ...named, ...later].map(({ digest }) => digest);
    const differing = this.unlessAgreed(['event', ...digests], () => {
      const events = named.map(({ item }) => item);
      const said = { ...read(announcement.source), later: later.map(({ source }) => read(source).facts) };
      return unlessAccepted(disagreements(event, { ...said, events, company: this.company.item }), event.source);
    });
    return [...missing, ...differing];
  }

  private unlessAgreed(parts: string[], check: () => Problem[]): Problem[] {
    const name = createHash('sha256')
      .update(['agrees', this.company.digest, ...parts].join(' '))
      .digest('base64url');
    this.names.add(name);
    if (this.checked.knows(name)) return [];
    const problems = check();
    if (problems.length === 0) this.checked.remember(name, '', []);
    return problems;
  }
}

function read(source: SourceFile): { words: Words; facts: Facts } {
  const words = wordsOf(source);
  const facts = known.get(source) ?? factsOf(words);
  known.set(source, facts);
  return { words, facts };
}
