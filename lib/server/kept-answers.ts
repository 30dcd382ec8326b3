import { LRUCache } from 'lru-cache';
import type { EncodedAnswer } from './encode';

/** `always`: kept for its whole edition. `search`: a cache of its own, because searches are unlimited. */
export type Place = 'always' | 'other' | 'search';

const MEGABYTE = 1024 * 1024;

/** Room for 2,000 releases in all their formats. Twice this at most: the previous edition is kept too. */
const OTHERS_BYTES = 64 * MEGABYTE;
const SEARCHES_BYTES = 4 * MEGABYTE;

/** Estimate for the headers and the map entry of an answer. */
const OVERHEAD_BYTES = 1000;

/** The cached answers of an edition. Each is made once; the least recently requested ones are dropped first. */
export class KeptAnswers {
  private readonly underWay = new Map<string, Promise<EncodedAnswer>>();
  private readonly always = new Map<string, EncodedAnswer>();
  private readonly others: LRUCache<string, EncodedAnswer>;
  private readonly searches = lru(SEARCHES_BYTES);

  /** @param bytes size limit of the answers in `other` places */
  constructor(bytes = OTHERS_BYTES) {
    this.others = lru(bytes);
  }

  get(path: string): EncodedAnswer | Promise<EncodedAnswer> | undefined {
    return this.always.get(path) ?? this.others.get(path) ?? this.searches.get(path) ?? this.underWay.get(path);
  }

  /** Caches an answer while it is being made and, unless it is `no-store`, afterwards. */
  keep(requested: string, making: Promise<EncodedAnswer>, place: Place): void {
    // Copied: V8 keeps the whole request URL in memory for a slice of it.
    const path = Buffer.from(requested).toString();
    this.underWay.set(path, making);
    const done = () => this.underWay.delete(path);
    making.then((answer) => {
      done();
      if (answer.headers['cache-control'] === 'no-store') return;
      if (place === 'always') this.always.set(path, answer);
      else (place === 'search' ? this.searches : this.others).set(path, answer);
    }, done);
  }
}

function lru(maxSize: number): LRUCache<string, EncodedAnswer> {
  return new LRUCache({ maxSize, sizeCalculation: sizeOf });
}

function sizeOf({ body, encoded }: EncodedAnswer, path: string): number {
  const bodies = [body, ...Object.values(encoded)];
  return OVERHEAD_BYTES + path.length + bodies.reduce((bytes, each) => bytes + each.length, 0);
}
