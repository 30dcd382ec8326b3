import { basename } from 'node:path';
import { type PublicFile, publicFile } from './kept-text';
import { NONE, orNone } from './none';
import { linksOf, type ReleaseAlone, releaseAgain } from './read/resolve';
import type { EventFields } from './read/schema/event';
import type { ReleaseFields } from './read/schema/release';
import type { RememberedChoice, RememberedFile, RememberedStore } from './remembered-store';
import type { Company, Release } from './types';

export type RememberedItems = RememberedStore<ReleaseFields | EventFields, ReleaseAlone>;

/**
 * A release that a former process resolved, without its company.
 * @param alone of the store, with this number
 * @param read reads the texts of public files
 */
export function releaseOf(
  store: RememberedItems,
  number: number,
  alone: ReleaseAlone,
  read: (file: PublicFile) => Uint8Array,
): Release {
  const { path, digest, bytes: length, bodyBytes } = store.textPlace(number);
  // JSON has no infinity.
  const { historicalAt } = store.instants(number);
  return releaseAgain(alone, historicalAt, publicFile({ path, digest, length }, read).last(bodyBytes));
}

/**
 * A release that a former process resolved, in a thread that seldom needs more of it than when it is public, and whom it
 * names: of thousands, the rest stays on the disk.
 */
export class KnownRelease implements Release {
  readonly publishAt: Release['publishAt'];
  readonly historicalAt: Release['historicalAt'];
  readonly corrections: Release['corrections'];
  readonly events: Release['events'];
  readonly draft = false;
  // A release that has any is resolved again.
  readonly attachments: Release['attachments'] = NONE;
  readonly pictures: Release['pictures'] = NONE;

  readonly slug: Release['slug'];
  readonly id: Release['id'];
  readonly formerAddresses: Release['formerAddresses'];
  readonly links: Release['links'];

  /**
   * @param number in what was remembered
   * @param company equal to the one that it was resolved with
   * @param file reads all of it
   */
  constructor(
    readonly number: number,
    { path, id, formerAddresses, siteLinks }: RememberedFile,
    { publishAt, historicalAt, corrections, events }: RememberedChoice,
    private readonly company: Company,
    private readonly file: { release(company: Company): Release },
  ) {
    this.slug = basename(path, '.mdx');
    this.id = id;
    this.publishAt = publishAt;
    this.historicalAt = historicalAt;
    this.corrections = corrections;
    this.events = events;
    this.formerAddresses = formerAddresses;
    this.links = orNone(linksOf({ siteLinks }));
  }

  /** All of it, as an object that can be copied. */
  get whole(): Release {
    return this.file.release(this.company);
  }

  get year() {
    return this.whole.year;
  }

  get title() {
    return this.whole.title;
  }

  get subheads() {
    return this.whole.subheads;
  }

  get category() {
    return this.whole.category;
  }

  get period() {
    return this.whole.period;
  }

  get publication() {
    return this.whole.publication;
  }

  get dateline() {
    return this.whole.dateline;
  }

  get contacts() {
    return this.whole.contacts;
  }

  get filings() {
    return this.whole.filings;
  }

  get follows() {
    return this.whole.follows;
  }

  get body() {
    return this.whole.body;
  }
}
